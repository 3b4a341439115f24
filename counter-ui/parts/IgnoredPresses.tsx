import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./IgnoredPresses.module.css";

/** Keypads that were pressed while dark: people who would rate and can not, or a key that is stuck. Nothing where none was. */
export function IgnoredPresses() {
  const { officer } = useHall();
  const { words } = useWords();
  const keypads = officer.hardware.filter(({ ignoredKeys }) => ignoredKeys > 0);
  if (keypads.length === 0) return null;
  return (
    <section className={styles.part} aria-label={words.supervise.ignored} data-testid="ignored-presses">
      <h2 className={styles.title}>{words.supervise.ignored}</h2>
      <p className={styles.note}>{words.supervise.ignoredNote}</p>
      <ul className={styles.list}>
        {keypads.map(({ id, name, ignoredKeys }) => (
          <li key={id}>
            <span>{name}</span> <strong>{words.supervise.presses(ignoredKeys)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
