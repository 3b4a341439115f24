import { Button } from "@mantine/core";
import { useState } from "react";
import type { AccountSummary } from "#contract/people.ts";
import { useHall } from "../../hall.tsx";
import { http } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import { Confirm } from "../Confirm.tsx";
import { useNotices } from "../Notices.tsx";
import styles from "./Admin.module.css";
import { Avatar } from "./Avatar.tsx";
import { NewAccountDialog } from "./NewAccountDialog.tsx";
import { NotLoaded } from "./NotLoaded.tsx";
import { PasswordDialog } from "./PasswordDialog.tsx";
import { PhotoDialog } from "./PhotoDialog.tsx";
import { TableHead } from "./TableHead.tsx";
import { useList } from "./useList.ts";

type Asking =
  | { kind: "nothing" }
  | { kind: "create" }
  | { kind: "disable" | "password" | "photo"; account: AccountSummary };

/** Who may sign in. */
export function Accounts() {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const { list, reload } = useList(http.accounts, 15_000);
  // What was asked stays known while its dialog fades.
  const [asking, setAsking] = useState<Asking>({ kind: "nothing" });
  const [opened, setOpened] = useState(false);
  if (list.state !== "here") return <NotLoaded list={list} onRetry={reload} />;
  const account = "account" in asking ? asking.account : null;
  const close = () => setOpened(false);
  const ask = (question: Asking) => {
    setAsking(question);
    setOpened(true);
  };

  async function setDisabled(account: AccountSummary, disabled: boolean) {
    const result = await http.changeAccount(account.account, { disabled });
    if (!result.ok)
      tell({ kind: "refusal", text: result.problem ? say(result.problem.sentence) : words.link.unreachable });
    await reload();
  }

  return (
    <div className={styles.panel}>
      <section className={styles.card}>
        <div className={styles.head}>
          <h2>{words.admin.accounts}</h2>
          <Button onClick={() => ask({ kind: "create" })} data-testid="new-account">
            {words.admin.newAccount}
          </Button>
        </div>
        <table className={styles.table}>
          <TableHead
            heads={[words.admin.fullName, words.admin.username, words.admin.roleLabel, words.admin.status]}
            actions={words.admin.actions}
          />
          <tbody>
            {list.value.map((account) => (
              <AccountRow
                key={account.account}
                account={account}
                onPhoto={() => ask({ kind: "photo", account })}
                onPassword={() => ask({ kind: "password", account })}
                onDisable={() => ask({ kind: "disable", account })}
                onEnable={() => void setDisabled(account, false)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <NewAccountDialog
        opened={opened && asking.kind === "create"}
        onClose={close}
        onCreated={() => {
          close();
          void reload();
        }}
      />
      <PasswordDialog opened={opened && asking.kind === "password"} account={account} onClose={close} />
      <PhotoDialog
        opened={opened && asking.kind === "photo"}
        account={account}
        onClose={close}
        onChanged={() => void reload()}
      />
      <Confirm
        opened={opened && asking.kind === "disable"}
        title={words.admin.disableTitle(account?.name ?? "")}
        text={words.admin.disableText}
        submit={words.admin.disable}
        blocked={false}
        onClose={close}
        onSubmit={() => account && void setDisabled(account, true)}
      />
    </div>
  );
}

interface RowProps {
  account: AccountSummary;
  onPhoto: () => void;
  onPassword: () => void;
  onDisable: () => void;
  onEnable: () => void;
}

function AccountRow({ account, onPhoto, onPassword, onDisable, onEnable }: RowProps) {
  const { office, officer } = useHall();
  const { words } = useWords();
  const you = officer.me.account === account.account;
  // Demonstration accounts end with the demonstration.
  const ended = account.demonstration && !office.demonstration;
  const status = account.disabled ? "disabled" : ended ? "ended" : "active";
  return (
    <tr data-testid={`account-${account.username}`}>
      <th scope="row">
        <span className={styles.who}>
          <Avatar account={account} chosen={null} size={34} />
          <span>
            {account.name}
            {you && <span className={styles.soft}> ({words.admin.you})</span>}
          </span>
        </span>
      </th>
      <td>{account.username}</td>
      <td>{words.roles[account.role]}</td>
      <td>
        <span className={styles.badge} data-good={status === "active" || undefined}>
          {words.admin[status]}
        </span>
        {account.demonstration && <span className={styles.badge}>{words.admin.demonstration}</span>}
      </td>
      <td className={styles.right}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.admin.photoTitle(account.name)}
          onClick={onPhoto}
          data-testid={`photo-${account.username}`}
        >
          {words.admin.photo}
        </Button>{" "}
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${words.admin.setPassword} ${account.name}`}
          onClick={onPassword}
        >
          {words.admin.setPassword}
        </Button>{" "}
        {account.disabled ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${words.admin.enable} ${account.name}`}
            onClick={onEnable}
          >
            {words.admin.enable}
          </Button>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            disabled={you}
            aria-label={words.admin.disableTitle(account.name)}
            onClick={onDisable}
          >
            {words.admin.disable}
          </Button>
        )}
      </td>
    </tr>
  );
}
