import "./CurrentCall.css";
import type { DisplayCall } from "#contract/views.ts";
import { both } from "../words/both.ts";
import { Arrow } from "./Arrow.tsx";
import { Both } from "./Both.tsx";
import { Fit } from "./Fit.tsx";

/**
 * The one loud thing in the hall.
 * @param age minutes since it was called, said only while the hub is gone; else null
 */
export function CurrentCall({ call, fresh, age }: { call: DisplayCall; fresh: boolean; age: number | null }) {
  const classes = ["call", fresh ? "call-fresh" : "", call.label.length > 5 ? "call-long" : ""];
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
    </section>
  );
}
