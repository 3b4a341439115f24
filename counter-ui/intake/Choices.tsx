import styles from "./Choices.module.css";

interface Props<Value extends string> {
  label: string;
  name: string;
  value: string;
  /** Marked as what must be chosen. */
  required?: boolean;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

/** A few choices side by side: the space bar takes the first, arrows go on. */
export function Choices<Value extends string>({ label, name, value, required, choices, onChoose }: Props<Value>) {
  return (
    <fieldset className={styles.choices}>
      <legend>
        {label} {required && <span className={styles.star}>*</span>}
      </legend>
      <div className={styles.row}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice} data-chosen={choice.value === value || undefined}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              data-testid={`${name}-${choice.value}`}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
