import "./Notice.css";
import { Both } from "../parts/Both.tsx";
import { both } from "../words/both.ts";

/** Before the first view: nothing to show yet, and if it lasts, what to do. */
export function Connecting({ failing }: { failing: boolean }) {
  return (
    <main className="notice">
      <div className="notice-card">
        <img src="/look/emblem.svg" alt="" className="notice-emblem" />
        <h1 className="notice-title">
          <Both text={both((say) => (failing ? say.unreachable : say.connecting))} />
        </h1>
        <p className="notice-hint" role="status">
          <Both text={both((say) => (failing ? say.unreachableHint : say.connectingHint))} />
        </p>
      </div>
    </main>
  );
}
