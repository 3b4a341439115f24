import "./ProcedureCard.css";
import { memo, useRef } from "react";
import type { Procedure } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";
import { both, type Said } from "../words/both.ts";
import { Both } from "./Both.tsx";
import { useFitting } from "./useFitting.ts";

/** A longer name is set smaller. */
const largeLetters = 30;
/** A name longer still takes two lines, and one from what to bring. */
const lineLetters = 36;

interface Props {
  procedure: Procedure;
  /** How many things to bring have room. */
  lines: number;
}

/** A procedure with what to bring: people who wait find out before they reach the counter. */
export const ProcedureCard = memo(function ProcedureCard({ procedure, lines }: Props) {
  const letters = procedure.shortName.vi.length;
  const room = letters > lineLetters ? lines - 1 : lines;
  const listed = fitting(procedure.bring, room);
  const page = useRef<HTMLDivElement>(null);
  useFitting(page, leaveOutSeconds);
  return (
    <div className="procedure">
      <div ref={page} className="procedure-page">
        <p className="procedure-word">
          <Both text={both((say) => say.procedure)} />
        </p>
        <h2 className={letters > largeLetters ? "procedure-long" : ""}>
          <Both text={procedure.shortName} />
        </h2>
        <ul>
          {listed.map((item) => (
            <li key={item.vi}>
              <Both text={item} />
            </li>
          ))}
        </ul>
        <dl>
          <Fact name={both((say) => say.takes)} value={both((say) => say.procedureTime(procedure.time))} />
          <Fact name={both((say) => say.fee)} value={both((say) => say.procedureFee(procedure.feeVnd))} />
        </dl>
      </div>
    </div>
  );
});

/** Of what to bring, where not all of it has room in both languages: what would take a line of its own, from the last. */
function leaveOutSeconds(page: HTMLElement): void {
  const list = page.querySelector("ul");
  if (!list) return;
  const isFull = () => [page, list].some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1);
  const seconds = [...list.querySelectorAll<HTMLElement>(".en")];
  for (const second of seconds) second.hidden = false;
  for (const second of seconds.reverse()) {
    if (!isFull()) return;
    const first = second.previousElementSibling;
    const isBelow = first && second.getBoundingClientRect().top >= first.getBoundingClientRect().bottom - 1;
    if (isBelow) second.hidden = true;
  }
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
function fitting(bring: readonly Text[], room: number): Said[] {
  if (bring.length <= room) return [...bring];
  const shown = bring.slice(0, Math.max(room - 1, 1));
  return [...shown, both((say) => say.bringMore(bring.length - shown.length))];
}
