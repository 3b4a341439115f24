import { Button, FileButton, Group, Stack } from "@mantine/core";
import { useState } from "react";
import type { AccountSummary } from "#contract/people.ts";
import { http } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import { Dialog } from "../Dialog.tsx";
import { useNotices } from "../Notices.tsx";
import styles from "./Admin.module.css";
import { Avatar } from "./Avatar.tsx";
import { type Portrait, portraitOf } from "./portrait.ts";

interface Props {
  opened: boolean;
  /** Null until somebody was chosen. */
  account: AccountSummary | null;
  onClose: () => void;
  onChanged: () => void;
}

/** The photo that the screen at this officer's counter shows. */
export function PhotoDialog({ opened, account, onClose, onChanged }: Props) {
  const { words } = useWords();
  return (
    <Dialog opened={opened} onClose={onClose} title={words.admin.photoTitle(account?.name ?? "")}>
      {account && <Form account={account} onClose={onClose} onChanged={onChanged} />}
    </Dialog>
  );
}

/** A form of its own, so that nothing is chosen each time. */
function Form({
  account,
  onClose,
  onChanged,
}: {
  account: AccountSummary;
  onClose: () => void;
  onChanged: () => void;
}) {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [chosen, setChosen] = useState<Portrait | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function choose(file: File | null) {
    if (!file) return;
    const portrait = await portraitOf(file);
    setChosen(portrait);
    setFault(portrait ? null : words.admin.photoUnreadable);
  }

  async function change(asked: ReturnType<typeof http.removePhoto>, done: string) {
    setBusy(true);
    const result = await asked;
    setBusy(false);
    if (!result.ok) return setFault(result.problem ? say(result.problem.sentence) : words.link.unreachable);
    tell({ kind: "done", text: done });
    onChanged();
    onClose();
  }

  return (
    <Stack gap="md">
      <div className={styles.portrait}>
        <Avatar account={account} chosen={chosen?.url ?? null} size={160} />
        <Stack gap="sm">
          <p className={styles.soft}>{words.admin.photoHint}</p>
          <FileButton
            accept="image/jpeg,image/png,image/webp"
            inputProps={{ "aria-label": words.admin.photoChoose }}
            onChange={(file) => void choose(file)}
          >
            {(input) => (
              <Button {...input} variant="default" data-autofocus>
                {words.admin.photoChoose}
              </Button>
            )}
          </FileButton>
        </Stack>
      </div>
      <div role="alert">{fault && <p className={styles.fault}>{fault}</p>}</div>
      <Group justify="space-between">
        <Button
          variant="subtle"
          color="red"
          disabled={account.photo === null || busy}
          onClick={() => void change(http.removePhoto(account.account), words.admin.photoRemoved(account.name))}
          data-testid="photo-remove"
        >
          {words.admin.photoRemove}
        </Button>
        <Group>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            disabled={chosen === null}
            loading={busy}
            onClick={() =>
              chosen && void change(http.setPhoto(account.account, chosen.jpeg), words.admin.photoSet(account.name))
            }
            data-testid="photo-save"
          >
            {words.admin.photoSave}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
