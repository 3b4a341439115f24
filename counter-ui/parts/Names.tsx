import { Fragment } from "react";
import styles from "./Names.module.css";

/** Names in a row with dots between them, of which none begins or ends a line wherever that breaks. */
export function Names({ names }: { names: readonly string[] }) {
  return (
    <span className={styles.names}>
      {names.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && " "}
          <span className={styles.name} data-name>
            {name}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
