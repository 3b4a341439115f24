import { dayText } from "#contract/clock-text.ts";
import type { PersonalKeys, RegisterTaken, Swept } from "#contract/personal-data.ts";
import { momentWritten } from "../../intake/moment.ts";
import { useWords } from "../../words/language.tsx";
import styles from "./Admin.module.css";
import { NotLoaded } from "./NotLoaded.tsx";
import { subjectHttp } from "./subject-http.ts";
import { TableHead } from "./TableHead.tsx";
import { useList } from "./useList.ts";

const everyMs = 3_000;

/** How personal data are kept: with which keys, who took the register of tickets away, and what was put away because its time was over. */
export function Kept() {
  const { words } = useWords();
  const t = words.privacy.kept;
  const { list, reload } = useList(subjectHttp.kept, everyMs);
  return (
    <div className={styles.panel} data-testid="kept" data-state={list.state}>
      <section className={styles.card} aria-label={t.keys}>
        <div className={styles.head}>
          <h2>{t.keys}</h2>
        </div>
        {list.state === "here" ? <Keys keys={list.value.keys} /> : <NotLoaded list={list} onRetry={reload} />}
      </section>
      <section className={styles.card} aria-label={t.taken}>
        <div className={styles.head}>
          <h2>{t.taken}</h2>
        </div>
        {list.state === "here" ? <Taken taken={list.value.taken} /> : <NotLoaded list={list} onRetry={reload} />}
      </section>
      <section className={styles.card} aria-label={t.sweeps}>
        <div className={styles.head}>
          <h2>{t.sweeps}</h2>
        </div>
        {list.state === "here" ? <Sweeps sweeps={list.value.sweeps} /> : <NotLoaded list={list} onRetry={reload} />}
      </section>
    </div>
  );
}

function Keys({ keys: { newest, older, resealed } }: { keys: PersonalKeys }) {
  const { words } = useWords();
  const t = words.privacy.kept;
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t.newest}</dt>
        <dd data-testid="key-newest">{newest}</dd>
        <dt>{t.older}</dt>
        <dd data-testid="keys-older">{older.length === 0 ? t.noOlder : older.join(", ")}</dd>
      </dl>
      {resealed && (
        <div role="status" data-testid="resealed" data-state={resealed.finishedAt === null ? "underWay" : "done"}>
          {resealed.finishedAt === null ? (
            <>
              <p>{t.resealing(Math.min(resealed.done, resealed.of), resealed.of)}</p>
              <progress className={styles.progress} value={resealed.done} max={Math.max(resealed.of, 1)} aria-hidden />
            </>
          ) : (
            <p>{t.resealed(momentWritten(resealed.finishedAt))}</p>
          )}
          <p className={styles.soft}>{resealed.finishedAt === null ? t.keepOlder : t.mayGo}</p>
        </div>
      )}
    </>
  );
}

function Taken({ taken }: { taken: readonly RegisterTaken[] }) {
  const { words } = useWords();
  const t = words.privacy.kept;
  if (taken.length === 0) return <p className={styles.none}>{t.noTaken}</p>;
  return (
    <table className={styles.table} data-testid="taken">
      <TableHead heads={[t.when, t.who, t.days]} />
      <tbody>
        {taken.map(({ at, officerName, from, to }) => (
          <tr key={`${at} ${officerName} ${from}`}>
            <th scope="row">{momentWritten(at)}</th>
            <td>{officerName}</td>
            <td>{from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sweeps({ sweeps }: { sweeps: readonly Swept[] }) {
  const { words } = useWords();
  const t = words.privacy.kept;
  if (sweeps.length === 0) return <p className={styles.none}>{t.noSweeps}</p>;
  return (
    <table className={styles.table} data-testid="sweeps">
      <TableHead heads={[t.when, t.what]} />
      <tbody>
        {sweeps.map(({ at, what, count }) => (
          <tr key={`${at} ${what}`}>
            <th scope="row">{momentWritten(at)}</th>
            <td>{t.swept[what](count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
