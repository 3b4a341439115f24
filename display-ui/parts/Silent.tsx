import "./Silent.css";
import { both } from "../words/both.ts";
import { Both } from "./Both.tsx";

/** The browser holds the voice back: whoever passes by may allow it. Touching anywhere does. */
export function Silent() {
  return (
    <footer className="silent" data-testid="silent">
      <svg className="silent-mark" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 9v6h4l5 4V5L8 9H4z" />
        <path d="M16.5 9.5l5 5m0-5l-5 5" fill="none" />
      </svg>
      <strong role="status">
        <Both text={both((say) => say.silent)} />
      </strong>
      <p>
        <Both text={both((say) => say.silentHint)} />
      </p>
    </footer>
  );
}
