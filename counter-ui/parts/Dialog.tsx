import { Modal } from "@mantine/core";
import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "../words/language.tsx";
// Wherever the build puts dialogs, their own styles stand behind those of the kit.
import "../mantine.css";
import styles from "./Dialog.module.css";

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Pixels; a few words need less than a list. */
  width?: number;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
}

/** A question in front of everything else. Focus stays inside and goes back where it came from. */
export function Dialog({ opened, onClose, title, width = 460, onKeyDown, children }: Props) {
  const { words } = useWords();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={width} centered {...(onKeyDown ? { onKeyDown } : {})}>
      <Modal.Overlay color="var(--ink)" backgroundOpacity={0.5} />
      <Modal.Content radius="lg">
        {/* Not Mantine's header: it would be a second banner beside the bar. */}
        <div className={styles.head}>
          <Modal.Title className={styles.title ?? ""}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={words.close} />
        </div>
        <Modal.Body className={styles.body ?? ""}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
