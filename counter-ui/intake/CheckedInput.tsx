import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../words/language.tsx";
import type { Draft, DraftView } from "./draft.ts";

interface Props extends Omit<TextInputProps, "value" | "error" | "onChange" | "onFocus" | "onBlur"> {
  path: string;
  view: DraftView;
  draft: Draft;
  /** Fields that change together with this one. */
  along?: Readonly<Record<string, string>>;
}

/** A field of a draft. What can not be kept is marked with the form that is wanted, once the officer has left the field. */
export function CheckedInput({ path, view, draft, along, ...rest }: Props) {
  const { words } = useWords();
  const [writing, setWriting] = useState(false);
  const isBad = !writing && view.unsaved.includes(path);
  return (
    <TextInput
      autoComplete="off"
      data-field={path}
      data-testid={path}
      {...rest}
      value={view.fields[path] ?? ""}
      error={isBad ? words.intake.wanted(path) : null}
      onFocus={() => setWriting(true)}
      onBlur={() => setWriting(false)}
      onChange={(event) => draft.set({ ...along, [path]: event.currentTarget.value })}
    />
  );
}
