import { Text } from "@mantine/core";
import type { TicketId } from "#contract/ids.ts";
import type { MyCounter, TicketRow } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { Dialog } from "./Dialog.tsx";
import { type Choice, PickList } from "./PickList.tsx";
import { purposeOf } from "./purpose.ts";
import { Reasons } from "./Reasons.tsx";
import styles from "./Transfer.module.css";

interface Props {
  mine: MyCounter;
  opened: boolean;
  onClose: () => void;
  onCall: (ticket: TicketId) => void;
}

/** Calls one chosen number instead of the next: waiting, held or missed. */
export function ChooseTicket({ mine, opened, onClose, onCall }: Props) {
  const { office } = useHall();
  const { words, say } = useWords();

  const choices = (rows: readonly TicketRow[], group: string): Choice[] =>
    rows.map((row) => {
      const purpose = say(purposeOf(office, row));
      return {
        id: row.ticket,
        group,
        search: `${row.label} ${purpose}`,
        content: (
          <>
            <strong className={styles.label}>{row.label}</strong>
            <span className={styles.name}>{purpose}</span>
            <span className={styles.state}>
              <Reasons reasons={row.reasons} />
            </span>
          </>
        ),
      };
    });

  return (
    <Dialog opened={opened} onClose={onClose} title={words.dialogs.chooseTicket} width={560}>
      <Text size="sm" c="dimmed" mb="sm">
        {words.dialogs.chooseTicketHint}
      </Text>
      <PickList
        label={words.dialogs.chooseTicketSearch}
        choices={[
          ...choices(mine.waiting, words.dialogs.waitingState),
          ...choices(mine.held, words.dialogs.heldState),
          ...choices(mine.missed, words.dialogs.missedState),
        ]}
        onPick={(ticket) => {
          onClose();
          onCall(ticket as TicketId);
        }}
      />
    </Dialog>
  );
}
