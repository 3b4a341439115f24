import { keyCap, type Shortcut } from "../desk/keys.ts";
import styles from "./KeyCap.module.css";

export function KeyCap({ action, tone = "light" }: { action: Shortcut; tone?: "light" | "dark" }) {
  return (
    <kbd className={styles.cap} data-tone={tone}>
      {keyCap(action)}
    </kbd>
  );
}
