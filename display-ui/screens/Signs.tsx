import type { Opening } from "#contract/opening.ts";
import type { DisplayCall, DisplayView } from "#contract/views.ts";
import { minutesSince } from "../clock.ts";
import { Sign } from "../parts/Sign.tsx";
import { both } from "../words/both.ts";

/** After closing, the last calls stay up this long: somebody may still be on the way to a counter. */
const lingerMinutes = 10;

type ClosedOpening = Extract<Opening, { state: "closed" }>;

/** Closed, nobody waits any more and the last call is over: then the sign stands where the call stood. */
export function signFor({ opening, calls, total }: DisplayView, now: number): ClosedOpening | null {
  if (opening.state !== "closed" || total > 0) return null;
  const last: DisplayCall | undefined = calls[0];
  return last && !last.over && minutesSince(last.at, now) < lingerMinutes ? null : opening;
}

export function ClosedSign({ opening }: { opening: ClosedOpening }) {
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
export function CalmSign() {
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

export function EmptySign() {
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
