import { VisuallyHidden } from "@mantine/core";
import type { MyCounter, TicketRow } from "#contract/views.ts";
import { minutesSince } from "../desk/elapsed.ts";
import { useHall } from "../hall.tsx";
import type { Desk } from "../screens/useDesk.ts";
import { useWords } from "../words/language.tsx";
import { everyMinute, useNow } from "./now.ts";
import { purposeOf } from "./purpose.ts";
import { Reasons } from "./Reasons.tsx";
import styles from "./TicketList.module.css";
import { TicketMenu } from "./TicketMenu.tsx";

/** Who waits for this counter, in the order they will be called, and why. */
export function WaitingList({ mine, desk }: { mine: MyCounter; desk: Desk }) {
  const { words } = useWords();
  const { waiting, waitingTotal } = mine;
  return (
    <section className={styles.section} data-grows aria-labelledby="waiting-title">
      <div className={styles.head}>
        <h2 className={styles.title} id="waiting-title">
          {words.waiting.title} <strong data-testid="waiting-total">{waitingTotal}</strong>
        </h2>
        {waiting.length > 0 && <small aria-hidden="true">{words.waiting.minutesWaited}</small>}
      </div>
      {waiting.length === 0 && <p className={styles.empty}>{words.waiting.empty}</p>}
      <ul className={styles.list}>
        {waiting.map((row) => (
          <li key={row.ticket}>
            <TicketMenu row={row} state="waiting" over={false} desk={desk} testId={`waiting-${row.label}`}>
              <Row row={row} />
            </TicketMenu>
          </li>
        ))}
        {waitingTotal > waiting.length && (
          <li className={styles.more}>{words.waiting.shown(waiting.length, waitingTotal)}</li>
        )}
      </ul>
    </section>
  );
}

function Row({ row }: { row: TicketRow }) {
  const { office } = useHall();
  const { words, say } = useWords();
  const minutes = minutesSince(row.issuedAt, useNow(everyMinute));
  const purpose = say(purposeOf(office, row));
  return (
    <>
      <strong className={styles.label}>{row.label}</strong>
      <span className={styles.what}>
        <span className={styles.purpose}>{purpose}</span>
        {row.reasons.length > 0 && (
          <span className={styles.reasons}>
            <Reasons reasons={row.reasons} />
          </span>
        )}
      </span>
      <span className={styles.minutes}>
        <span aria-hidden="true">{words.minutesShort(minutes)}</span>
        <VisuallyHidden>{words.minutes(minutes)}</VisuallyHidden>
      </span>
    </>
  );
}
