import { dayText } from "#contract/clock-text.ts";
import type { DayOffChange } from "#contract/days-off.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import { TableHead } from "../TableHead.tsx";
import styles from "./DaysOff.module.css";

/** What a file says of each day, and whether the calendar says the same. */
export function DaysTable({ days }: { days: readonly DayOffChange[] }) {
  const { words, say } = useWords();
  const t = words.daysOff;
  return (
    <section className={styles.days} aria-label={t.days}>
      <table className={admin.table}>
        <TableHead heads={[t.day, t.what, t.name, t.change]} />
        <tbody>
          {days.map(({ day, name, what, provisional, change }) => (
            <tr key={day} data-testid="day-off" className={change === "same" ? admin.soft : ""}>
              <th scope="row" className={styles.day}>
                {dayText(day)}
              </th>
              <td>{what.kind === "off" ? t.off(what.why) : t.worked(what.as)}</td>
              <td className={styles.name}>
                {say(name)}
                {provisional && !say(name).includes(t.provisional) && (
                  <span className={admin.soft}> ({t.provisional})</span>
                )}
              </td>
              <td>{t.changes[change]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
