import type { DossierChange } from "#contract/dossier.ts";
import type { DossierSheet } from "#contract/dossier-views.ts";
import { useWords } from "../words/language.tsx";
import { dueWritten, momentWritten } from "./moment.ts";
import { paperNameOf } from "./names.ts";
import styles from "./SheetScreen.module.css";

/** Who did what, when and why; the newest first. */
export function History({ sheet }: { sheet: DossierSheet }) {
  const { words } = useWords();
  return (
    <section className={styles.card} aria-label={words.intake.sheet.history}>
      <h2>{words.intake.sheet.history}</h2>
      <ul className={styles.list} data-testid="history">
        {sheet.steps.toReversed().map(({ revision, at, by, change }) => (
          <li key={revision}>
            <strong>{words.intake.changes[change.type]}</strong> <Why change={change} sheet={sheet} />
            <p className={styles.when}>
              {momentWritten(at)} · {by.name}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Why({ change, sheet }: { change: DossierChange; sheet: DossierSheet }) {
  const { words, say } = useWords();
  const text = whyOf(change, paperNameOf(sheet, say));
  if (change.type === "visited")
    return (
      <span>
        {change.ticket.slice(change.ticket.lastIndexOf(".") + 1)}, {words.intake.purposes[change.purpose].toLowerCase()}
      </span>
    );
  return text === "" ? null : <span>{text}</span>;
}

function whyOf(change: DossierChange, nameOf: (component: string) => string): string {
  switch (change.type) {
    case "supplementAsked":
      return `${change.reason}: ${change.lacks.map(({ what }) => what).join("; ")}`;
    case "extended":
      return `${dueWritten(change.from)} → ${dueWritten(change.deadline.due)}: ${change.reason}`;
    case "stopped":
    case "withdrawn":
    case "refused":
      return change.reason;
    case "handedOver":
      return change.note ?? "";
    case "takenOver":
    case "resultReturned":
      return change.receiver;
    case "handlingFinished":
      return change.results.join("; ");
    case "supplementAnswered": {
      const said = [...change.brought.map(({ component }) => nameOf(component)), change.reason ?? ""];
      return `${said.filter(Boolean).join("; ")} → ${dueWritten(change.deadline.due)}`;
    }
    case "received":
      return `→ ${dueWritten(change.deadline.due)}`;
    case "opened":
    case "intakeSaved":
    case "handlingStarted":
    case "visited":
      return "";
    default:
      return change satisfies never;
  }
}
