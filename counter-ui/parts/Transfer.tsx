import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Command } from "#contract/commands.ts";
import type { ServiceId } from "#contract/ids.ts";
import type { CurrentTicket, MyCounter } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { Dialog } from "./Dialog.tsx";
import { useNotices } from "./Notices.tsx";
import { type Choice, PickList } from "./PickList.tsx";
import styles from "./Transfer.module.css";

interface Props {
  current: CurrentTicket;
  mine: MyCounter;
  opened: boolean;
  onClose: () => void;
}

type Target = Extract<Command, { type: "transfer" }>["to"];

/** Sends the person on, to a service or to one counter; they keep their place. */
export function Transfer({ current, mine, opened, onClose }: Props) {
  const { perform } = useHall();
  const { words } = useWords();
  const { tell } = useNotices();
  const [note, setNote] = useState("");
  const targets = useTargets(current, mine);

  async function send(id: string) {
    const target = targets.find((entry) => entry.choice.id === id);
    if (!target) return;
    onClose();
    const text = note.trim();
    setNote("");
    const reply = await perform({
      type: "transfer",
      counter: mine.counter,
      note: text === "" ? null : text,
      to: target.to,
    });
    if (reply?.ok) tell({ kind: "done", text: words.done.transferred(current.label) });
  }

  return (
    <Dialog opened={opened} onClose={onClose} title={words.dialogs.transfer(current.label)} width={560}>
      <Text size="sm" c="dimmed" mb="sm">
        {words.dialogs.transferHint}
      </Text>
      <PickList
        label={words.dialogs.transferSearch}
        choices={targets.map((entry) => entry.choice)}
        onPick={(id) => void send(id)}
      />
      <TextInput
        className={styles.note ?? ""}
        label={words.dialogs.transferNote}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  );
}

function useTargets(current: CurrentTicket, mine: MyCounter): { choice: Choice; to: Target }[] {
  const { office, officer } = useHall();
  const { words, say } = useWords();
  function stateOf(service: ServiceId): string {
    const { waiting = 0, wait = null } = officer.services.find((entry) => entry.service === service) ?? {};
    return wait ? words.choose.waiting(waiting) : words.dialogs.toNobody(waiting);
  }
  const services = office.services
    .filter((service) => service.id !== current.service)
    .map((service) => ({
      to: { kind: "service" as const, service: service.id },
      choice: {
        id: service.id,
        group: words.dialogs.toService,
        search: `${service.prefix} ${say(service.name)}`,
        content: (
          <>
            <strong className={styles.mark}>{service.prefix}</strong>
            <span className={styles.name}>{say(service.name)}</span>
            <span className={styles.state}>{stateOf(service.id)}</span>
          </>
        ),
      },
    }));
  const counters = officer.counters
    .filter((counter) => counter.id !== mine.counter)
    .map((counter) => {
      const who =
        counter.desk.state === "closed"
          ? words.supervise.closed
          : counter.desk.state === "paused"
            ? words.choose.pausedBy(counter.desk.officer)
            : counter.desk.officer;
      return {
        to: { kind: "counter" as const, counter: counter.id },
        choice: {
          id: counter.id,
          group: words.dialogs.toCounter,
          search: `${words.counter(counter.number)} ${who}`,
          content: (
            <>
              <strong className={styles.mark}>{counter.number}</strong>
              <span className={styles.name}>{words.counter(counter.number)}</span>
              <span className={styles.state}>{who}</span>
            </>
          ),
        },
      };
    });
  return [...services, ...counters];
}
