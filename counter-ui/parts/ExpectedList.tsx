import { clockText } from "#contract/clock-text.ts";
import type { MyCounter } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { ArrivedButton } from "./ArrivedButton.tsx";
import { purposeOf } from "./purpose.ts";
import styles from "./TicketList.module.css";

/** Taken from home and not here yet: nobody calls them before they are checked in, by a kiosk or by this button. */
export function ExpectedList({ mine }: { mine: MyCounter }) {
  const { office, perform } = useHall();
  const { words, say } = useWords();
  const t = words.booking;
  if (mine.expected.length === 0) return null;
  return (
    <section className={styles.section} data-missed aria-labelledby="expected-title">
      <h2 className={styles.head} id="expected-title">
        {t.expectedTitle} <span>{mine.expected.length}</span>
      </h2>
      <ul className={styles.list}>
        {mine.expected.map((row) => (
          <li key={row.ticket} className={styles.withButton}>
            <div className={styles.row} data-testid={`expected-${row.label}`}>
              <strong className={styles.label}>{row.label}</strong>
              <span className={styles.what}>
                <span className={styles.purpose}>{say(purposeOf(office, row))}</span>
                <span className={styles.note}>{t.until(clockText(row.until))}</span>
              </span>
            </div>
            <ArrivedButton
              className={styles.back ?? ""}
              variant="default"
              who={row.label}
              onArrived={(priority) => void perform({ type: "checkIn", ticket: row.ticket, priority })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
