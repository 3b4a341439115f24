import { useWords } from "../words/speaking.ts";
import { Icon } from "./Icon.tsx";
import "./keyboard.css";

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Letters without marks are enough, as search does not look at marks. */
export function Keyboard({ typed, type }: { typed: string; type: (text: string) => void }) {
  const { words } = useWords();
  return (
    <fieldset className="keyboard" aria-label={words.search.keyboard}>
      {rows.map((row, index) => (
        <div key={row} className="keys">
          {Array.from(row, (letter) => (
            <button key={letter} type="button" className="key" onClick={() => type(typed + letter)}>
              {letter}
            </button>
          ))}
          {index === 2 && (
            <button
              type="button"
              className="key wide"
              aria-label={words.search.erase}
              disabled={typed === ""}
              onClick={() => type(typed.slice(0, -1))}
            >
              <Icon name="erase" />
            </button>
          )}
        </div>
      ))}
      <div className="keys">
        <button type="button" className="key word" disabled={typed === ""} onClick={() => type("")}>
          {words.search.eraseAll}
        </button>
        <button type="button" className="key space" onClick={() => type(`${typed} `)}>
          {words.search.space}
        </button>
      </div>
    </fieldset>
  );
}
