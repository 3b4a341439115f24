import type { PortalStatus } from "#contract/dossier.ts";
import type { StandInEntry } from "#contract/exchange.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import { TableHead } from "../TableHead.tsx";
import styles from "./Exchange.module.css";
import { when } from "./when.ts";

/** What the demonstration's province received: proof that it is told, without a province. */
export function StandIn({ entries }: { entries: readonly StandInEntry[] }) {
  const { words } = useWords();
  const t = words.exchange;
  const now = Date.now();
  return (
    <section className={admin.card} data-testid="stand-in">
      <div className={admin.head}>
        <h2>{t.standIn}</h2>
      </div>
      <p className={`${admin.soft} ${styles.lead}`}>{t.standInText}</p>
      {entries.length === 0 ? (
        <p className={admin.none}>{t.standInNone}</p>
      ) : (
        <table className={admin.table}>
          <TableHead heads={[t.code, t.service, t.status, t.at]} />
          <tbody>
            {entries.map(({ at, service, code, status, repeats }) => (
              <tr key={`${at} ${service} ${code} ${status}`}>
                <th scope="row" className={styles.code}>
                  {code}
                </th>
                <td>
                  {service}
                  {repeats > 0 && <span className={styles.under}>{t.repeats(repeats)}</span>}
                </td>
                <td>
                  {status} · {t.statuses[status as PortalStatus] ?? ""}
                </td>
                <td>{when(at, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
