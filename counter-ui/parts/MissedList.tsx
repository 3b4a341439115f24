import { clockText } from "#contract/clock-text.ts";
import type { MyCounter } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import type { Desk } from "../screens/useDesk.ts";
import { useWords } from "../words/language.tsx";
import { useDeeds } from "./deeds.ts";
import { KeptButton } from "./KeptButton.tsx";
import { everyMinute, useNow } from "./now.ts";
import { purposeOf } from "./purpose.ts";
import styles from "./TicketList.module.css";
import { TicketMenu } from "./TicketMenu.tsx";

type Missed = MyCounter["missed"][number];

/** Called and did not come; until when each may still come back to its place. */
export function MissedList({ mine, desk }: { mine: MyCounter; desk: Desk }) {
  const { words } = useWords();
  if (mine.missed.length === 0) return null;
  return (
    <section className={styles.section} data-missed aria-labelledby="missed-title">
      <h2 className={styles.head} id="missed-title">
        {words.waiting.missedTitle} <span>{mine.missed.length}</span>
      </h2>
      <ul className={styles.list}>
        {mine.missed.map((row) => (
          <Entry key={row.ticket} row={row} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ row, desk }: { row: Missed; desk: Desk }) {
  const { words } = useWords();
  const { link } = useHall();
  const deeds = useDeeds();
  const over = useNow(everyMinute) > row.backUntil;
  return (
    <li className={styles.withButton}>
      <TicketMenu row={row} state="missed" over={over} desk={desk} testId={`missed-${row.label}`}>
        <Row row={row} over={over} />
      </TicketMenu>
      {!over && (
        <KeptButton
          className={styles.back ?? ""}
          size="compact-sm"
          aria-label={`${words.waiting.bringBack} ${row.label}`}
          off={link.state !== "live"}
          data-testid={`bring-back-${row.label}`}
          onClick={() => void deeds.bringBack(row)}
        >
          {words.waiting.bringBack}
        </KeptButton>
      )}
    </li>
  );
}

function Row({ row, over }: { row: Missed; over: boolean }) {
  const { office } = useHall();
  const { words, say } = useWords();
  const isComing = !over && row.reasons.some(({ kind }) => kind === "late");
  return (
    <>
      <strong className={styles.label}>{row.label}</strong>
      <span className={styles.what}>
        <span className={styles.purpose}>
          {say(purposeOf(office, row))}
          {isComing && ` · ${words.reasons.coming}`}
        </span>
        <span className={styles.note} title={words.waiting.backUntilLong(clockText(row.backUntil))}>
          {over ? words.waiting.backOver : words.waiting.backUntil(clockText(row.backUntil))}
        </span>
      </span>
    </>
  );
}
