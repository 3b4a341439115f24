import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { dayWritten, isDay, plainDayTyped } from "../intake/moment.ts";
import { useWords } from "../words/language.tsx";

interface Props extends Pick<TextInputProps, "label" | "error"> {
  /** `2026-12-15`, empty, or what was typed as long as it is no day. */
  day: string;
  /** The same: whoever takes it does not go on with what is no day. */
  onDay: (day: string) => void;
  testId: string;
}

/**
 * A day as people here write it, 15/12/2026, in both languages: a browser's own field goes by the language of the browser, and so has
 * month before day on half of all PCs.
 */
export function DayInput({ day, onDay, testId, error, label }: Props) {
  const { words } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed === null && day !== "" && !isDay(day);
  return (
    <TextInput
      label={label}
      autoComplete="off"
      inputMode="numeric"
      placeholder={words.dayHint}
      value={typed ?? dayWritten(day)}
      error={isWrong ? words.dayWrong : error}
      data-testid={testId}
      onFocus={() => setTyped(dayWritten(day))}
      onBlur={() => setTyped(null)}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onDay(plainDayTyped(value) ?? value.trim());
      }}
    />
  );
}
