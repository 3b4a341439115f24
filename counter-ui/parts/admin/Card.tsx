import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./Admin.module.css";

interface Props {
  title: string;
  lead: string;
  /** What is added to the list below. */
  add: { label: string; testId: string; disabled: boolean; run: () => void };
  /** Beside it. */
  others?: ReactNode;
  testId: string;
  children: ReactNode;
}

/** A list of the settings on a card: what it is, and how one more comes into it. */
export function Card({ title, lead, add, others, testId, children }: Props) {
  return (
    <section className={styles.card} aria-label={title} data-testid={testId}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <div className={styles.buttons}>
          {others}
          <Button variant="default" disabled={add.disabled} onClick={add.run} data-testid={add.testId}>
            {add.label}
          </Button>
        </div>
      </div>
      <p className={styles.lead}>{lead}</p>
      {children}
    </section>
  );
}
