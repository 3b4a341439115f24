import { useLateWords } from "../words/late.ts";
import { Icon } from "./Icon.tsx";
import "./keyboard.css";

/** Large keys for codes and digits. No field of the system's own: a scanner that types must not write somebody's card into it. */
export function Keys(props: {
  label: string;
  rows: readonly string[];
  /** Keys that the spoken guidance passes over. */
  unguided?: string;
  typed: string;
  press: (key: string) => void;
  erase: () => void;
}) {
  const { label, rows, unguided = "", typed, press, erase } = props;
  const search = useLateWords("search");
  return (
    <fieldset className="keyboard" aria-label={label}>
      {rows.map((row, index) => (
        <div key={row} className="keys">
          {Array.from(row, (key) => (
            <button
              key={key}
              type="button"
              className="key"
              data-testid={`key-${key}`}
              data-guide={unguided.includes(key) ? "skip" : undefined}
              onClick={() => press(key)}
            >
              {key}
            </button>
          ))}
          {index === rows.length - 1 && (
            <button
              type="button"
              className="key wide"
              aria-label={search.erase}
              data-testid="key-erase"
              disabled={typed === ""}
              onClick={erase}
            >
              <Icon name="erase" />
            </button>
          )}
        </div>
      ))}
    </fieldset>
  );
}
