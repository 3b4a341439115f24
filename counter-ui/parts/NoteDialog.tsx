import { Button, Group, Text, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { useWords } from "../words/language.tsx";
import { Dialog } from "./Dialog.tsx";
import { DialogFoot } from "./DialogFoot.tsx";

interface Props {
  opened: boolean;
  title: string;
  text: string | null;
  label: string;
  /** Frequent notes, each one press. */
  suggestions: readonly string[];
  submit: string;
  required: boolean;
  danger: boolean;
  onClose: () => void;
  /** Null when nothing was written. */
  onSubmit: (note: string | null) => void;
}

/** As the contract allows for a note. */
const longestNote = 200;

/** Asks for a few words. */
export function NoteDialog(props: Props) {
  const { words } = useWords();
  const [note, setNote] = useState("");

  useEffect(() => {
    if (props.opened) setNote("");
  }, [props.opened]);

  function answer(text: string) {
    if (props.required && text === "") return;
    props.onClose();
    props.onSubmit(text === "" ? null : text);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    answer(note.trim());
  }
  // One press is enough, except for what can not be taken back.
  const suggest = (suggestion: string) => (props.danger ? setNote(suggestion) : answer(suggestion));

  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <form onSubmit={submit}>
        {props.text && <Text mb="md">{props.text}</Text>}
        <TextInput
          label={props.label}
          value={note}
          maxLength={longestNote}
          required={props.required}
          onChange={(event) => setNote(event.currentTarget.value)}
          data-autofocus
          data-testid="note"
        />
        <Group gap={8} mt={10}>
          {props.suggestions.map((suggestion) => (
            <Button key={suggestion} size="compact-sm" variant="default" onClick={() => suggest(suggestion)}>
              {suggestion}
            </Button>
          ))}
        </Group>
        <DialogFoot
          submit={props.submit}
          needed={props.required && note.trim() === "" ? words.dialogs.noteNeeded : null}
          danger={props.danger}
          busy={false}
          onClose={props.onClose}
          testId="note-submit"
        />
      </form>
    </Dialog>
  );
}
