import type { DossierLine } from "#contract/dossier-views.ts";
import { useWords } from "../words/language.tsx";
import { DueBadge } from "./DueBadge.tsx";
import styles from "./LineButton.module.css";
import { dueWritten } from "./moment.ts";

/** One dossier in few words; pressing it opens it. */
export function LineButton({ line, onOpen }: { line: DossierLine; onOpen: () => void }) {
  const { words, say } = useWords();
  const text = words.intake;
  const who = line.applicant ?? text.noApplicant;
  return (
    <button type="button" className={styles.line} onClick={onOpen} data-testid={`dossier-${line.id}`}>
      <span className={styles.code} data-none={line.code === null || undefined}>
        {line.code ?? text.noCode}
      </span>
      <span className={styles.what}>
        <span className={styles.title}>{say(line.title)}</span>
        <span className={styles.who}>
          {who} {line.others > 0 && text.others(line.others)}
          {line.visits > 1 && ` · ${text.trips(line.visits)}`}
        </span>
      </span>
      <span className={styles.state} data-state={line.state}>
        {text.states[line.state]}
      </span>
      <span className={styles.due} data-none={line.due === null || undefined}>
        <span>{line.due === null ? text.noDue : dueWritten(line.due)}</span>
        <DueBadge urgency={line.urgency} />
      </span>
    </button>
  );
}
