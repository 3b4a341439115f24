import { Button } from "@mantine/core";
import type { DossierLine } from "#contract/dossier-views.ts";
import type { DossierId } from "#contract/ids.ts";
import { useWords } from "../words/language.tsx";
import styles from "./DossierDesk.module.css";
import { LineButton } from "./LineButton.tsx";

interface Props {
  /** Null while they are fetched. */
  lines: readonly DossierLine[] | "failed" | null;
  empty: string;
  onRetry: () => void;
  onDossier: (id: DossierId) => void;
}

/** A list of dossiers, or why there is none. */
export function Lines({ lines, empty, onRetry, onDossier }: Props) {
  const { words } = useWords();
  const text = words.intake.desk;
  if (lines === null) return <p className={styles.nothing}>…</p>;
  if (lines === "failed")
    return (
      <p className={styles.nothing} role="alert">
        {text.failed}{" "}
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {text.retry}
        </Button>
      </p>
    );
  if (lines.length === 0) return <p className={styles.nothing}>{empty}</p>;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id}>
          <LineButton line={line} onOpen={() => onDossier(line.id)} />
        </li>
      ))}
    </ul>
  );
}
