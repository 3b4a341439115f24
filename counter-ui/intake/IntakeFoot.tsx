import { Button } from "@mantine/core";
import { dossierRefusals } from "#contract/dossier-refusals.ts";
import { useWords } from "../words/language.tsx";
import { Cap } from "./Cap.tsx";
import type { DraftView } from "./draft.ts";
import styles from "./IntakeScreen.module.css";
import type { IntakeStep } from "./IntakeScreen.tsx";
import { dueWritten } from "./moment.ts";

interface Props {
  view: DraftView;
  step: IntakeStep;
  busy: boolean;
  onNext: () => void;
  onPrevious: () => void;
  onSupplement: () => void;
}

/** What it would come to if it were received now, and the way on. */
export function IntakeFoot({ view, step, busy, onNext, onPrevious, onSupplement }: Props) {
  const { words, say } = useWords();
  const text = words.intake.intake;
  const { unsaved, conflicts } = view;
  const { dueIfReceived, obstacle, checklist } = view.sheet;
  const missing = checklist.filter(({ complete }) => !complete).length;
  return (
    <footer className={styles.foot}>
      <div className={styles.outlook} role="status">
        <p className={styles.due} data-testid="due-if">
          {dueIfReceived === null ? text.dueTypedHint : text.dueIf(dueWritten(dueIfReceived))}
        </p>
        <p
          className={styles.obstacle}
          data-ready={(obstacle === null && unsaved.length + conflicts.length === 0) || undefined}
          data-testid="obstacle"
        >
          {conflicts.length > 0
            ? text.unsettled(conflicts.length)
            : step === "papers"
              ? missing > 0
                ? text.missing(missing)
                : text.complete
              : unsaved.length > 0
                ? text.faulty(unsaved.length)
                : obstacle
                  ? say(dossierRefusals[obstacle.code])
                  : text.ready}
        </p>
      </div>
      <div className={styles.deeds}>
        {missing > 0 && (
          <Button variant="default" onClick={onSupplement} data-testid="supplement">
            {text.supplement}
          </Button>
        )}
        {step === "people" && (
          <Button variant="default" onClick={onPrevious} data-testid="previous">
            {text.back}
            <Cap>Esc</Cap>
          </Button>
        )}
        <Button
          {...(step === "people" ? { color: "lacquer" } : {})}
          loading={busy}
          onClick={onNext}
          data-testid={step === "papers" ? "next" : "receive"}
        >
          {step === "papers" ? text.next : text.receive}
          <Cap>Ctrl ↵</Cap>
        </Button>
      </div>
    </footer>
  );
}
