import { Button, Group, Text, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { Dialog } from "../parts/Dialog.tsx";
import { DialogFoot } from "../parts/DialogFoot.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./StepDialog.module.css";

const shortest = 5;

/** Nobody sees personal data without saying why; the hub keeps who, when and why. */
export function UnmaskDialog(props: {
  opened: boolean;
  onClose: () => void;
  onUnmask: (reason: string) => Promise<boolean>;
}) {
  const { words } = useWords();
  const text = words.intake.sheet;
  const [reason, setReason] = useState("");
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!props.opened) return;
    setReason("");
    setFailed(false);
  }, [props.opened]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim().length < shortest) return;
    if (await props.onUnmask(reason.trim())) props.onClose();
    else setFailed(true);
  }
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={text.unmaskTitle}>
      <form onSubmit={(event) => void submit(event)}>
        <Text mb="sm">{text.unmaskText}</Text>
        <TextInput
          label={text.unmaskLabel}
          value={reason}
          maxLength={300}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
          data-testid="unmask-reason"
        />
        <Group gap={8} mt={10}>
          {text.unmaskReasons.map((suggestion) => (
            <Button key={suggestion} size="compact-sm" variant="default" onClick={() => setReason(suggestion)}>
              {suggestion}
            </Button>
          ))}
        </Group>
        <DialogFoot
          submit={text.unmask}
          needed={reason.trim().length < shortest ? text.unmaskShort : null}
          danger={false}
          busy={false}
          onClose={props.onClose}
          testId="unmask-submit"
        >
          {failed && (
            <p className={styles.refused} role="alert">
              {words.intake.noAnswer}
            </p>
          )}
        </DialogFoot>
      </form>
    </Dialog>
  );
}
