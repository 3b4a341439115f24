import "./RecentCalls.css";
import "./StaleCalls.css";
import type { CSSProperties } from "react";
import type { Zone } from "#contract/office.ts";
import type { DisplayCall } from "#contract/views.ts";
import { minutesSince } from "../clock.ts";
import { both } from "../words/both.ts";
import { vi } from "../words/vi.ts";
import { Arrow } from "./Arrow.tsx";
import { Both } from "./Both.tsx";

/**
 * Every other call the hub still tells of, newest first.
 * @param zones   on a screen of several: each call then says which one it is for; else null
 * @param staleAt the hub's time, while it is gone: each call then says its age; else null
 */
export function RecentCalls({
  calls,
  zones,
  staleAt,
}: {
  calls: DisplayCall[];
  zones: readonly Zone[] | null;
  staleAt: number | null;
}) {
  const long = calls.some((call) => call.label.length > 4);
  const digits = calls.some((call) => call.counter > 99) ? 3 : 2;
  const style: CSSProperties & Record<"--digits", string> = { "--digits": `${digits}ch` };
  const classes = [
    "recents",
    calls.length > 4 ? "recents-many" : "",
    long ? "recents-long" : "",
    zones ? "recents-zoned" : "",
    calls.some((call) => call.counter > 9) ? "recents-tens" : "",
  ];
  return (
    <ol className={classes.join(" ")} style={style}>
      {calls.map((call) => {
        // Nobody is to go there any more: it needs no way, and says that it is over by more than being paler.
        const zone = staleAt === null && !call.over ? zones?.find(({ id }) => id === call.zone) : null;
        return (
          <li
            key={call.ticket}
            className={call.over ? "recent recent-over" : "recent"}
            data-testid={`recent-${call.label}`}
          >
            <span className="recent-label">{call.label}</span>
            {staleAt !== null && !call.over && (
              <span className="recent-age">
                <Both text={both((say) => say.calledAgo(minutesSince(call.at, staleAt)))} />
              </span>
            )}
            <Arrow />
            <span className="recent-counter">
              {zone ? (
                <span className="both">
                  <span className="vi">{vi.counter}</span> <span className="recent-zone">{zone.name.vi}</span>
                </span>
              ) : (
                <Both text={both((say) => (call.over ? say.counterOver : say.counter))} />
              )}
              <strong>{call.counter}</strong>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
