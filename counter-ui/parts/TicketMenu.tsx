import { Menu, UnstyledButton } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { TicketRow } from "#contract/views.ts";
import { useHall } from "../hall.tsx";
import type { Desk } from "../screens/useDesk.ts";
import { useWords } from "../words/language.tsx";
import { useDeeds } from "./deeds.ts";
import { NoteDialog } from "./NoteDialog.tsx";
import styles from "./TicketList.module.css";

interface Props {
  row: TicketRow;
  state: "waiting" | "held" | "missed";
  /** Missed too long ago: it can not come back any more. */
  over: boolean;
  desk: Desk;
  testId: string;
  /** What the row shows. */
  children: ReactNode;
}

/** What may be done to one ticket in a list. */
export function TicketMenu({ row, state, over, desk, testId, children }: Props) {
  const { locked } = useHall();
  const { words } = useWords();
  const deeds = useDeeds();
  const [cancelling, setCancelling] = useState(false);
  const { waiting } = words;
  return (
    <>
      <Menu position="left-start" disabled={locked && !cancelling}>
        <Menu.Target>
          <UnstyledButton className={styles.row} data-state={state} data-testid={testId}>
            {children}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{waiting.menu(row.label)}</Menu.Label>
          {state === "held" && (
            <Menu.Item disabled={!desk.can.resume} onClick={() => desk.resume(row.ticket)}>
              {waiting.resume}
            </Menu.Item>
          )}
          {!over && (
            <Menu.Item disabled={!desk.can.choose} onClick={() => desk.call(row.ticket)}>
              {waiting.call}
            </Menu.Item>
          )}
          {state === "missed" && !over && (
            <Menu.Item onClick={() => deeds.bringBack(row)}>{waiting.bringBack}</Menu.Item>
          )}
          <Menu.Item onClick={() => deeds.printAgain(row)}>{words.ticket.printAgain}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => deeds.markLeft(row)}>{waiting.left}</Menu.Item>
          <Menu.Item color="lacquer" onClick={() => setCancelling(true)}>
            {waiting.cancel}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NoteDialog
        opened={cancelling}
        title={words.dialogs.cancelTicket(row.label)}
        text={words.dialogs.cancelText}
        label={words.dialogs.cancelReason}
        suggestions={words.dialogs.cancelReasons}
        submit={words.dialogs.cancelSubmit}
        required
        danger
        onClose={() => setCancelling(false)}
        onSubmit={(reason) => {
          if (reason) void deeds.cancel(row, reason);
        }}
      />
    </>
  );
}
