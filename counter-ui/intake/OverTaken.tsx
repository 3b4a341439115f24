import { Button } from "@mantine/core";
import { useWords } from "../words/language.tsx";
import styles from "./Conflicts.module.css";
import type { DraftView } from "./draft.ts";
import { fieldsOf } from "./fields.ts";
import { paperNameOf } from "./names.ts";

/** Someone else received or ended this dossier while it was written here: what was typed and not saved stays in sight. */
export function OverTaken({ view, onSheet }: { view: DraftView; onSheet: () => void }) {
  const { words, say } = useWords();
  const text = words.intake.intake;
  const kept = fieldsOf(view.sheet.dossier.intake);
  const lost = Object.entries(view.fields).filter(([path, typed]) => typed !== (kept[path] ?? ""));
  return (
    <section className={styles.overtaken} role="alert" data-testid="overtaken">
      <h1>{text.endedTitle}</h1>
      {lost.length > 0 && (
        <>
          <p>{text.endedText}</p>
          <dl>
            {lost.map(([path, typed]) => (
              <div key={path}>
                <dt>{words.intake.field(path, paperNameOf(view.sheet, say))}</dt>
                <dd>{typed}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Button onClick={onSheet}>{text.toSheet}</Button>
    </section>
  );
}
