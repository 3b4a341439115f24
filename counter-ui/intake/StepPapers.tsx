import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../words/language.tsx";
import { Cap } from "./Cap.tsx";
import type { Draft, DraftView } from "./draft.ts";
import { Extras } from "./Extras.tsx";
import type { Fields } from "./fields.ts";
import { PaperGrid } from "./PaperGrid.tsx";
import styles from "./StepPapers.module.css";

/** First screen: the published list, and what of it is on the desk. */
export function StepPapers({ view, draft, onNext }: { view: DraftView; draft: Draft; onNext: () => void }) {
  const { words } = useWords();
  const text = words.intake.list;
  const all = useRef<HTMLButtonElement>(null);
  const { checklist } = view.sheet;
  // Papers that only some people need stay as they were counted.
  const required = checklist.filter((line) => line.required);
  const counted = Object.keys(view.fields).some((path) => path.startsWith("papers."));

  useEffect(() => all.current?.focus({ preventScroll: true }), []);

  function takeAll() {
    // Pressed once more it goes on: everything is there already.
    if ((counted || required.length === 0) && required.every(({ component }) => isFull(view.fields, component)))
      return onNext();
    const counts = required.flatMap(({ component, asked }) => [
      [`papers.${component}.original`, String(asked.original)],
      [`papers.${component}.certified`, String(asked.certified)],
      [`papers.${component}.copy`, String(asked.copy)],
    ]);
    draft.set(Object.fromEntries(counts));
    void draft.flush();
  }
  function isFull(fields: Fields, component: string): boolean {
    const asked = checklist.find((line) => line.component === component)?.asked;
    return (["original", "certified", "copy"] as const).every(
      (kind) => Number(fields[`papers.${component}.${kind}`] ?? "0") >= (asked?.[kind] ?? 0),
    );
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
