import { useId } from "react";
import styles from "./Chips.module.css";

interface Props<Value extends string> {
  legend: string;
  /** What it means when none is chosen. */
  none: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  /** What is wrong with what was chosen; none as long as nothing was found. */
  fault?: string | null;
  onChange: (chosen: Value[]) => void;
}

/** Any of a few, none among them; they stay in the order of the options. */
export function Chips<Value extends string>({ legend, none, options, chosen, fault = null, onChange }: Props<Value>) {
  const faultId = useId();
  return (
    <fieldset className={styles.chips} aria-describedby={fault === null ? undefined : faultId}>
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
      <div id={faultId} role="alert" className={styles.fault}>
        {fault}
      </div>
    </fieldset>
  );
}
