import { useWords } from "../words/language.tsx";
import styles from "./Connecting.module.css";

/** Before there is anything to show: a word for the wait, never an empty page. */
export function Connecting({ state }: { state: "asking" | "unreachable" }) {
  const { words } = useWords();
  return (
    <main className={styles.page}>
      <img src="/look/emblem.svg" alt="" width={72} height={72} />
      <p className={styles.text} role="status">
        {state === "asking" ? words.link.connectingLong : words.link.unreachableRetrying}
      </p>
    </main>
  );
}
