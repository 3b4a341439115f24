import "./ProcedureCard.css";
import type { Procedure } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";
import { both, type Said } from "../words/both.ts";
import { Both } from "./Both.tsx";

/** A longer name is set smaller. */
const largeLetters = 30;
/** A name longer still takes two lines, and one from what to bring. */
const lineLetters = 36;

/**
 * A procedure with what to bring: people who wait find out before they reach the counter.
 * @param lines how many things to bring have room
 */
export function ProcedureCard({ procedure, lines }: { procedure: Procedure; lines: number }) {
  const letters = procedure.shortName.vi.length;
  const room = letters > lineLetters ? lines - 1 : lines;
  return (
    <div className="procedure">
      <div className="procedure-page">
        <p className="procedure-word">
          <Both text={both((say) => say.procedure)} />
        </p>
        <h2 className={letters > largeLetters ? "procedure-long" : ""}>
          <Both text={procedure.shortName} />
        </h2>
        <ul>
          {fitting(procedure.bring, room).map((item) => (
            <li key={item.vi}>{item.vi}</li>
          ))}
        </ul>
        <dl>
          <Fact name={both((say) => say.takes)} value={both((say) => say.procedureTime(procedure.time))} />
          <Fact name={both((say) => say.fee)} value={both((say) => say.procedureFee(procedure.feeVnd))} />
        </dl>
      </div>
    </div>
  );
}

function Fact({ name, value }: { name: Said; value: Said }) {
  return (
    <div>
      <dt>
        <Both text={name} />
      </dt>
      <dd>
        <Both text={value} />
      </dd>
    </div>
  );
}

/** All of them, or as many as there is room for and a line that says how many more there are. */
function fitting(bring: readonly Text[], room: number): Text[] {
  if (bring.length <= room) return [...bring];
  const shown = bring.slice(0, Math.max(room - 1, 1));
  return [...shown, both((say) => say.bringMore(bring.length - shown.length))];
}
