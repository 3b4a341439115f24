import { Button, Group, PasswordInput, Radio, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PersonRole } from "#contract/actor.ts";
import { isPassword, isUsername } from "../../desk/account.ts";
import { useHall } from "../../hall.tsx";
import { http } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import { Dialog } from "../Dialog.tsx";
import { useNotices } from "../Notices.tsx";
import styles from "./Admin.module.css";

const roles: PersonRole[] = ["officer", "supervisor", "admin"];

interface Props {
  opened: boolean;
  onClose: () => void;
  onCreated: () => void;
}

export function NewAccountDialog({ opened, onClose, onCreated }: Props) {
  const { words } = useWords();
  return (
    <Dialog opened={opened} onClose={onClose} title={words.admin.newAccount} width={640}>
      <Form onClose={onClose} onCreated={onCreated} />
    </Dialog>
  );
}

/** A form of its own, so that it is empty each time. */
function Form({ onClose, onCreated }: Pick<Props, "onClose" | "onCreated">) {
  const { office } = useHall();
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [name, setName] = useState("");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [role, setRole] = useState<PersonRole>("officer");
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const faults = {
    name: name.trim() === "" ? words.admin.nameMissing : null,
    username: isUsername(username) ? null : words.admin.usernameBad,
    password: isPassword(password) ? null : words.admin.passwordShort,
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (faults.name || faults.username || faults.password) return;
    setBusy(true);
    const result = await http.createAccount({
      name: name.trim(),
      username: username.trim().toLowerCase(),
      password,
      role,
    });
    setBusy(false);
    if (result.ok) {
      tell({ kind: "done", text: words.admin.created(name.trim()) });
      onCreated();
    } else if (result.status === 409) setFault(words.admin.taken);
    else setFault(result.problem ? say(result.problem.sentence) : words.link.unreachable);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        <SimpleGrid cols={2} spacing="md">
          <TextInput
            label={words.admin.fullName}
            description={words.admin.fullNameHint}
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && faults.name}
            data-autofocus
            data-testid="account-name"
          />
          <TextInput
            label={words.admin.username}
            description={words.admin.usernameHint}
            value={username}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setUsername(event.currentTarget.value)}
            error={tried && faults.username}
            data-testid="account-username"
          />
        </SimpleGrid>
        <PasswordInput
          label={words.admin.password}
          description={words.admin.passwordHint}
          value={password}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": words.signIn.showPassword, tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={tried && faults.password}
          data-testid="account-password"
        />
        <Radio.Group
          label={words.admin.roleLabel}
          value={role}
          onChange={(value) => setRole(roles.find((entry) => entry === value) ?? "officer")}
        >
          <Stack gap={8} mt={6}>
            {roles.map((entry) => (
              <Radio
                key={entry}
                value={entry}
                label={
                  <>
                    {words.roles[entry]} <span className={styles.soft}>· {words.admin.roleHints[entry]}</span>
                  </>
                }
                data-testid={`account-role-${entry}`}
              />
            ))}
          </Stack>
        </Radio.Group>
        {office.demonstration && role === "admin" && <p className={styles.warning}>{words.admin.demonstrationText}</p>}
        <div role="alert">{fault && <p className={styles.fault}>{fault}</p>}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={busy} data-testid="account-create">
            {words.admin.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
