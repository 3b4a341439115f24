import type { CurrentTicket, MyCounter } from "#contract/views.ts";
import { stopwatch } from "../desk/elapsed.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { everySecond, useNow } from "./now.ts";
import { purposeOf } from "./purpose.ts";
import styles from "./TicketCard.module.css";

/** The one loud thing on this screen: the number at the counter. */
export function TicketCard({ mine }: { mine: MyCounter }) {
  const { words } = useWords();
  if (mine.current) return <AtCounter current={mine.current} />;
  const paused = mine.desk.state === "paused";
  return (
    <section className={styles.idle} aria-label={words.current.title}>
      <p className={styles.state}>{paused ? words.current.paused : words.current.idle}</p>
      <p className={styles.nobody}>{paused ? words.current.pausedText : words.current.idleText}</p>
    </section>
  );
}

function AtCounter({ current }: { current: CurrentTicket }) {
  const { office } = useHall();
  const { words, say } = useWords();
  const now = useNow(everySecond);
  const since = current.state === "called" ? current.calledAt : current.startedAt;
  // The hub counts all calls of a number, and does not say which of them were elsewhere or before it was missed.
  const isBack = current.reasons.some(({ kind }) => kind === "transfer" || kind === "broughtBack");
  const times = isBack && current.calls > 1 ? words.current.calledInAll : words.current.calledTimes;
  const usual = office.services.find((service) => service.id === current.service)?.minutesPerVisit;
  return (
    <section className={styles.card} aria-label={words.current.title}>
      <p className={styles.state}>
        {words.current[current.state]}
        <span className={styles.time}>
          {current.state === "called" && `${times(current.calls)} · `}
          {stopwatch(now - since)}
          {current.state === "serving" && usual !== undefined && ` ${words.current.ofMinutes(Math.round(usual))}`}
        </span>
      </p>
      <p className={styles.number} data-long={current.label.length > 5 || undefined} data-testid="current-number">
        {current.label}
      </p>
      <p className={styles.purpose}>{say(purposeOf(office, current))}</p>
    </section>
  );
}
