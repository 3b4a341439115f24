import type { Urgency } from "#contract/working-time.ts";
import { useWords } from "../words/language.tsx";
import styles from "./DueBadge.module.css";

/** How pressing it is, in words and colour; nothing while there is time. */
export function DueBadge({ urgency }: { urgency: Urgency | null }) {
  const { words } = useWords();
  if (urgency === null || urgency === "notYet") return null;
  return (
    <span className={styles.badge} data-urgency={urgency}>
      {words.intake.urgencies[urgency]}
    </span>
  );
}
