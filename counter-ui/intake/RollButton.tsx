import { Button } from "@mantine/core";
import type { DossierId } from "#contract/ids.ts";
import { useWords } from "../words/language.tsx";
import { paperPath } from "./papers.ts";
import styles from "./RollButton.module.css";
import { useRoll } from "./roll.ts";

/** The receipt on the roll: out of the counter's printer where it has one, else as a PDF of 80 mm. */
export function RollButton({ id, label, size }: { id: DossierId; label: string; size: "sm" | "compact-md" }) {
  const { words } = useWords();
  const text = words.intake.roll;
  const { printer, wanted, print } = useRoll();
  const state = wanted.state === "known" ? wanted.print.state : wanted.state;
  const busy = state === "asking" || state === "pending";
  return (
    <>
      <Button
        variant="default"
        size={size}
        aria-label={words.intake.sheet.printSize(words.intake.papers.receipt, label)}
        loading={busy}
        onClick={() => (printer ? print(id) : window.open(paperPath(id, "receipt", "80mm"), "_blank"))}
        data-to={printer ? "roll" : "pdf"}
        data-testid="print-receipt-80mm"
      >
        {label}
      </Button>
      <span role="status" className={styles.said} data-testid="roll-state" data-state={state}>
        {said()}
      </span>
    </>
  );

  function said(): string {
    if (wanted.state === "no") return text.noAnswer;
    if (wanted.state === "asking") return text.pending;
    if (wanted.state === "idle") return "";
    if (wanted.print.state === "pending") return text.pending;
    if (wanted.print.state === "printed") return text.printed;
    const { reason } = wanted.print;
    const unsure = reason === "unconfirmed" || reason === "stalled";
    return unsure ? text.unconfirmed : `${text.failed} ${words.printFailure(reason)}.`;
  }
}
