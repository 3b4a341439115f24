import "./Notice.css";
import { useEffect, useRef } from "react";
import type { ScreenRole } from "../hub.ts";
import { Both } from "../parts/Both.tsx";
import { both } from "../words/both.ts";

/** Another window of this browser is this screen now; loading this one again takes the place back. */
export function Replaced({ as: role }: { as: ScreenRole }) {
  const here = useRef<HTMLButtonElement>(null);
  // A hall screen has a remote control or a keyboard at best: Enter is enough.
  useEffect(() => here.current?.focus(), []);
  return (
    <main className="notice notice-far" data-testid="replaced">
      <div className="notice-card">
        <div role="alert">
          <h1 className="notice-title">
            <Both text={both((say) => say.replaced)} />
          </h1>
        </div>
        <button
          ref={here}
          type="button"
          className="notice-button"
          data-testid="use-here"
          onClick={() => location.reload()}
        >
          <Both text={both((say) => say.useHere)} />
        </button>
        <p className="notice-hint">
          <Both text={both((say) => say.useHereHint[role])} />
        </p>
      </div>
    </main>
  );
}
