import styles from "./Booking.module.css";

/** Yes or no beside its words. */
export function Check(props: {
  label: string;
  checked: boolean;
  testId: string;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={props.checked}
        data-testid={props.testId}
        onChange={({ currentTarget: { checked } }) => props.onChange(checked)}
      />
      {props.label}
    </label>
  );
}
