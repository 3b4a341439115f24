import styles from "./Chips.module.css";

interface Props<Value extends string> {
  legend: string;
  /** What it means when none is chosen. */
  none: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Any of a few, none among them; they stay in the order of the options. */
export function Chips<Value extends string>({ legend, none, options, chosen, onChange }: Props<Value>) {
  return (
    <fieldset className={styles.chips}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={styles.chip}>
          <input
            type="checkbox"
            value={value}
            checked={chosen.includes(value)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                options.map((one) => one.value).filter((one) => (one === value ? checked : chosen.includes(one))),
              )
            }
          />
          {label}
        </label>
      ))}
      {chosen.length === 0 && <span className={styles.none}>{none}</span>}
    </fieldset>
  );
}
