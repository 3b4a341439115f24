import { Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { DossierSheet } from "#contract/dossier-views.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogFoot } from "../parts/DialogFoot.tsx";
import { useWords } from "../words/language.tsx";
import { dossierHttp, messageOf } from "./http.ts";
import styles from "./StepDialog.module.css";
import { StepFields } from "./StepFields.tsx";
import { type AskingStep, commandOf, likely, needOf } from "./step-form.ts";

interface Props {
  sheet: DossierSheet;
  type: AskingStep;
  /** The dossier as it is to be done to; null when that can not be now. */
  ready: () => Promise<DossierSheet | null>;
  onClose: () => void;
  /** Another step came between: this is what is there now. */
  onStale: (sheet: DossierSheet) => void;
  onDone: (sheet: DossierSheet) => void;
}

/** What a step needs to know before it is done. A refusal leaves everything as it was written. */
export function StepDialog({ sheet, type, ready, onClose, onStale, onDone }: Props) {
  const { words, say } = useWords();
  const text = words.intake.dialogs;
  const [form, setForm] = useState(() => likely(type, sheet, { reason: text.supplementReason }));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const command = commandOf(type, form, sheet);
  const need = needOf(type, form, sheet);
  const ends = type === "stop" || type === "withdraw" || type === "refuse";

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!command || busy) return;
    setBusy(true);
    const current = await ready();
    const answer = current && (await dossierHttp.send(current.dossier.id, messageOf(current, command)));
    setBusy(false);
    if (answer?.ok) {
      onClose();
      return onDone(answer.sheet);
    }
    if (answer?.sheet) onStale(answer.sheet);
    setRefused(answer?.sentence ? say(answer.sentence) : words.intake.noAnswer);
  }
  const title = titleOf(type, sheet, text) ?? words.intake.steps[type];
  return (
    <Dialog opened onClose={onClose} title={title} width={620}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <StepFields type={type} sheet={sheet} form={form} onForm={(change) => setForm({ ...form, ...change })} />
        </Stack>
        <DialogFoot
          submit={words.intake.steps[type]}
          needed={need && text.needs[need]}
          danger={ends}
          busy={busy}
          onClose={onClose}
          testId="step-submit"
        >
          {refused && (
            <p className={styles.refused} role="alert" data-testid="step-refused">
              {refused}
            </p>
          )}
        </DialogFoot>
      </form>
    </Dialog>
  );
}

function titleOf(
  type: AskingStep,
  { dossier: { route } }: DossierSheet,
  text: { handOver: (agency: string) => string; takeOver: (agency: string) => string },
): string | null {
  const at = route.findLastIndex(({ handed }) => handed !== null);
  if (type === "handOver") return text.handOver(route[at + 1]?.agency ?? "");
  if (type === "takeOver") return text.takeOver(route[at]?.agency ?? "");
  return null;
}
