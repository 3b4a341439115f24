import { keys, type Shortcut } from "../desk/keys.ts";
import { useWords } from "../words/language.tsx";
import { Dialog } from "./Dialog.tsx";
import { KeyCap } from "./KeyCap.tsx";
import styles from "./KeyList.module.css";

/** All keys and what they do. */
export function KeyList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { words } = useWords();
  const sorted = (Object.keys(keys) as Shortcut[]).toSorted((one, other) => rank(one) - rank(other));
  return (
    <Dialog opened={opened} onClose={onClose} title={words.keysTitle}>
      <dl className={styles.list}>
        {sorted.map((action) => (
          <div key={action} className={styles.row}>
            <dt>
              <KeyCap action={action} />
            </dt>
            <dd>{words.actions[action]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** In the order of the keyboard, whatever has no number last. */
function rank(action: Shortcut): number {
  const { key, shift } = keys[action];
  if (!/^F\d+$/.test(key)) return 100;
  return Number(key.slice(1)) * 2 + (shift ? 1 : 0);
}
