import styles from "./Admin.module.css";

/** The head of a table. @param actions of the last column, whose buttons stand at the right; none where there are none */
export function TableHead({ heads, actions }: { heads: readonly string[]; actions?: string }) {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        {actions !== undefined && (
          <th scope="col" className={styles.right}>
            {actions}
          </th>
        )}
      </tr>
    </thead>
  );
}
