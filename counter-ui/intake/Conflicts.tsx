import { Button } from "@mantine/core";
import { useWords } from "../words/language.tsx";
import styles from "./Conflicts.module.css";
import type { Draft, DraftView } from "./draft.ts";
import { paperNameOf } from "./names.ts";

/** Two officers wrote different things into one field: both stand here, and one of them is chosen. */
export function Conflicts({ view, onSettle }: { view: DraftView; onSettle: Draft["settle"] }) {
  const { words, say } = useWords();
  const text = words.intake.conflict;
  return (
    <section className={styles.conflicts} role="alert" aria-label={text.title} data-conflicts data-testid="conflicts">
      <h2>{text.title}</h2>
      <p>{text.text}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.mine}</th>
            <th scope="col">{text.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {view.conflicts.map(({ path, mine, theirs }) => (
            <tr key={path} data-testid={`conflict-${path}`}>
              <th scope="row">{words.intake.field(path, paperNameOf(view.sheet, say))}</th>
              <td>
                <span className={styles.text}>{mine || text.empty}</span>
                <Button size="compact-sm" onClick={() => onSettle(path, "mine")} data-testid={`keep-${path}`}>
                  {text.keep}
                </Button>
              </td>
              <td>
                <span className={styles.text}>{theirs || text.empty}</span>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onSettle(path, "theirs")}
                  data-testid={`take-${path}`}
                >
                  {text.take}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
