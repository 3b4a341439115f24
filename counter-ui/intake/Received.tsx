import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { PaperSize } from "#contract/paper-size.ts";
import { mainStep, type Step } from "../desk/steps.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { Cap } from "./Cap.tsx";
import { dueWritten } from "./moment.ts";
import { paperPath } from "./papers.ts";
import { RollButton } from "./RollButton.tsx";
import styles from "./SheetScreen.module.css";

/** Code, due moment and receipt at once: what the citizen takes home. */
export function Received(props: { sheet: DossierSheet; canGoOn: boolean; onAnother: () => void }) {
  const { words } = useWords();
  const text = words.intake.received;
  const { officer } = useHall();
  const step = officer.mine && props.canGoOn ? mainStep(officer.mine, officer.day.open) : null;
  const hints: Partial<Record<Step, string>> = text.hints;
  const hint = step && hints[step];
  const { dossier } = props.sheet;
  const print = useRef<HTMLButtonElement>(null);
  useEffect(() => print.current?.focus(), []);
  const open = (size: PaperSize) => window.open(paperPath(dossier.id, "receipt", size), "_blank");
  return (
    <section className={styles.received} aria-label={text.title} data-testid="received">
      <h2>{text.title}</h2>
      <dl className={styles.promise}>
        <div>
          <dt>{text.code}</dt>
          <dd data-testid="received-code">{dossier.code}</dd>
        </div>
        <div>
          <dt>{text.due}</dt>
          <dd data-testid="received-due">{dossier.clock && dueWritten(dossier.clock.deadline.due)}</dd>
        </div>
      </dl>
      <div className={styles.deeds}>
        <Button ref={print} onClick={() => open("a5")} data-testid="print-receipt">
          {text.print} ({text.size.a5})<Cap>↵</Cap>
        </Button>
        <Button variant="default" onClick={() => open("a4")} data-testid="print-receipt-a4">
          {text.size.a4}
        </Button>
        <RollButton id={dossier.id} label={text.size["80mm"]} size="sm" />
        {props.canGoOn && (
          <Button variant="default" onClick={props.onAnother} data-testid="received-another">
            {text.another}
          </Button>
        )}
      </div>
      {hint && <p className={styles.soft}>{hint}</p>}
    </section>
  );
}
