import { useWords } from "../words/language.tsx";
import styles from "./Connecting.module.css";

/** Before there is anything to show: a word for the wait, never an empty page. */
export function Connecting({ state }: { state: "asking" | "unreachable" }) {
  const { words } = useWords();
  return (
    <main className={styles.page}>
      <img src="/look/emblem.svg" alt="" width={72} height={72} />
      <div role="status">
        <h1 className={styles.text}>
          {state === "asking" ? words.link.connectingLong : words.link.unreachableRetrying}
        </h1>
      </div>
    </main>
  );
}
