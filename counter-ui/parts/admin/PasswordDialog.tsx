import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { AccountSummary } from "#contract/people.ts";
import { isPassword } from "../../desk/account.ts";
import { http } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import { Dialog } from "../Dialog.tsx";
import { useNotices } from "../Notices.tsx";
import styles from "./Admin.module.css";

interface Props {
  opened: boolean;
  /** Null until somebody was chosen. */
  account: AccountSummary | null;
  onClose: () => void;
}

export function PasswordDialog({ opened, account, onClose }: Props) {
  const { words } = useWords();
  return (
    <Dialog opened={opened} onClose={onClose} title={words.admin.setPasswordTitle(account?.name ?? "")}>
      {account && <Form account={account} onClose={onClose} />}
    </Dialog>
  );
}

/** A form of its own, so that it is empty each time. */
function Form({ account, onClose }: { account: AccountSummary; onClose: () => void }) {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!isPassword(password)) return;
    setBusy(true);
    const result = await http.changeAccount(account.account, { password });
    setBusy(false);
    if (result.ok) {
      tell({ kind: "done", text: words.admin.passwordSet(account.name) });
      onClose();
    } else setFault(result.problem ? say(result.problem.sentence) : words.link.unreachable);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        <PasswordInput
          label={words.admin.newPassword}
          description={words.admin.passwordHint}
          value={password}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": words.signIn.showPassword, tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={tried && !isPassword(password) && words.admin.passwordShort}
          data-autofocus
        />
        <div role="alert">{fault && <p className={styles.fault}>{fault}</p>}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {words.admin.setPassword}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
