import "./Notice.css";
import type { ScreenRole } from "../hub.ts";
import { Both } from "../parts/Both.tsx";
import { both } from "../words/both.ts";
import { vi } from "../words/vi.ts";

/** The six digits an administrator types once to make this screen part of the office. */
export function Pairing({ as: role, code }: { as: ScreenRole; code: string }) {
  return (
    <main className="notice">
      <div className="notice-card">
        <h1 className="notice-title">
          <Both text={both((say) => say.pairing)} />
        </h1>
        <p className="notice-code" data-testid="pairing-code">
          <span>{code.slice(0, 3)}</span>
          <span>{code.slice(3)}</span>
        </p>
        <ol className="notice-steps">
          {vi.pairingSteps[role].map((step, at) => (
            <li key={step}>
              <Both text={both((say) => say.pairingSteps[role][at] ?? "")} />
            </li>
          ))}
        </ol>
      </div>
    </main>
  );
}
