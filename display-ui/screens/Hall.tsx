import "./Hall.css";
import { useCallback } from "react";
import type { Link } from "#contract/client/hub-client.ts";
import type { DisplayCall, DisplayView, OfficeView, Opening } from "#contract/views.ts";
import { callKey } from "../announcing.ts";
import { minutesSince } from "../clock.ts";
import { Bar } from "../parts/Bar.tsx";
import { CurrentCall } from "../parts/CurrentCall.tsx";
import { ProcedureCard } from "../parts/ProcedureCard.tsx";
import { RecentCalls } from "../parts/RecentCalls.tsx";
import { Sign } from "../parts/Sign.tsx";
import { Silent } from "../parts/Silent.tsx";
import { Stale } from "../parts/Stale.tsx";
import { Steps } from "../parts/Steps.tsx";
import { Ticker } from "../parts/Ticker.tsx";
import { Waiting } from "../parts/Waiting.tsx";
import { useAnnouncing } from "../useAnnouncing.ts";
import { useEvery } from "../useEvery.ts";
import type { VoiceState } from "../voice/useVoice.ts";
import { both } from "../words/both.ts";

/** After closing, the last calls stay up this long: somebody may still be on the way to a counter. */
const lingerMinutes = 10;

export function Hall({
  office,
  display,
  link,
  now,
  voice,
}: {
  office: OfficeView;
  display: DisplayView;
  link: Link;
  now: () => number;
  voice: VoiceState;
}) {
  const shown = useAnnouncing(display.calls, now);
  const at = useEvery(
    1_000,
    useCallback(() => ({ hub: now(), own: performance.now() }), [now]),
  );
  const stale = link.state === "stale" ? { since: at.hub - (at.own - link.since) } : null;
  const others = display.calls.filter((call, index, all) => {
    const first = all.findIndex((one) => one.ticket === call.ticket);
    return call.ticket !== shown?.call.ticket && first === index;
  });
  const sign = signFor(display, at.hub);

  return (
    <div className={stale ? "hall hall-stale" : "hall"} data-voice={voice}>
      <Bar office={office} opening={display.opening} now={now} />
      <main className={sign ? "floor floor-closed" : "floor"}>
        <div className="floor-calls">
          {sign ? (
            <ClosedSign opening={sign} />
          ) : shown ? (
            <>
              <CurrentCall
                key={callKey(shown.call)}
                call={shown.call}
                fresh={shown.fresh}
                age={stale ? minutesSince(shown.call.at, at.hub) : null}
              />
              <RecentCalls calls={others} staleAt={stale ? at.hub : null} />
            </>
          ) : display.calls.length > 0 ? (
            <>
              <CalmSign />
              <RecentCalls calls={others} staleAt={stale ? at.hub : null} />
            </>
          ) : (
            <>
              <EmptySign />
              <Steps />
            </>
          )}
        </div>
        <div className="floor-side">
          <ProcedureCard procedures={office.procedures} lines={sign ? 5 : bringLines(display.waiting.length)} />
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
      ) : voice === "blocked" ? (
        <Silent />
      ) : (
        <Ticker office={office} />
      )}
    </div>
  );
}

/** Fewer services leave the card above them more room for what to bring. */
function bringLines(services: number): number {
  if (services <= 4) return 6;
  return services <= 6 ? 4 : 3;
}

type ClosedOpening = Extract<Opening, { state: "closed" }>;

/** Closed, nobody waits any more and the last call is over: then the sign stands where the call stood. */
function signFor({ opening, calls, total }: DisplayView, now: number): ClosedOpening | null {
  if (opening.state !== "closed" || total > 0) return null;
  const last: DisplayCall | undefined = calls[0];
  return last && !last.over && minutesSince(last.at, now) < lingerMinutes ? null : opening;
}

function ClosedSign({ opening }: { opening: ClosedOpening }) {
  const { opensOn } = opening;
  return (
    <Sign
      title={both((say) => say.closed[opening.reason])}
      hint={both((say) => (opening.opensAt ? say.closedHint : say.closedHintNoTime))}
      opensAt={opening.opensAt}
      opensOn={opensOn && both((say) => say.opensOn(opensOn))}
      manner="whole"
    />
  );
}

/** Whoever was called last is done: where the number stood it is calm until the next call. */
function CalmSign() {
  return (
    <Sign
      title={both((say) => say.noCallNow)}
      hint={both((say) => say.noCallNowHint)}
      opensAt={null}
      opensOn={null}
      manner="calm"
    />
  );
}

function EmptySign() {
  return (
    <Sign
      title={both((say) => say.nobodyCalled)}
      hint={both((say) => say.nobodyCalledHint)}
      opensAt={null}
      opensOn={null}
      manner="usual"
    />
  );
}
