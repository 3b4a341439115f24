import { type Action, keyCap } from "../desk/keys.ts";
import { useHall } from "../hall.tsx";
import type { Desk } from "../screens/useDesk.ts";
import { useWords } from "../words/language.tsx";
import { Chevron } from "./Chevron.tsx";
import styles from "./DeskKeys.module.css";
import { KeyCap } from "./KeyCap.tsx";

interface Tile {
  action: Action;
  /** The same deed with a question first. */
  asks?: Action;
}

/** Always in the same place, so that hands learn them; those that make no sense now are pale. */
const tiles: Tile[] = [
  { action: "recall" },
  { action: "missed" },
  { action: "finish", asks: "outcomes" },
  { action: "hold", asks: "holdNote" },
  { action: "transfer" },
  { action: "choose" },
  { action: "pause", asks: "pauseReason" },
  { action: "dossier" },
];

export function DeskKeys({ desk, paused }: { desk: Desk; paused: boolean }) {
  const { words } = useWords();
  const live = useHall().link.state === "live";
  return (
    <fieldset className={styles.tiles} aria-label={words.otherActions}>
      {tiles.map(({ action, asks }) => (
        <div key={action} className={styles.tile} data-off={!live || !desk.can[action] || undefined}>
          <button
            type="button"
            className={styles.key}
            aria-disabled={desk.locked || !desk.can[action]}
            data-testid={action}
            onClick={() => desk.act(action)}
          >
            <span>{action === "pause" && paused ? words.actions.unpause : words.actions[action]}</span>
            <KeyCap action={action} />
          </button>
          {asks && (
            <button
              type="button"
              className={styles.more}
              aria-label={words.actions[asks]}
              title={`${words.actions[asks]} (${keyCap(asks)})`}
              data-off={!live || !desk.can[asks] || undefined}
              aria-disabled={desk.locked || !desk.can[asks]}
              data-testid={asks}
              onClick={() => desk.act(asks)}
            >
              <Chevron />
            </button>
          )}
        </div>
      ))}
    </fieldset>
  );
}
