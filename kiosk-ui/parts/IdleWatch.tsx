import { useEaseControl } from "../ease.ts";
import { type Patience, useIdle } from "../idle.ts";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";
import "./idle-notice.css";

/** Fifteen seconds without a touch, then twenty in which any touch stays (EN 301 549 asks for at least twenty). */
const usual: Patience = { warnAfterMs: 15_000, endAfterMs: 35_000 };
/** Whoever reads large letters or listens takes longer. */
const slow: Patience = { warnAfterMs: 40_000, endAfterMs: 70_000 };

/**
 * Starts the screen over when nobody is there any more. The notice lies below what is read, not over it.
 * `quietly`: without asking, where nothing would be lost.
 */
export function IdleWatch({ quietly, onOver }: { quietly: boolean; onOver: () => void }) {
  const { words } = useWords();
  const { ease } = useEaseControl();
  const idle = useIdle(ease.guided || ease.size > 100 ? slow : usual, onOver);
  if (idle.phase !== "warning" || quietly) return null;
  return (
    <aside className="idle-notice" role="alert" data-guide="once" data-testid="idle-notice">
      <Icon name="clock" />
      <p>
        <b>{words.idle.title}</b> <span className="countdown">{words.idle.text(idle.secondsLeft)}</span>
      </p>
      {/* Any touch is enough to stay: the button only says so. */}
      <button type="button" className="button main" data-testid="stay" onClick={() => undefined}>
        {words.idle.stay}
      </button>
      <button type="button" className="button" data-testid="leave" onClick={onOver}>
        {words.idle.leave}
      </button>
    </aside>
  );
}
