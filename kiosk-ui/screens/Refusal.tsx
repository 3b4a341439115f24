import type { RefusalCode } from "#contract/refusals.ts";
import type { Refused } from "#contract/reply.ts";
import { Seal } from "../parts/Seal.tsx";
import { Stage } from "../parts/Stage.tsx";
import { type LateWords, useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import type { Screen } from "./screen.ts";
import "./message.css";

/** The hub said no: its reason in the citizen's language, and what to do now. */
export function Refusal({ move, speak, refusal }: Screen & { refusal: Refused }) {
  const { why } = useWords();
  const said = useLateWords("refused");
  return (
    <Stage name="message" title={said.title} onBack={null} speak={speak}>
      <section className="message-card" role="alert" data-testid="refusal" data-code={refusal.code}>
        <Seal name="alert" />
        <div className="message-text">
          <p className="message-why">{why(refusal)}</p>
          <p>{advice(refusal.code, said)}</p>
        </div>
      </section>
      <button
        type="button"
        className="button main large"
        data-testid="done"
        data-guide-back
        onClick={() => move({ type: "home" })}
      >
        {said.start}
      </button>
    </Stage>
  );
}

function advice(code: RefusalCode, said: LateWords["refused"]): string {
  switch (code) {
    case "tooFast":
    case "shuttingDown":
    case "hubFailed":
      return said.later;
    case "limitReached":
    case "nobodyServes":
    case "noSuchService":
    case "noSuchProcedure":
      return said.otherService;
    case "outsideHours":
    case "tooLateToday":
    case "dayNotOpen":
      return said.otherDay;
    default:
      return said.staff;
  }
}
