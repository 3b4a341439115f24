import { type KeyboardEvent, useRef, useState } from "react";
import type { ChecklistView } from "#contract/dossier-views.ts";
import { useWords } from "../words/language.tsx";
import type { Draft, DraftView } from "./draft.ts";
import { countKinds, type PaperField, paperFields } from "./fields.ts";
import styles from "./StepPapers.module.css";

/** The field (lĩnh vực) whose dossiers count pages and copies signed electronically: chứng thực. */
const certification = "chung-thuc";

/** The locked list: one cell for each kind of copy; arrows move, digits count. */
export function PaperGrid({ view, draft }: { view: DraftView; draft: Draft }) {
  const { words, say } = useWords();
  const text = words.intake.list;
  const { checklist } = view.sheet;
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });

  const columns = view.sheet.procedure?.field.id === certification ? paperFields : countKinds;
  const typed = (component: string, column: PaperField) =>
    view.fields[`papers.${component}.${column}`] ?? (column === "pages" ? "" : "0");

  function pressed(event: KeyboardEvent, row: number, column: number) {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const [down, right] = steps[event.key] ?? [0, 0];
    if (down !== 0 || right !== 0) {
      event.preventDefault();
      const next = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row + down}.${column + right}"]`);
      next?.focus();
    } else if (event.key === " ") {
      event.preventDefault();
      const line = checklist[row];
      if (line) draft.set(asPublished(line));
    }
  }

  return (
    <table ref={table} className={styles.grid}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {text.paper}
          </th>
          <th scope="col">{text.asked}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.kind}>
              {words.intake.paperColumns[column]}
            </th>
          ))}
          <th scope="col">{text.state}</th>
        </tr>
      </thead>
      <tbody>
        {checklist.map((line, row) => (
          <tr key={line.component} data-testid={`paper-${line.component}`}>
            <td className={styles.place}>{row + 1}</td>
            <th scope="row" className={styles.name}>
              {say(line.name)}
              {line.note && <span className={styles.note}>{say(line.note)}</span>}
            </th>
            <td className={styles.asked}>{words.intake.counts(line.asked) || text.shownOnly}</td>
            {columns.map((column, place) => (
              <td key={column} className={styles.kind}>
                <input
                  className={styles.count}
                  inputMode="numeric"
                  maxLength={column === "pages" ? 4 : 3}
                  aria-label={text.cell(say(line.name), column)}
                  aria-invalid={view.unsaved.includes(`papers.${line.component}.${column}`) || undefined}
                  value={typed(line.component, column)}
                  data-zero={Number(typed(line.component, column)) === 0 || undefined}
                  data-cell={`${row}.${place}`}
                  tabIndex={row === at.row && place === at.column ? 0 : -1}
                  onFocus={(event) => {
                    setAt({ row, column: place });
                    event.currentTarget.select();
                  }}
                  onKeyDown={(event) => pressed(event, row, place)}
                  onChange={(event) => {
                    const digits = event.currentTarget.value.replace(/\D/g, "");
                    // Pages that nobody counted are no number at all.
                    const text = column === "pages" && Number(digits) === 0 ? "" : String(Number(digits));
                    draft.set({ [`papers.${line.component}.${column}`]: text });
                  }}
                />
              </td>
            ))}
            <td>
              <State line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function asPublished({ component, asked }: ChecklistView) {
  return Object.fromEntries(countKinds.map((kind) => [`papers.${component}.${kind}`, String(asked[kind])]));
}

/** As the hub judged what was saved last. */
function State({ line }: { line: ChecklistView }) {
  const { words } = useWords();
  const text = words.intake.list;
  const { asked, count } = line;
  const isAsked = asked.original + asked.certified + asked.copy > 0;
  const isHere = count.original + count.certified + count.copy > 0;
  if (!line.complete)
    return (
      <strong className={styles.missing}>{isHere ? text.lacks(words.intake.counts(asked)) : text.lacksAll}</strong>
    );
  if (!isAsked) return <span className={styles.soft}>{text.shownOnly}</span>;
  if (!isHere) return <span className={styles.soft}>{text.notNeeded}</span>;
  return <span className={styles.enough}>{text.enough}</span>;
}
