import { TextInput, type TextInputProps } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { isTime, timeTyped } from "../intake/moment.ts";
import { useWords } from "../words/language.tsx";

interface Props extends Pick<TextInputProps, "label" | "error" | "required"> {
  /** `07:30`, empty, or what was typed as long as it is no time. */
  time: string;
  /** The same. A form of such fields is not sent while one of them is wrong. */
  onTime: (time: string) => void;
  testId: string;
}

/**
 * A time of the day from 00:00 to 24:00, however short it is typed: a browser's own field goes by the language of the browser, and asks
 * for AM and PM on half of all PCs.
 */
export function TimeInput({ time, onTime, testId, error, label, required = false }: Props) {
  const { words } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = time === "" ? required : !isTime(time);

  // So that a form goes back to it, also where Enter is pressed in it.
  useEffect(() => field.current?.setCustomValidity(isWrong ? words.timeWrong : ""), [isWrong, words]);

  return (
    <TextInput
      ref={field}
      label={label}
      autoComplete="off"
      inputMode="numeric"
      placeholder={words.timeHint}
      value={typed ?? time}
      error={typed === null && isWrong ? words.timeWrong : error}
      data-testid={testId}
      onFocus={() => setTyped(time)}
      onBlur={() => setTyped(null)}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onTime(timeTyped(value) ?? value.trim());
      }}
    />
  );
}
