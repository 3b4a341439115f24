import { NativeSelect } from "@mantine/core";
import { useWords } from "../words/language.tsx";
import { CheckedInput } from "./CheckedInput.tsx";
import { Choices } from "./Choices.tsx";
import type { Draft, DraftView } from "./draft.ts";
import styles from "./StepPeople.module.css";

/** How the result goes home, and what only some dossiers need. */
export function ReturnForm({ view, draft }: { view: DraftView; draft: Draft }) {
  const { words } = useWords();
  const text = words.intake.people;
  const { fields, sheet } = view;
  const kind = fields["return.kind"] ?? "counter";
  const field = (path: string, maxLength: number) => ({ path, view, draft, maxLength });
  return (
    <section className={styles.card} aria-label={text.returnBy}>
      <div className={styles.return}>
        {sheet.dueIfReceived === null && (
          <CheckedInput label={text.due} description={text.dueHint} required {...field("due", 16)} />
        )}
        <Choices
          label={text.returnBy}
          name="return"
          value={kind}
          choices={[
            { value: "counter", label: text.counter },
            { value: "post", label: text.post },
          ]}
          onChoose={(value) => {
            const address = fields["return.address"] ?? fields["applicants.0.address"] ?? "";
            draft.set({ "return.kind": value, ...(value === "post" ? { "return.address": address } : {}) });
          }}
        />
        {kind === "post" && <CheckedInput label={text.postAddress} required {...field("return.address", 300)} />}
        <CheckedInput label={words.intake.field("summary", String)} {...field("summary", 500)} />
        <CheckedInput label={words.intake.field("area", String)} placeholder={text.areaHint} {...field("area", 120)} />
        <div className={styles.small}>
          <CheckedInput label={text.sets} inputMode="numeric" {...field("sets", 2)} />
          <NativeSelect
            label={text.channel}
            value={fields.channel ?? "direct"}
            onChange={(event) => draft.set({ channel: event.currentTarget.value })}
            data={Object.entries(words.intake.channels).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <CheckedInput label={text.code} placeholder={text.codeHint} {...field("code", 48)} />
      </div>
    </section>
  );
}
