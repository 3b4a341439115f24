import { useState } from "react";
import { eraseKey, typeKey } from "../telex/telex.ts";
import { useLateWords } from "../words/late.ts";
import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";
import "./keyboard.css";

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/**
 * Letters without marks are enough, as search does not look at marks; who is used to Telex types it.
 * @param props.type what stands there now, and the key that was pressed; null where something was taken away
 */
export function Keyboard({ typed, type }: { typed: string; type: (text: string, key: string | null) => void }) {
  const { language } = useWords();
  const search = useLateWords("search");
  const lookups = useLateWords("lookups");
  const [telex, setTelex] = useState(language === "vi");
  const press = (key: string) => type(telex ? typeKey(typed, key) : typed + key, key);
  return (
    <fieldset className="keyboard" aria-label={search.keyboard} data-guide="skip">
      {rows.map((row, index) => (
        <div key={row} className="keys">
          {Array.from(row, (letter) => (
            <button
              key={letter}
              type="button"
              className="key"
              data-testid={`key-${letter}`}
              onClick={() => press(letter)}
            >
              {letter}
            </button>
          ))}
          {index === 2 && (
            <button
              type="button"
              className="key wide"
              aria-label={search.erase}
              data-testid="key-erase"
              disabled={typed === ""}
              onClick={() => type(eraseKey(typed), null)}
            >
              <Icon name="erase" />
            </button>
          )}
        </div>
      ))}
      <div className="keys">
        <button
          type="button"
          className="key word"
          aria-pressed={telex}
          data-testid="telex"
          onClick={() => setTelex(!telex)}
        >
          {lookups.procedure.telex}
        </button>
        <button type="button" className="key space" data-testid="key-space" onClick={() => press(" ")}>
          {search.space}
        </button>
        <button type="button" className="key word" disabled={typed === ""} onClick={() => type("", null)}>
          {search.eraseAll}
        </button>
      </div>
    </fieldset>
  );
}
