import { Button } from "@mantine/core";
import type { DossierSheet } from "#contract/dossier-views.ts";
import { sizesOf } from "#contract/paper-size.ts";
import { useWords } from "../words/language.tsx";
import styles from "./Papers.module.css";
import { type PaperKind, paperPath, papersOf } from "./papers.ts";
import { RollButton } from "./RollButton.tsx";
import sheetStyles from "./SheetScreen.module.css";

/**
 * The papers that fit its state, on whatever paper each may be: a PDF, or out of the counter's roll printer.
 * @param without one that is offered elsewhere on the screen
 */
export function Papers({ sheet, without }: { sheet: DossierSheet; without: PaperKind | null }) {
  const { words } = useWords();
  const text = words.intake;
  const { id } = sheet.dossier;
  const kinds = papersOf(sheet).filter((kind) => kind !== without);
  if (kinds.length === 0) return null;
  return (
    <section className={sheetStyles.card} aria-label={text.sheet.print}>
      <h2>{text.sheet.print}</h2>
      <ul className={styles.papers}>
        {kinds.map((kind) => (
          <li key={kind}>
            <span className={styles.name}>{text.papers[kind]}</span>
            {sizesOf[kind].map((size) =>
              size === "80mm" ? (
                <RollButton key={size} id={id} label={text.received.size[size]} size="compact-md" />
              ) : (
                <Button
                  key={size}
                  size="compact-md"
                  variant="default"
                  aria-label={text.sheet.printSize(text.papers[kind], text.received.size[size])}
                  onClick={() => window.open(paperPath(id, kind, size), "_blank")}
                  data-testid={`paper-${kind}-${size}`}
                >
                  {text.received.size[size]}
                </Button>
              ),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
