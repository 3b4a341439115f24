import { Button, NativeSelect } from "@mantine/core";
import { useWords } from "../words/language.tsx";
import { CheckedInput } from "./CheckedInput.tsx";
import type { Draft, DraftView } from "./draft.ts";
import type { PartyField } from "./fields.ts";
import styles from "./StepPeople.module.css";

interface Props {
  path: string;
  title: string;
  view: DraftView;
  draft: Draft;
  /** Fills it in from the card; null where there is none, or somebody stands here. */
  onFill: (() => void) | null;
  onRemove: (() => void) | null;
}

/** One person or organisation. */
export function PartyForm({ path, title, view, draft, onFill, onRemove }: Props) {
  const { words } = useWords();
  const text = words.intake.people;
  const kind = view.fields[`${path}.kind`] ?? "citizen";
  const isPerson = kind === "citizen" || kind === "other";
  const field = (name: PartyField, maxLength: number) => ({
    path: `${path}.${name}`,
    view,
    draft,
    along: { [`${path}.kind`]: kind },
    maxLength,
  });
  return (
    <section className={styles.card} aria-label={title}>
      <header className={styles.cardHead}>
        <h2>{title}</h2>
        <span className={styles.cardDeeds}>
          {onFill && (
            <Button size="compact-sm" onClick={onFill} data-testid={`fill-${path}`}>
              {words.intake.intake.fillFromCard}
            </Button>
          )}
          {onRemove && (
            <Button size="compact-sm" variant="default" onClick={onRemove} data-testid={`remove-${path}`}>
              {text.remove}
            </Button>
          )}
        </span>
      </header>
      <div className={styles.party}>
        <CheckedInput
          className={styles.wide ?? ""}
          label={isPerson ? text.fields.name : text.organisationName}
          required
          {...field("name", 200)}
        />
        <NativeSelect
          label={text.fields.kind}
          value={kind}
          onChange={(event) => {
            const next = event.currentTarget.value;
            // What is no person has no day of birth.
            const birth = next === "citizen" || next === "other" ? {} : { [`${path}.birth`]: "" };
            draft.set({ [`${path}.kind`]: next, ...birth });
          }}
          data={Object.entries(words.intake.partyKinds).map(([value, label]) => ({ value, label }))}
          data-testid={`${path}.kind`}
        />
        <CheckedInput label={isPerson ? text.fields.idNumber : text.taxCode} {...field("idNumber", 20)} />
        {isPerson && <CheckedInput label={text.fields.birth} placeholder={text.birthHint} {...field("birth", 10)} />}
        <CheckedInput label={text.fields.phone} inputMode="tel" {...field("phone", 20)} />
        <CheckedInput className={styles.wide ?? ""} label={text.fields.address} {...field("address", 300)} />
        <CheckedInput label={text.fields.email} inputMode="email" {...field("email", 120)} />
      </div>
    </section>
  );
}
