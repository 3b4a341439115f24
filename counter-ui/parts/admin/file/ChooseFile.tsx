import { Button } from "@mantine/core";
import { useRef } from "react";
import styles from "./File.module.css";

/** A button that lets a file be chosen, the same one again too. */
export function ChooseFile({
  accept,
  label,
  testId,
  text,
  filled,
  disabled,
  onFile,
}: {
  /** Endings and types, as the browser's dialog wants them. */
  accept: string;
  label: string;
  testId: string;
  text: string;
  filled: boolean;
  disabled: boolean;
  onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className={styles.file}
        aria-label={label}
        tabIndex={-1}
        data-testid={testId}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <Button variant={filled ? "filled" : "default"} disabled={disabled} onClick={() => input.current?.click()}>
        {text}
      </Button>
    </>
  );
}
