import type { KeyboardEvent } from "react";
import type { Outcome } from "#contract/office.ts";
import { usualOutcome } from "#contract/usual-outcome.ts";
import type { CurrentTicket } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import type { Desk } from "../screens/useDesk.ts";
import { useWords } from "../words/language.tsx";
import { Dialog } from "./Dialog.tsx";
import styles from "./Outcomes.module.css";
import { useByHand } from "./scan/Scanner.tsx";

/** How did the visit end: one digit each, always in the same order. */
export function Outcomes({ current, desk }: { current: CurrentTicket; desk: Desk }) {
  const { office } = useHall();
  const usual = usualOutcome(office, current.service);
  const { words, say } = useWords();
  const byHand = useByHand();

  function pick(outcome: Outcome) {
    desk.stopAsking();
    void desk.finish(outcome.id);
  }
  function pressed(event: KeyboardEvent) {
    const outcome = /^[1-9]$/.test(event.key) ? office.outcomes[Number(event.key) - 1] : undefined;
    if (outcome) byHand(() => pick(outcome));
  }

  return (
    <Dialog
      opened={desk.asking === "outcomes"}
      onClose={desk.stopAsking}
      title={words.dialogs.outcomes(current.label)}
      onKeyDown={pressed}
    >
      <p className={styles.hint}>{words.dialogs.outcomesHint}</p>
      <div className={styles.list}>
        {office.outcomes.map((outcome, index) => (
          <button
            key={outcome.id}
            type="button"
            className={styles.outcome}
            data-testid={`outcome-${outcome.id}`}
            {...(outcome.id === usual ? { "data-autofocus": true } : {})}
            onClick={() => pick(outcome)}
          >
            {index < 9 && <kbd className={styles.digit}>{index + 1}</kbd>}
            <span>{say(outcome.name)}</span>
            {outcome.id === usual && <span className={styles.usual}>{words.dialogs.usual}</span>}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
