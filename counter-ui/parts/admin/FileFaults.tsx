import { http } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import styles from "./Admin.module.css";
import { NotLoaded } from "./NotLoaded.tsx";
import { useList } from "./useList.ts";

const everyMs = 3_000;

/** What is wrong with the files that the office wrote itself, also with the wording of its papers, which the alerts do not tell. */
export function FileFaults() {
  const { words, say } = useWords();
  const { list, reload } = useList(http.settings, everyMs);
  if (list.state !== "here") return <NotLoaded list={list} onRetry={reload} />;
  const { faults } = list.value;
  if (faults.length === 0) return <p data-testid="file-faults">{words.admin.faultsNone}</p>;
  return (
    <div data-testid="file-faults">
      <p>{words.alerts.faultsText}</p>
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={fault.vi}>{say(fault)}</li>
        ))}
      </ul>
    </div>
  );
}
