import { type Patience, useIdle } from "../idle.ts";
import { useWords } from "../words/speaking.ts";
import { Overlay } from "./Overlay.tsx";

/** A minute without a touch; the last twenty seconds are announced (EN 301 549 asks for at least that). */
const patience: Patience = { warnAfterMs: 40_000, endAfterMs: 60_000 };

/** Starts the screen over when nobody is there any more. `quietly`: without asking, where nothing would be lost. */
export function IdleWatch({ quietly, onOver }: { quietly: boolean; onOver: () => void }) {
  const { words } = useWords();
  const idle = useIdle(patience, onOver);
  if (idle.phase !== "warning" || quietly) return null;
  return (
    <Overlay icon="clock" title={words.idle.title}>
      <p className="countdown">{words.idle.text(idle.secondsLeft)}</p>
      {/* Any touch is enough to stay: the button only says so. */}
      <div className="overlay-buttons">
        <button type="button" className="button main" data-testid="stay" onClick={() => undefined}>
          {words.idle.stay}
        </button>
        <button type="button" className="button" onClick={onOver}>
          {words.idle.leave}
        </button>
      </div>
    </Overlay>
  );
}
