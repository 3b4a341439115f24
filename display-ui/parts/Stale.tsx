import { clockText } from "#contract/clock-text.ts";
import "./Stale.css";
import { minutesSince } from "../clock.ts";
import { both } from "../words/both.ts";
import { Both } from "./Both.tsx";

/** The hub is gone: say so, and since when. Times are the hub's, in milliseconds since 1970. */
export function Stale({ since, now }: { since: number; now: number }) {
  return (
    <footer className="stale" data-testid="stale">
      <strong role="alert">
        <Both text={both((say) => say.stale)} />
      </strong>
      <p>
        <Both text={both((say) => say.staleSince(clockText(since), minutesSince(since, now)))} />
      </p>
      <p>
        <Both text={both((say) => say.staleHint)} />
      </p>
    </footer>
  );
}
