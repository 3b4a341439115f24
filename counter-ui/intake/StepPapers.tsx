import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../words/language.tsx";
import { Cap } from "./Cap.tsx";
import type { Draft, DraftView } from "./draft.ts";
import { Extras } from "./Extras.tsx";
import { PaperGrid } from "./PaperGrid.tsx";
import { isCounted, requiredCounts } from "./required.ts";
import styles from "./StepPapers.module.css";

/** First screen: the published list, and what of it is on the desk. */
export function StepPapers({ view, draft, onNext }: { view: DraftView; draft: Draft; onNext: () => void }) {
  const { words } = useWords();
  const text = words.intake.list;
  const all = useRef<HTMLButtonElement>(null);
  const { checklist } = view.sheet;
  const counts = requiredCounts(checklist);
  const counted = Object.keys(view.fields).some((path) => path.startsWith("papers."));

  useEffect(() => all.current?.focus({ preventScroll: true }), []);

  function takeAll() {
    // Pressed once more it goes on: everything is there already.
    if ((counted || Object.keys(counts).length === 0) && isCounted(view.fields, counts)) return onNext();
    draft.set(counts);
    void draft.flush();
  }

  return (
    <section className={styles.papers} aria-label={text.title}>
      <header className={styles.head}>
        <div>
          <h2>{text.title}</h2>
          <p className={styles.hint}>{text.keys}</p>
        </div>
        <Button ref={all} onClick={takeAll} disabled={checklist.length === 0} data-testid="all-papers">
          {text.all}
          <Cap>↵</Cap>
        </Button>
      </header>
      {checklist.length === 0 ? <p className={styles.none}>{text.none}</p> : <PaperGrid view={view} draft={draft} />}
      <Extras view={view} draft={draft} />
    </section>
  );
}
