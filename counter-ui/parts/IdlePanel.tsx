import type { MyCounter } from "#contract/views.ts";
import { minutesSince } from "../desk/elapsed.ts";
import { useWords } from "../words/language.tsx";
import styles from "./IdlePanel.module.css";
import { everyMinute, useNow } from "./now.ts";
import { ServicesWaiting } from "./ServicesWaiting.tsx";

/** Between two people: what comes next, today's own figures, the hall at a glance. */
export function IdlePanel({ mine }: { mine: MyCounter }) {
  const { words } = useWords();
  const now = useNow(everyMinute);
  const next = mine.waiting[0];
  const longest = Math.max(0, ...mine.waiting.map((row) => minutesSince(row.issuedAt, now)));
  const paused = mine.desk.state === "paused";
  const reason = mine.desk.state === "paused" ? mine.desk.reason : null;

  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {paused ? words.idle.paused : next ? words.idle.next(next.label) : words.idle.title}
        </h1>
        <p className={styles.text}>
          {paused ? words.idle.pausedText : next ? words.idle.nextText : words.idle.calm}
          {reason && ` ${words.idle.pausedReason(reason)}`}
        </p>
      </header>
      <dl className={styles.figures}>
        <Figure label={words.idle.mine} value={String(mine.waitingTotal)} />
        <Figure label={words.idle.longest} value={next ? words.minutes(longest) : "–"} />
        <Figure label={words.idle.finished} value={String(mine.finishedToday)} />
      </dl>
      <ServicesWaiting mine={mine.counter} />
    </>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
