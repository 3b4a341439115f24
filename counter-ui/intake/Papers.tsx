import { Button } from "@mantine/core";
import type { DossierSheet } from "#contract/dossier-views.ts";
import { useWords } from "../words/language.tsx";
import { paperPath, papersOf } from "./papers.ts";
import styles from "./SheetScreen.module.css";

/** The papers that fit its state, as PDF. */
export function Papers({ sheet }: { sheet: DossierSheet }) {
  const { words } = useWords();
  const kinds = papersOf(sheet);
  if (kinds.length === 0) return null;
  return (
    <section className={styles.card} aria-label={words.intake.sheet.print}>
      <div className={styles.deeds}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="compact-md"
            variant="default"
            onClick={() => window.open(paperPath(sheet.dossier.id, kind, "a4"), "_blank")}
            data-testid={`paper-${kind}`}
          >
            {words.intake.sheet.print}: {words.intake.papers[kind]}
          </Button>
        ))}
      </div>
    </section>
  );
}
