import "./Hall.css";
import { memo, useCallback } from "react";
import type { Link } from "#contract/client/hub-client.ts";
import type { Zone } from "#contract/office.ts";
import type { DisplayView, OfficeView } from "#contract/views.ts";
import { type Announcing, callKey } from "../announcing.ts";
import { minutesSince } from "../clock.ts";
import { Bar } from "../parts/Bar.tsx";
import { CurrentCall } from "../parts/CurrentCall.tsx";
import { RecentCalls } from "../parts/RecentCalls.tsx";
import { Silent } from "../parts/Silent.tsx";
import { Stale } from "../parts/Stale.tsx";
import { Steps } from "../parts/Steps.tsx";
import { Ticker } from "../parts/Ticker.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { Stage } from "../stage/Stage.tsx";
import { useAttention } from "../stage/useAttention.ts";
import { usePlaylist } from "../stage/usePlaylist.ts";
import { useUnshown } from "../stage/useUnshown.ts";
import { useAnnouncing } from "../useAnnouncing.ts";
import { useEvery } from "../useEvery.ts";
import type { VoiceState } from "../voice/useVoice.ts";
import { CalmSign, ClosedSign, EmptySign, signFor } from "./Signs.tsx";

interface Props {
  token: string;
  office: OfficeView;
  display: DisplayView;
  link: Link;
  now: () => number;
  voice: { state: VoiceState; saying: boolean };
}

/**
 * What everybody in the hall looks at: the call, those before it, who waits, and the playlist beside them. It looks at the time each second:
 * its parts are drawn anew only when what they show is another.
 */
export function Hall({ token, office, display, link, now, voice }: Props) {
  const shown = useAnnouncing(display.calls, now);
  const at = useEvery(
    1_000,
    useCallback(() => ({ hub: now(), own: performance.now() }), [now]),
  );
  const { announced, likelySpoken } = useAttention(shown);
  const { playlist, procedures } = office;
  const { zones } = display;
  const { scene, unshown } = usePlaylist({ playlist, procedures, zones, at: at.hub, paused: announced });
  useUnshown(token, link.state === "live", unshown);
  const stale = link.state === "stale" ? { since: at.hub - (at.own - link.since) } : null;
  const sign = signFor(display, at.hub);

  return (
    <div className={stale ? "hall hall-stale" : "hall"} data-voice={voice.state}>
      <Bar office={office} opening={display.opening} now={now} />
      <main className={sign ? "floor floor-closed" : "floor"}>
        <div className="floor-calls">
          {sign ? (
            <ClosedSign opening={sign} />
          ) : (
            <Calls
              display={display}
              shown={shown}
              zones={zones.length > 1 ? office.zones : null}
              staleAt={stale ? at.hub : null}
            />
          )}
        </div>
        <div className="floor-side">
          {scene && (
            <Stage
              scene={scene}
              lines={sign ? 5 : bringLines(display.waiting.length)}
              paused={announced}
              hushed={voice.state === "speaking" ? voice.saying : voice.state !== "off" && likelySpoken}
            />
          )}
          {!sign && (
            <Waiting
              office={office}
              waiting={display.waiting}
              total={display.total}
              closed={display.opening.state === "closed"}
            />
          )}
        </div>
      </main>
      {stale ? (
        <Stale since={stale.since} now={at.hub} />
      ) : voice.state === "blocked" ? (
        <Silent />
      ) : (
        <Ticker office={office} />
      )}
    </div>
  );
}

interface CallsProps {
  display: DisplayView;
  shown: Announcing["shown"];
  /** Where this screen shows several of them: each call then says which one it is for. */
  zones: readonly Zone[] | null;
  /** The hub's time, while it is gone. */
  staleAt: number | null;
}

const Calls = memo(function Calls({ display, shown, zones, staleAt }: CallsProps) {
  const others = display.calls.filter((call, index, all) => {
    const first = all.findIndex((one) => one.ticket === call.ticket);
    return call.ticket !== shown?.call.ticket && first === index;
  });
  if (!shown && display.calls.length === 0)
    return (
      <>
        <EmptySign />
        <Steps />
      </>
    );
  return (
    <>
      {shown ? (
        <CurrentCall
          key={callKey(shown.call)}
          call={shown.call}
          fresh={shown.fresh}
          zone={zones?.find(({ id }) => id === shown.call.zone) ?? null}
          age={staleAt === null ? null : minutesSince(shown.call.at, staleAt)}
        />
      ) : (
        <CalmSign />
      )}
      {others.length === 0 ? (
        <Steps />
      ) : (
        // Telling the zone takes the room of a row.
        <RecentCalls calls={zones ? others.slice(0, 10) : others} zones={zones} staleAt={staleAt} />
      )}
    </>
  );
});

/** Fewer services leave the card above them more room for what to bring. */
function bringLines(services: number): number {
  if (services <= 4) return 6;
  return services === 5 ? 4 : 3;
}
