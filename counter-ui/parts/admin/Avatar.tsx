import type { AccountSummary } from "#contract/people.ts";
import styles from "./Admin.module.css";

interface Props {
  account: Pick<AccountSummary, "account" | "name" | "photo">;
  /** One that was chosen but not sent yet. */
  chosen: string | null;
  /** Pixels a side. */
  size: number;
}

/** Somebody's photo, or the first letter of their given name, which stands last. */
export function Avatar({ account, chosen, size }: Props) {
  const source = chosen ?? (account.photo && `/api/accounts/${account.account}/photo?version=${account.photo}`);
  return source ? (
    <img className={styles.avatar} src={source} alt="" width={size} height={size} data-testid="avatar" />
  ) : (
    <span className={styles.avatar} style={{ width: size, height: size, fontSize: size * 0.45 }} aria-hidden="true">
      {account.name.trim().split(/\s+/).at(-1)?.charAt(0).toLocaleUpperCase("vi")}
    </span>
  );
}
