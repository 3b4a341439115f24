import type { MyCounter } from "#contract/views.ts";
import { minutesSince } from "../desk/elapsed.ts";
import { useHall } from "../hall.tsx";
import type { Desk } from "../screens/useDesk.ts";
import { useWords } from "../words/language.tsx";
import { KeyCap } from "./KeyCap.tsx";
import { everyMinute, useNow } from "./now.ts";
import { purposeOf } from "./purpose.ts";
import styles from "./TicketList.module.css";
import { TicketMenu } from "./TicketMenu.tsx";

type Held = MyCounter["held"][number];

/** Parked tickets; the first is one key away. */
export function HeldList({ mine, desk }: { mine: MyCounter; desk: Desk }) {
  const { words } = useWords();
  if (mine.held.length === 0) return null;
  return (
    <section className={styles.section} data-framed aria-labelledby="held-title">
      <div className={styles.head}>
        {/* The count tells of those who are scrolled out of sight. */}
        <h2 className={styles.title} id="held-title">
          {words.waiting.heldTitle} <strong data-testid="held-total">{mine.held.length}</strong>
        </h2>
        <KeyCap action="resume" />
      </div>
      <ul className={styles.list}>
        {mine.held.map((row) => (
          <li key={row.ticket}>
            <TicketMenu row={row} state="held" over={false} desk={desk} testId={`held-${row.label}`}>
              <Row row={row} mine={mine} />
            </TicketMenu>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row, mine }: { row: Held; mine: MyCounter }) {
  const { office, officer } = useHall();
  const { words, say } = useWords();
  const minutes = minutesSince(row.heldAt, useNow(everyMinute));
  const elsewhere = officer.counters.find((counter) => counter.id === row.counter && row.counter !== mine.counter);
  const when = elsewhere
    ? `${words.waiting.heldElsewhere(elsewhere.number)} · ${words.minutesAgo(minutes)}`
    : words.minutesAgo(minutes);
  return (
    <>
      <strong className={styles.label}>{row.label}</strong>
      <span className={styles.what}>
        <span className={styles.purpose}>{row.note ?? say(purposeOf(office, row))}</span>
        <span className={styles.note}>{when}</span>
      </span>
    </>
  );
}
