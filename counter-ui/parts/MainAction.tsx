import { useHall } from "../hall.tsx";
import type { Desk } from "../screens/useDesk.ts";
import { useWords } from "../words/language.tsx";
import { KeyCap } from "./KeyCap.tsx";
import styles from "./MainAction.module.css";

/** The one button that is always the right next step. */
export function MainAction({ desk }: { desk: Desk }) {
  const { words } = useWords();
  const live = useHall().link.state === "live";
  const off = desk.locked || desk.settling || !desk.can.main;
  const note =
    desk.step === "nobody" ? words.step.nobodyNote : desk.step === "dayClosed" ? words.step.dayClosedNote : null;
  return (
    <button
      type="button"
      className={styles.main}
      aria-disabled={off}
      data-off={!live || !desk.can.main || undefined}
      data-step={desk.step}
      data-testid="main-action"
      onClick={() => desk.act("main")}
    >
      <span>
        {words.step[desk.step]}
        {note && <small className={styles.note}>{note}</small>}
      </span>
      <KeyCap action="main" tone="dark" />
    </button>
  );
}
