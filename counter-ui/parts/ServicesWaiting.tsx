import type { CounterId } from "#contract/ids.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./IdlePanel.module.css";

/** How many wait for each service and what a newcomer may expect. `mine` marks the services of that counter. */
export function ServicesWaiting({ mine }: { mine: CounterId | null }) {
  const { office, officer } = useHall();
  const { words, say } = useWords();
  const own = new Set(officer.counters.find((counter) => counter.id === mine)?.services);
  return (
    <section className={styles.services}>
      <h2>{words.idle.hall}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words.idle.service}
            </th>
            <th scope="col">{words.idle.waiting}</th>
            <th scope="col">{words.idle.expected}</th>
          </tr>
        </thead>
        <tbody>
          {officer.services.map((entry) => {
            const service = office.services.find((one) => one.id === entry.service);
            return (
              <tr key={entry.service}>
                <td className={styles.prefix}>{service?.prefix}</td>
                <td>
                  {service ? say(service.name) : entry.service}
                  {own.has(entry.service) && <span className={styles.ours}>{words.idle.ours}</span>}
                </td>
                <td className={styles.count}>{entry.waiting}</td>
                <td className={styles.wait}>
                  {entry.wait ? words.wait(entry.wait) : <span className={styles.none}>{words.idle.noCounter}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {officer.crowded.map(({ zone, waiting, seats }) => {
        const place = office.zones.find(({ id }) => id === zone);
        return (
          <p key={zone} className={styles.crowded} data-testid="crowded">
            {words.idle.crowded(place ? say(place.name) : zone, waiting, seats)}
          </p>
        );
      })}
    </section>
  );
}
