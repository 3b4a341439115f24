import { Button } from "@mantine/core";
import { useWords } from "../words/language.tsx";
import { Cap } from "./Cap.tsx";
import type { Draft, DraftView } from "./draft.ts";
import styles from "./IntakeScreen.module.css";
import type { IntakeStep } from "./IntakeScreen.tsx";
import { paperNameOf } from "./names.ts";
import { Outdated } from "./Outdated.tsx";

interface Props {
  view: DraftView;
  draft: Draft;
  step: IntakeStep;
  back: string;
  onStep: (step: IntakeStep) => void;
  onBack: () => void;
}

/** Which procedure, which of the two screens, and whether what was typed is kept. */
export function IntakeHead({ view, draft, step, back, onStep, onBack }: Props) {
  const { words, say } = useWords();
  const text = words.intake.intake;
  const { procedure } = view.sheet;
  const fieldNames = (paths: readonly string[]) =>
    paths.map((path) => words.intake.field(path, paperNameOf(view.sheet, say))).join(", ");
  const faults = view.unsaved.map((path) => words.intake.fault(path, paperNameOf(view.sheet, say)));
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <div className={styles.names}>
          <h1 className={styles.title}>
            {procedure ? say(procedure.shortName) || procedure.shortName.vi : view.sheet.dossier.intake.procedure.code}
          </h1>
          {procedure && procedure.name.vi !== procedure.shortName.vi && (
            <p className={styles.official} title={procedure.name.vi}>
              {say(procedure.name) || procedure.name.vi}
            </p>
          )}
        </div>
        <div className={styles.side}>
          <span className={styles.saving} data-state={view.saving.state} role="status" data-testid="saving">
            {view.saving.state === "saved" && view.unsaved.length === 0
              ? text.saved
              : view.saving.state === "typing" && view.conflicts.length === 0
                ? text.typing
                : ""}
          </span>
          <Button size="compact-sm" variant="default" onClick={onBack} data-testid="intake-back">
            {back}
            {step === "papers" && <Cap>Esc</Cap>}
          </Button>
        </div>
      </div>
      <nav className={styles.steps} aria-label={text.steps}>
        {(["papers", "people"] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === step ? "step" : undefined}
            onClick={() => onStep(one)}
            data-testid={`step-${one}`}
          >
            {one === "papers" ? text.stepPapers : text.stepPeople}
          </button>
        ))}
      </nav>
      {view.saving.state === "away" && (
        <p className={styles.told} data-kind="bad" role="alert" data-testid="away">
          {text.away}
        </p>
      )}
      {view.saving.state === "refused" && (
        <p className={styles.told} data-kind="bad" role="alert" data-testid="not-saved">
          {text.refused(view.saving.sentence ? say(view.saving.sentence) : text.unknownFault)}
        </p>
      )}
      {view.unsaved.length > 0 && (
        <p className={styles.told} data-kind="bad" data-testid="unsaved">
          {text.unsaved(faults.join("; "))}
        </p>
      )}
      {view.taken.length > 0 && (
        <p className={styles.told} role="status" data-testid="taken">
          {text.taken(fieldNames(view.taken))}
        </p>
      )}
      {view.sheet.outdated && <Outdated view={view} draft={draft} />}
    </header>
  );
}
