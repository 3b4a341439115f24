import { Button, Group } from "@mantine/core";
import { useId, useState } from "react";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { useDeeds } from "./deeds.ts";
import styles from "./StrayNumbers.module.css";

/** Lets all stray numbers of today wait at once. Asked here, since a dialog would close the list that it is in; a stray Enter answers no. */
export function AdmitAll({ count }: { count: number }) {
  const { locked } = useHall();
  const { words } = useWords();
  const { admitStrays } = useDeeds();
  const { stray } = words.alerts;
  const question = useId();
  const [asked, setAsked] = useState(false);
  const [asks, setAsks] = useState(0);

  if (!asked)
    return (
      <Button
        className={styles.all}
        fullWidth
        variant="light"
        disabled={locked}
        // Back from the question the focus is where it was.
        autoFocus={asks > 0}
        data-testid="admit-all"
        onClick={() => {
          setAsks(asks + 1);
          setAsked(true);
        }}
      >
        {stray.admitAll(count)}
      </Button>
    );
  return (
    <div className={styles.question}>
      <p id={question} className={styles.text}>
        {stray.admitAllAsked(count)}
      </p>
      <Group justify="flex-end" gap={8}>
        <Button variant="default" autoFocus aria-describedby={question} onClick={() => setAsked(false)}>
          {words.cancel}
        </Button>
        <Button
          disabled={locked}
          data-testid="admit-all-confirm"
          onClick={() => {
            setAsked(false);
            void admitStrays();
          }}
        >
          {stray.admit}
        </Button>
      </Group>
    </div>
  );
}
