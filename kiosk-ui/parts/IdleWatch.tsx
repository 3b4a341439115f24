import { useEaseControl } from "../ease.ts";
import { patienceOf, useIdle } from "../idle.ts";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";

/**
 * Starts the screen over when nobody is there any more. The notice lies below what is read, not over it.
 * `quietly`: without asking, where nothing would be lost. `types`: whether something is typed on this screen.
 */
export function IdleWatch({ quietly, types, onOver }: { quietly: boolean; types: boolean; onOver: () => void }) {
  const { words } = useWords();
  const { ease } = useEaseControl();
  const idle = useIdle(patienceOf(ease, types), onOver);
  if (idle.phase !== "warning" || quietly) return null;
  return (
    <div className="idle-notice" role="alert" data-guide="once" data-testid="idle-notice">
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
    </div>
  );
}
