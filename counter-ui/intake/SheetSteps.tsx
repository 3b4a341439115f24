import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { DossierCommand, DossierCommandType } from "#contract/dossier.ts";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { CurrentTicket } from "#contract/views.ts";
import { useNotices } from "../parts/Notices.tsx";
import { useWords } from "../words/language.tsx";
import { dossierHttp, messageOf } from "./http.ts";
import styles from "./SheetScreen.module.css";
import { StepDialog } from "./StepDialog.tsx";
import type { AskingStep } from "./step-form.ts";

interface Props {
  sheet: DossierSheet;
  ticket: CurrentTicket | null;
  /** Whoever is here came to collect. */
  returning: boolean;
  /** Something else is the next thing to do: no step stands out. */
  quiet: boolean;
  onSheet: (sheet: DossierSheet) => void;
}

/** What can be done now, as the hub says; the first is what usually comes next. */
export function SheetSteps({ sheet, ticket, returning, quiet, onSheet }: Props) {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const { dossier, may } = sheet;
  const [asking, setAsking] = useState<AskingStep | null>(
    returning && may.includes("returnResult") ? "returnResult" : null,
  );
  const isDraft = dossier.state.state === "draft";
  // A draft is received and saved on its own screen.
  const offered = may.filter((type) => type !== "saveIntake" && type !== "visit" && !(isDraft && type === "receive"));
  const noted = ticket === null || dossier.visits.some((visit) => visit.ticket === ticket.ticket);

  const underWay = useRef(false);
  async function send(command: DossierCommand) {
    // A second press would be about what is not there any more.
    if (underWay.current) return;
    underWay.current = true;
    const answer = await dossierHttp.send(dossier.id, messageOf(sheet, command));
    underWay.current = false;
    if (answer.ok) return onSheet(answer.sheet);
    tell({ kind: "refusal", text: answer.sentence ? say(answer.sentence) : words.intake.noAnswer });
    if (answer.sheet) onSheet(answer.sheet);
  }
  function press(type: DossierCommandType) {
    if (type === "startHandling" || type === "receive") void send({ type });
    else if (type !== "saveIntake" && type !== "visit") setAsking(type);
  }
  if (offered.length === 0 && noted) return <p className={styles.soft}>{words.intake.sheet.noSteps}</p>;
  return (
    <fieldset className={styles.steps} aria-label={words.intake.sheet.steps}>
      {offered.map((type, at) => (
        <Button
          key={type}
          px="sm"
          {...(at === 0 && !isDraft && !quiet ? {} : { variant: "default" })}
          onClick={() => press(type)}
          data-testid={`step-${type}`}
        >
          {words.intake.steps[type]}
        </Button>
      ))}
      {ticket && !noted && (
        <Button
          variant="subtle"
          onClick={() => void send({ type: "visit", ticket: ticket.ticket, purpose: purposeOf(sheet) })}
          data-testid="note-visit"
        >
          {words.intake.sheet.noteVisit(ticket.label)}
        </Button>
      )}
      {asking && (
        <StepDialog
          sheet={sheet}
          type={asking}
          ready={async () => sheet}
          onClose={() => setAsking(null)}
          onStale={onSheet}
          onDone={onSheet}
        />
      )}
    </fieldset>
  );
}

/** What somebody comes for with a dossier in this state. */
function purposeOf({ dossier: { state } }: DossierSheet): "intake" | "supplement" | "return" | "enquiry" {
  if (state.state === "resultReady") return "return";
  if (state.state === "supplementAsked") return "supplement";
  return state.state === "draft" ? "intake" : "enquiry";
}
