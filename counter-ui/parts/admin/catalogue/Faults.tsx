import type { ImportFault } from "#contract/catalogue-import.ts";
import { useWords } from "../../../words/language.tsx";
import admin from "../Admin.module.css";
import { TableHead } from "../TableHead.tsx";
import styles from "./Catalogue.module.css";

/** More than anybody mends in one go; the rest shows when these are mended. */
const mostShown = 500;

/** Why a file goes no further: every bad line of it. */
export function Faults({ faults, lines }: { faults: readonly ImportFault[]; lines: number }) {
  const { words } = useWords();
  return (
    <div>
      <p className={admin.fault} role="alert" data-testid="catalogue-bad">
        {words.catalogue.bad(faults.length, lines)}
      </p>
      <FaultTable faults={faults} />
    </div>
  );
}

/** Lines of a file: where, what stands there, and what is to be said of it. */
export function FaultTable({ faults }: { faults: readonly ImportFault[] }) {
  const { words, say } = useWords();
  const t = words.catalogue;
  return (
    <section className={styles.scroll} aria-label={t.problem}>
      <table className={admin.table}>
        <TableHead heads={[t.line, t.column, t.given, t.problem]} />
        <tbody>
          {faults.slice(0, mostShown).map((fault) => (
            <tr key={`${fault.line} ${fault.column} ${fault.problem.vi} ${fault.given}`} data-testid="catalogue-fault">
              <th scope="row">{fault.line === 0 ? t.wholeFile : fault.line}</th>
              <td className={styles.code}>{fault.column || "–"}</td>
              <td className={styles.given}>{fault.given || "–"}</td>
              <td>{say(fault.problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > mostShown && <p className={admin.none}>{t.moreFaults(faults.length - mostShown)}</p>}
    </section>
  );
}
