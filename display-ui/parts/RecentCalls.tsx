import "./RecentCalls.css";
import type { CSSProperties } from "react";
import type { DisplayCall } from "#contract/views.ts";
import { minutesSince } from "../clock.ts";
import { both } from "../words/both.ts";
import { Arrow } from "./Arrow.tsx";
import { Both } from "./Both.tsx";

/**
 * Every other call the hub still tells of, newest first.
 * @param staleAt the hub's time, while it is gone: each call then says its age; else null
 */
export function RecentCalls({ calls, staleAt }: { calls: DisplayCall[]; staleAt: number | null }) {
  const long = calls.some((call) => call.label.length > 4);
  const digits = calls.some((call) => call.counter > 99) ? 3 : 2;
  const style: CSSProperties & Record<"--digits", string> = { "--digits": `${digits}ch` };
  const classes = ["recents", calls.length > 4 ? "recents-many" : "", long ? "recents-long" : ""];
  return (
    <ol className={classes.join(" ")} style={style}>
      {calls.map((call) => (
        <li
          key={call.ticket}
          className={call.over ? "recent recent-over" : "recent"}
          data-testid={`recent-${call.label}`}
        >
          <span className="recent-label">{call.label}</span>
          <Arrow />
          <span className="recent-counter">
            <Both
              text={both((say) => (staleAt === null ? say.counter : say.counterAgo(minutesSince(call.at, staleAt))))}
            />
            <strong>{call.counter}</strong>
          </span>
        </li>
      ))}
    </ol>
  );
}
