import type { Procedure } from "#contract/office.ts";
import { useWords } from "../words/language.tsx";
import { Fact } from "./TicketFacts.tsx";
import styles from "./TicketPanel.module.css";

/** What the catalogue says about a procedure. */
export function ProcedureFacts({ procedure }: { procedure: Procedure }) {
  const { words, say } = useWords();
  return (
    <section className={styles.card} aria-label={words.ticket.procedure}>
      <dl className={styles.facts} data-kind="procedure">
        <Fact label={words.ticket.time}>{words.procedureTime(procedure.time)}</Fact>
        <Fact label={words.ticket.fee}>{words.fee(procedure.feeVnd)}</Fact>
        <Fact label={words.ticket.code}>{procedure.code}</Fact>
      </dl>
      <div className={styles.bring}>
        <h2>{words.ticket.bring}</h2>
        {procedure.bring.length === 0 ? (
          <p className={styles.none}>{words.ticket.bringNone}</p>
        ) : (
          <ul {...(procedure.bring.length > 6 ? { className: styles.bringColumns } : {})}>
            {procedure.bring.map((item) => (
              <li key={item.vi}>{say(item)}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
