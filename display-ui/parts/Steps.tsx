import "./Steps.css";
import { both } from "../words/both.ts";
import { vi } from "../words/vi.ts";
import { Both } from "./Both.tsx";

/** What to do, where the calls will stand later in the day. */
export function Steps() {
  return (
    <ol className="steps">
      {vi.steps.map((step, at) => (
        <li key={step} className="step">
          <span className="step-number">{at + 1}</span>
          <Both text={both((say) => say.steps[at] ?? "")} />
        </li>
      ))}
    </ol>
  );
}
