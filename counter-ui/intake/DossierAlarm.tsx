import { useWords } from "../words/language.tsx";
import { useCounts } from "./counts.tsx";
import styles from "./DossierAlarm.module.css";

/** How many dossiers are late and due soon, in sight of everybody who may do something about it. */
export function DossierAlarm() {
  const { words } = useWords();
  const { counts } = useCounts();
  if (!counts || counts.late + counts.dueSoon === 0) return null;
  return (
    <span className={styles.alarm} data-testid="dossier-alarm">
      {counts.late > 0 && <strong className={styles.late}>{words.intake.alarm.late(counts.late)}</strong>}
      {counts.dueSoon > 0 && <span className={styles.soon}>{words.intake.alarm.soon(counts.dueSoon)}</span>}
    </span>
  );
}
