import { Button } from "@mantine/core";
import type { DossierSheet } from "#contract/dossier-views.ts";
import { useWords } from "../words/language.tsx";
import { Cap } from "./Cap.tsx";
import { DueBadge } from "./DueBadge.tsx";
import { dueWritten } from "./moment.ts";
import { published } from "./names.ts";
import styles from "./SheetScreen.module.css";

/** Which dossier, how it stands, and when it is due. */
export function SheetHead({ sheet, back, onBack }: { sheet: DossierSheet; back: string; onBack: () => void }) {
  const { words, say } = useWords();
  const text = words.intake;
  const { dossier, procedure, urgency } = sheet;
  const { state } = dossier.state;
  return (
    <header className={styles.head}>
      <div className={styles.names}>
        <h1 className={styles.code} data-testid="sheet-code">
          {dossier.code ?? text.noCode}
        </h1>
        <p className={styles.procedure} title={procedure?.name.vi}>
          {procedure ? published(say, procedure.shortName) : text.sheet.noProcedure(dossier.intake.procedure.code)}
        </p>
      </div>
      <div className={styles.side}>
        {dossier.clock && (
          <p className={styles.due}>
            {text.due(dueWritten(dossier.clock.deadline.due))} <DueBadge urgency={urgency} />
            {dossier.clock.state === "stopped" && <span className={styles.soft}> ({text.sheet.clockStopped})</span>}
          </p>
        )}
        <strong className={styles.state} data-state={state} data-testid="sheet-state">
          {text.states[state]}
        </strong>
        <Button size="compact-sm" variant="default" onClick={onBack} data-testid="sheet-back">
          {back}
          <Cap>Esc</Cap>
        </Button>
      </div>
    </header>
  );
}
