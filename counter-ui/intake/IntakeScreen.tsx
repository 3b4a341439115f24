import { useEffect, useRef, useState } from "react";
import { newCommandId } from "#contract/client/id.ts";
import type { DossierRefusalCode } from "#contract/dossier-refusals.ts";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { CurrentTicket } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { useNotices } from "../parts/Notices.tsx";
import { useWords } from "../words/language.tsx";
import { Conflicts } from "./Conflicts.tsx";
import type { Answer, CardRole } from "./http.ts";
import { dossierHttp, messageOf } from "./http.ts";
import { IntakeFoot } from "./IntakeFoot.tsx";
import { IntakeHead } from "./IntakeHead.tsx";
import styles from "./IntakeScreen.module.css";
import { paperNameOf } from "./names.ts";
import { OverTaken } from "./OverTaken.tsx";
import { paperPath } from "./papers.ts";
import { StepDialog } from "./StepDialog.tsx";
import { StepPapers } from "./StepPapers.tsx";
import { StepPeople } from "./StepPeople.tsx";
import { useDraft } from "./useDraft.ts";
import { useWayKeys } from "./useWayKeys.ts";

interface Props {
  sheet: DossierSheet;
  why: string | null;
  ticket: CurrentTicket | null;
  hasCard: boolean;
  back: string;
  onBack: () => void;
  /** It is no draft any more, or not to be worked on here. */
  onLeft: (sheet: DossierSheet) => void;
  onReceived: (sheet: DossierSheet) => void;
}

export type IntakeStep = "papers" | "people";

/** The intake of a draft in two screens, by keyboard alone. */
export function IntakeScreen(props: Props) {
  const { words, say } = useWords();
  const { tell, clear } = useNotices();
  const { draft, view } = useDraft(props.sheet, props.why);
  const [step, setStep] = useState<IntakeStep>("papers");
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { dossier } = view.sheet;
  const { office } = useHall();
  const around = useRef(office);
  useEffect(() => {
    if (around.current === office) return;
    around.current = office;
    // The catalogue may have changed: whether a newer version is in force is told in every tab, before anybody is refused for it.
    void dossierHttp.sheet(dossier.id).then((result) => result.ok && draft.follow(result.value, "another"));
  }, [office, dossier.id, draft]);

  function refused(answer: Extract<Answer, { ok: false }>) {
    tell({ kind: "refusal", text: answer.sentence ? say(answer.sentence) : words.intake.noAnswer });
  }

  async function run(deed: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    try {
      if (await draft.flush()) await deed();
    } finally {
      setBusy(false);
    }
  }

  const receive = () => {
    if (draft.view().conflicts.length > 0) {
      tell({ kind: "refusal", text: words.intake.conflict.text });
      document.querySelector<HTMLElement>("[data-conflicts] button")?.focus();
      return;
    }
    return run(async () => {
      // What stands on the screen and can not be kept would be lost: it is set right or taken out first.
      const { unsaved } = draft.view();
      const faults = unsaved.map((path) => words.intake.fault(path, paperNameOf(view.sheet, say)));
      if (faults.length > 0) {
        const first = document.querySelector<HTMLElement>(unsaved.map((path) => `[data-field="${path}"]`).join());
        // What is wrong stands at the top: said once more over the form, it would cover the field.
        if (first) return first.focus();
        return tell({ kind: "refusal", text: words.intake.intake.unsaved(faults.join("; ")) });
      }
      const answer = await dossierHttp.send(dossier.id, messageOf(draft.view().sheet, { type: "receive" }));
      if (answer.ok) {
        // What an attempt before was told is over.
        clear();
        return props.onReceived(answer.sheet);
      }
      refused(answer);
      if (answer.code === "papersMissing") setStep("papers");
      const ofPerson = answer.code === "idNumberLength" || answer.code === "birthAhead";
      const field = ofPerson ? `[data-field="${answer.detail}"]` : fieldOf[answer.code ?? ""];
      if (field) document.querySelector<HTMLInputElement>(field)?.focus();
      if (answer.sheet) draft.follow(answer.sheet, "another");
    });
  };

  const fill = (as: CardRole) =>
    run(async () => {
      if (!props.ticket) return;
      const { revision } = draft.view().sheet.dossier;
      const filling = { command: newCommandId(), revision, ticket: props.ticket.ticket, as };
      const answer = await dossierHttp.fill(dossier.id, filling);
      if (answer.ok) draft.follow(answer.sheet, "me");
      else refused(answer);
    });

  const next = () => (step === "papers" ? setStep("people") : void receive());
  const previous = () => (step === "people" ? setStep("papers") : props.onBack());
  useWayKeys({ next, previous });

  if (dossier.state.state !== "draft") return <OverTaken view={view} onSheet={() => props.onLeft(view.sheet)} />;
  return (
    <div className={styles.screen}>
      <IntakeHead view={view} draft={draft} step={step} back={props.back} onStep={setStep} onBack={props.onBack} />
      {view.conflicts.length > 0 && <Conflicts view={view} onSettle={draft.settle} />}
      <div className={styles.body}>
        {step === "papers" ? (
          <StepPapers view={view} draft={draft} onNext={next} />
        ) : (
          <StepPeople
            view={view}
            draft={draft}
            canFill={props.hasCard && props.ticket !== null}
            onFill={(as) => void fill(as)}
          />
        )}
      </div>
      <IntakeFoot
        view={view}
        step={step}
        busy={busy}
        onNext={next}
        onPrevious={previous}
        onSupplement={() => setAsking(true)}
      />
      {asking && (
        <StepDialog
          sheet={view.sheet}
          type="askSupplement"
          ready={async () => ((await draft.flush()) ? draft.view().sheet : null)}
          onClose={() => setAsking(false)}
          onStale={(sheet) => draft.follow(sheet, "another")}
          onDone={(sheet) => {
            draft.follow(sheet, "me");
            const run = () => void window.open(paperPath(dossier.id, "supplement", "a5"), "_blank");
            const label = `${words.intake.sheet.print}: ${words.intake.papers.supplement}`;
            tell({ kind: "done", text: words.intake.intake.asked, undo: { label, run } });
          }}
        />
      )}
    </div>
  );
}

/** Where what the hub refused for is set right, on the second screen. */
const fieldOf: Readonly<Record<string, string>> = {
  applicantNeeded: '[data-field="applicants.0.name"]',
  feeNotSettled: 'input[name="fee"]',
  feeDiffers: 'input[name="fee"]',
  dueNeeded: '[data-field="due"]',
  dueTooEarly: '[data-field="due"]',
  dueNotWorking: '[data-field="due"]',
  codeNeeded: '[data-field="code"]',
  codeNotOurs: '[data-field="code"]',
  codeTaken: '[data-field="code"]',
} satisfies Partial<Record<DossierRefusalCode, string>>;
