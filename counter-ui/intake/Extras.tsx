import { Button, TextInput } from "@mantine/core";
import { useWords } from "../words/language.tsx";
import type { Draft, DraftView } from "./draft.ts";
import { indexes, without } from "./fields.ts";
import styles from "./StepPapers.module.css";

/** Papers outside the published list: nobody may take one without saying why. */
export function Extras({ view, draft }: { view: DraftView; draft: Draft }) {
  const { words } = useWords();
  const text = words.intake.list;
  const places = indexes(view.fields, "extras");
  const field = (at: number, leaf: string) => ({
    value: view.fields[`extras.${at}.${leaf}`] ?? "",
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.set({ [`extras.${at}.${leaf}`]: event.currentTarget.value }),
  });
  function add() {
    const at = (places.at(-1) ?? -1) + 1;
    draft.set({ [`extras.${at}.copy`]: "1" });
    requestAnimationFrame(() => document.getElementById(`extra-${at}`)?.focus());
  }
  return (
    <div className={styles.extras}>
      {places.length > 0 && (
        <>
          <h3>{text.extraTitle}</h3>
          <p className={styles.hint}>{text.extraWarning}</p>
        </>
      )}
      {places.map((at) => (
        <div key={at} className={styles.extra} data-testid={`extra-${at}`}>
          <TextInput id={`extra-${at}`} label={text.extraName} maxLength={200} required {...field(at, "name")} />
          <TextInput label={text.extraReason} maxLength={300} required {...field(at, "reason")} />
          <TextInput label={words.intake.paperColumns.copy} maxLength={3} inputMode="numeric" {...field(at, "copy")} />
          <Button variant="default" onClick={() => draft.put(without(view.fields, "extras", at))}>
            {text.remove}
          </Button>
        </div>
      ))}
      {places.length < 20 && (
        <Button variant="subtle" size="compact-sm" onClick={add} data-testid="add-extra">
          {text.addExtra}
        </Button>
      )}
    </div>
  );
}
