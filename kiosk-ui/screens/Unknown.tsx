import { Seal } from "../parts/Seal.tsx";
import { Stage } from "../parts/Stage.tsx";
import { useLateWords } from "../words/late.ts";
import type { Screen } from "./screen.ts";
import "./message.css";

/** The hub did not answer. Asking again can not take a second number, and happens by itself when the line is back. */
export function Unknown({ move, speak, startOver }: Screen) {
  const said = useLateWords("unknown");
  const refused = useLateWords("refused");
  return (
    <Stage name="message" title={said.title} onBack={null} speak={speak}>
      <section className="message-card" role="alert" data-testid="unknown">
        <Seal name="help" />
        <div className="message-text">
          <p className="message-why">{said.text}</p>
          <p>{refused.staff}</p>
        </div>
      </section>
      <div className="message-buttons">
        <button
          type="button"
          className="button main large"
          data-testid="again"
          data-deed
          onClick={() => move({ type: "again" })}
        >
          {said.again}
        </button>
        <button type="button" className="button large" onClick={startOver}>
          {said.leave}
        </button>
      </div>
    </Stage>
  );
}
