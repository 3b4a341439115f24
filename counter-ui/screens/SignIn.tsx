import { Anchor, Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Me } from "#contract/people.ts";
import { http } from "../http.ts";
import { LanguageSwitch } from "../parts/LanguageSwitch.tsx";
import type { WhyOut } from "../session.ts";
import { useWords } from "../words/language.tsx";
import styles from "./SignIn.module.css";

interface Props {
  /** Why the last session ended, if the hub ended one: say so. */
  why: WhyOut;
  onSignedIn: (me: Me) => void;
}

export function SignIn({ why, onSignedIn }: Props) {
  const { words, say } = useWords();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const passwordInput = useRef<HTMLInputElement>(null);
  const demonstration = useDemonstration();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (username.trim() === "" || password === "") return setFault(words.signIn.required);
    setBusy(true);
    setFault(null);
    const result = await http.signIn({ username: username.trim().toLowerCase(), password });
    setBusy(false);
    if (result.ok) return onSignedIn(result.value);
    setPassword("");
    passwordInput.current?.focus();
    if (result.status === 0) setFault(words.link.unreachable);
    // A name that does not even have the form of one is as wrong as an unknown one.
    else if (result.status === 401 || result.status === 400) setFault(words.signIn.wrong);
    else if (result.status === 429) setFault(words.signIn.tooMany);
    else setFault(result.problem ? say(result.problem.sentence) : words.link.unreachable);
  }

  return (
    <main className={styles.page}>
      <aside className={styles.side}>
        <img className={styles.drum} src="/look/drum.svg" alt="" />
        <img className={styles.emblem} src="/look/emblem.svg" alt="" width={64} height={64} />
        <p className={styles.office}>{words.signIn.office}</p>
        <p className={styles.motto}>{words.signIn.motto}</p>
      </aside>
      <section className={styles.main}>
        <div className={styles.language}>
          <LanguageSwitch tone="light" />
        </div>
        <form className={styles.form} onSubmit={submit} noValidate>
          <h1 className={styles.title}>{words.signIn.title}</h1>
          {why !== "notSignedIn" && !fault && (
            <p className={styles.expired} data-testid="ended">
              {words.signIn[why]}
            </p>
          )}
          <TextInput
            size="md"
            label={words.signIn.username}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            autoFocus
            data-testid="username"
          />
          <PasswordInput
            ref={passwordInput}
            size="md"
            label={words.signIn.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ "aria-label": words.signIn.showPassword, tabIndex: 0 }}
            data-testid="password"
          />
          <div role="alert">{fault && <p className={styles.fault}>{fault}</p>}</div>
          <Button type="submit" size="md" fullWidth loading={busy} data-testid="sign-in">
            {words.signIn.submit}
          </Button>
          {demonstration && (
            <p className={styles.hint} data-testid="demonstration">
              {words.signIn.demonstrationText}{" "}
              <Anchor className={styles.link ?? ""} href="/" inherit underline="always">
                {words.signIn.frontPage}
              </Anchor>
            </p>
          )}
        </form>
      </section>
    </main>
  );
}

/** Whether the office is still a demonstration; false until the hub has said so. */
function useDemonstration(): boolean {
  const [demonstration, setDemonstration] = useState(false);
  useEffect(() => {
    let left = false;
    void http.health().then((result) => {
      if (!left && result.ok) setDemonstration(result.value.demonstration);
    });
    return () => {
      left = true;
    };
  }, []);
  return demonstration;
}
