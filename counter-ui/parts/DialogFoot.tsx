import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useWords } from "../words/language.tsx";
import styles from "./DialogFoot.module.css";

interface Props {
  submit: string;
  /** What is still needed before it can be sent; null when nothing is. */
  needed: string | null;
  danger: boolean;
  busy: boolean;
  onClose: () => void;
  testId: string;
  /** What came of an attempt before. */
  children?: ReactNode;
}

/** The end of a form in a dialog: it stays in sight however long the form is, and says why it can not be sent yet. */
export function DialogFoot({ submit, needed, danger, busy, onClose, testId, children }: Props) {
  const { words } = useWords();
  const id = useId();
  return (
    <div className={styles.foot}>
      {children}
      <div className={styles.row}>
        <p id={id} className={styles.needed} role="status">
          {needed}
        </p>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button
          type="submit"
          {...(danger ? { color: "lacquer" } : {})}
          loading={busy}
          disabled={needed !== null}
          aria-describedby={id}
          data-testid={testId}
        >
          {submit}
        </Button>
      </div>
    </div>
  );
}
