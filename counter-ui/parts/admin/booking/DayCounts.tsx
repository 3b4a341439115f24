import type { BookingDay } from "#contract/booking.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import styles from "./Booking.module.css";

/** How many of each service on a day: booked, come, not come, cancelled, of how many places; and taken from home. */
export function DayCounts({ counts }: { counts: BookingDay["counts"] }) {
  const { office } = useHall();
  const { words, say } = useWords();
  const t = words.booking;
  if (counts.length === 0) return <p className={admin.none}>{t.off}</p>;
  return (
    <table className={`${admin.table} ${styles.counts}`}>
      <thead>
        <tr>
          <th scope="col">{t.service}</th>
          {[t.places, t.booked, t.kept, t.lapsed, t.cancelled, t.fromHome].map((head) => (
            <th key={head} scope="col" className={styles.number}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((row) => {
          const service = office.services.find(({ id }) => id === row.service);
          return (
            <tr key={row.service} data-testid={`booking-count-${row.service}`}>
              <th scope="row">{service ? say(service.name) : row.service}</th>
              <td className={styles.number}>{row.places}</td>
              <td className={styles.number}>{row.booked}</td>
              <td className={styles.number}>{row.kept}</td>
              <td className={styles.number}>{row.lapsed}</td>
              <td className={styles.number}>{row.cancelled}</td>
              <td className={styles.number}>
                {row.fromHomeShare === null ? "–" : `${row.fromHome} / ${row.fromHomeShare}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
