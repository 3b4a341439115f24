import { useLateWords } from "../words/late.ts";
import { Overlay } from "./Overlay.tsx";

/** Another window of this browser is the kiosk now; loading this one again makes it the kiosk. */
export function Replaced() {
  const said = useLateWords("replaced");
  return (
    <Overlay icon="windows" title={said.title}>
      <p data-testid="replaced">{said.text}</p>
      <button type="button" className="button main" data-testid="use-here" onClick={() => location.reload()}>
        {said.here}
      </button>
    </Overlay>
  );
}
