import { useWords } from "../words/speaking.ts";
import { Overlay } from "./Overlay.tsx";

/** Another window of this browser is the kiosk now; loading this one again makes it the kiosk. */
export function Replaced() {
  const { words } = useWords();
  return (
    <Overlay icon="windows" title={words.replaced.title}>
      <p data-testid="replaced">{words.replaced.text}</p>
      <button type="button" className="button main" data-testid="use-here" onClick={() => location.reload()}>
        {words.replaced.here}
      </button>
    </Overlay>
  );
}
