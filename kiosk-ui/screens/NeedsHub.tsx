import { Seal } from "../parts/Seal.tsx";
import { Stage } from "../parts/Stage.tsx";
import { givesNumbers } from "../queue-for.ts";
import { useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./message.css";

/** What only the office's system knows, while it is away. */
export function NeedsHub({ kiosk, move, speak }: Screen) {
  const { words } = useWords();
  const refused = useLateWords("refused");
  return (
    <Stage name="message" title={words.away.lookUpTitle} onBack={null} speak={speak}>
      <section className="message-card" role="alert" data-testid="needs-hub">
        <Seal name="link" />
        <div className="message-text">
          <p className="message-why">{words.away.lookUp}</p>
          <p>{givesNumbers(kiosk) ? words.away.lookUpInstead : words.away.lookUpAsk}</p>
        </div>
      </section>
      <button type="button" className="button main large" data-testid="done" onClick={() => move({ type: "home" })}>
        {refused.start}
      </button>
    </Stage>
  );
}
