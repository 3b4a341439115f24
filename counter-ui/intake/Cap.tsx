import styles from "./IntakeScreen.module.css";

/** The key that does what its button does. */
export function Cap({ children }: { children: string }) {
  return <kbd className={styles.cap}>{children}</kbd>;
}
