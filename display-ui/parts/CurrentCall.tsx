import "./CurrentCall.css";
import type { Zone } from "#contract/office.ts";
import type { DisplayCall } from "#contract/views.ts";
import { both } from "../words/both.ts";
import { Arrow } from "./Arrow.tsx";
import { Both } from "./Both.tsx";
import { Fit } from "./Fit.tsx";

/**
 * The one loud thing in the hall.
 * @param zone where to go, on a screen of several zones; else null
 * @param age minutes since it was called, said only while the hub is gone; else null
 */
export function CurrentCall({
  call,
  fresh,
  zone,
  age,
}: {
  call: DisplayCall;
  fresh: boolean;
  zone: Zone | null;
  age: number | null;
}) {
  const classes = [
    "call",
    fresh ? "call-fresh" : "",
    call.label.length > 5 ? "call-long" : "",
    call.counter > 9 ? "call-tens" : "",
    zone ? "call-zoned" : "",
  ];
  return (
    <section className={classes.join(" ")} aria-live="polite" aria-atomic="true">
      <div className="call-number">
        <p className="call-word">
          <Both text={both((say) => (age === null ? say.nowCalling : say.calledAgo(age)))} />
        </p>
        <Fit className="call-label" testId="current-number" text={call.label} />
      </div>
      <div className="call-arrow">
        <Arrow />
      </div>
      <div className="call-counter">
        <p className="call-word">
          <Both text={both((say) => say.counter)} />
        </p>
        <Fit className="call-digits" testId="current-counter" text={String(call.counter)} />
      </div>
      {zone && (
        <p className="call-zone" data-testid="current-zone">
          <Both
            text={
              zone.way ? { vi: `${zone.name.vi} · ${zone.way.vi}`, en: `${zone.name.en} · ${zone.way.en}` } : zone.name
            }
          />
        </p>
      )}
    </section>
  );
}
