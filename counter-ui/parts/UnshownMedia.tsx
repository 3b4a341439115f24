import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./Alerts.module.css";

/** Pictures and videos that some hall screen passes over, each named once. */
export function UnshownMedia() {
  const { officer } = useHall();
  const { words } = useWords();
  const names = new Map(officer.unshown.map(({ item, name }) => [item, name]));
  return [...names].map(([item, name]) => (
    <span key={item} className={styles.item} data-loud data-testid="unshown-media">
      {words.screens.unshownAlert(name)}
    </span>
  ));
}
