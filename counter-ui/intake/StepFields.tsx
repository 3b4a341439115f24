import { Textarea, TextInput } from "@mantine/core";
import type { DossierSheet } from "#contract/dossier-views.ts";
import { useWords } from "../words/language.tsx";
import { Choices } from "./Choices.tsx";
import { momentTyped } from "./moment.ts";
import styles from "./StepDialog.module.css";
import type { AskingStep, StepForm } from "./step-form.ts";

interface Props {
  type: AskingStep;
  sheet: DossierSheet;
  form: StepForm;
  onForm: (change: Partial<StepForm>) => void;
}

/** The fields of one step. */
export function StepFields({ type, sheet, form, onForm }: Props) {
  const { words, say } = useWords();
  const text = words.intake.dialogs;
  const typed = (field: "reason" | "other" | "note" | "receiver" | "until", maxLength: number) => ({
    value: form[field],
    maxLength,
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => onForm({ [field]: event.currentTarget.value }),
    "data-testid": `step-${field}`,
  });
  const papers = sheet.checklist.map(({ component, name }) => ({ value: component, label: say(name) }));
  const reason = (
    <Textarea
      label={text.reason}
      required
      autosize={false}
      rows={2}
      {...(type === "askSupplement" ? {} : { "data-autofocus": true })}
      {...typed("reason", 1_000)}
    />
  );
  switch (type) {
    case "askSupplement":
      return (
        <>
          <p className={styles.text}>
            {sheet.dossier.state.state === "draft" ? text.supplementDraft : text.supplementClock}
          </p>
          <Checks
            label={text.lacks}
            autoFocus
            choices={papers}
            chosen={form.papers}
            onChosen={(chosen) => onForm({ papers: chosen })}
          />
          <TextInput label={text.otherLack} {...typed("other", 300)} />
          {reason}
        </>
      );
    case "answerSupplement":
      return (
        <>
          <p className={styles.text}>{text.answerText}</p>
          <Asked sheet={sheet} />
          <Checks
            label={text.answer}
            autoFocus
            choices={papers}
            chosen={form.papers}
            onChosen={(chosen) => onForm({ papers: chosen })}
          />
          <Textarea label={text.answerReason} rows={2} {...typed("reason", 1_000)} />
        </>
      );
    case "handOver":
      return <TextInput label={text.note} data-autofocus {...typed("note", 1_000)} />;
    case "takeOver":
      return <TextInput label={text.receiver} required data-autofocus {...typed("receiver", 120)} />;
    case "extend":
      return (
        <>
          <TextInput
            label={text.until}
            description={text.untilHint}
            error={form.until.length >= 10 && momentTyped(form.until) === null ? text.untilBad : null}
            required
            data-autofocus
            {...typed("until", 16)}
          />
          <Textarea label={text.reason} required rows={2} {...typed("reason", 1_000)} />
        </>
      );
    case "stop":
    case "withdraw":
    case "refuse":
      return (
        <>
          <p className={styles.text}>{text.danger[type]}</p>
          {reason}
        </>
      );
    case "finishHandling":
      return (
        <>
          <Checks
            label={text.results}
            choices={(sheet.procedure?.results ?? []).map(({ vi, en }) => ({
              value: vi.slice(0, 200),
              label: say({ vi, en: en || vi }),
            }))}
            chosen={form.results}
            onChosen={(results) => onForm({ results })}
          />
          <TextInput label={text.finish} data-autofocus {...typed("other", 200)} />
        </>
      );
    case "returnResult":
      return (
        <>
          <TextInput
            label={text.returnTo}
            description={sheet.masked ? text.returnToHint : null}
            required
            data-autofocus
            {...typed("receiver", 200)}
          />
          {sheet.dossier.intake.returnBy.kind === "post" && (
            <Choices
              label={text.by}
              name="by"
              value={form.by}
              choices={[
                { value: "post", label: words.intake.people.post },
                { value: "counter", label: words.intake.people.counter },
              ]}
              onChoose={(by) => onForm({ by })}
            />
          )}
        </>
      );
    default:
      return type satisfies never;
  }
}

/** What the slip asked for; masked texts say nothing. */
function Asked({ sheet: { dossier, masked } }: { sheet: DossierSheet }) {
  const { words } = useWords();
  if (dossier.state.state !== "supplementAsked" || masked) return null;
  return (
    <div>
      <strong>{words.intake.dialogs.asked}</strong>
      <ul className={styles.asked}>
        {dossier.state.lacks.map(({ component, what }) => (
          <li key={`${component} ${what}`}>{what}</li>
        ))}
      </ul>
    </div>
  );
}

function Checks(props: {
  label: string;
  /** The dialog begins here. */
  autoFocus?: boolean;
  choices: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChosen: (chosen: string[]) => void;
}) {
  if (props.choices.length === 0) return null;
  const { chosen } = props;
  return (
    <fieldset className={styles.checks}>
      <legend>{props.label}</legend>
      {props.choices.map(({ value, label }, at) => (
        <label key={value} className={styles.check}>
          <input
            {...(props.autoFocus && at === 0 ? { "data-autofocus": true } : {})}
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              props.onChosen(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
            data-testid={`check-${value}`}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
