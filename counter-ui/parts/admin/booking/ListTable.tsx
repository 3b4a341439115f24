import type { ListedBooking } from "#contract/booking-import.ts";
import { dayOf } from "#contract/calendar.ts";
import { clockText, dayText } from "#contract/clock-text.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { useLanguageName } from "../../language-name.ts";
import admin from "../Admin.module.css";
import { TableHead } from "../TableHead.tsx";
import styles from "./Booking.module.css";

/** More than anybody looks through; the file with the codes has all of them. */
const mostShown = 300;

/** What a list's rows come to. */
export function ListTable({ rows }: { rows: readonly ListedBooking[] }) {
  const { office } = useHall();
  const { words, say } = useWords();
  const languageName = useLanguageName();
  const t = words.booking;
  const nameOf = (id: ListedBooking["service"]) => office.services.find((service) => service.id === id)?.name;
  return (
    <section className={styles.rows} aria-label={t.list.rows}>
      <table className={admin.table}>
        <TableHead
          heads={[t.list.line, t.list.when, t.service, t.list.reference, words.language.choose, t.code, t.list.change]}
        />
        <tbody>
          {rows.slice(0, mostShown).map(({ line, at, service, reference, language, code, change }) => (
            <tr key={line} data-testid="list-row" className={change === "new" ? "" : admin.soft}>
              <th scope="row">{line}</th>
              <td>{t.bookedAt(clockText(at), dayText(dayOf(at)))}</td>
              <td>{say(nameOf(service) ?? { vi: service, en: service })}</td>
              <td>{reference ?? "–"}</td>
              <td>{languageName(language)}</td>
              <td className={styles.code}>{code ?? "–"}</td>
              <td>{t.list.changes[change]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
