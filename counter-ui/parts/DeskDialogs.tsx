import type { MyCounter } from "#contract/views.ts";
import type { Desk } from "../screens/useDesk.ts";
import { useWords } from "../words/language.tsx";
import { ChooseTicket } from "./ChooseTicket.tsx";
import { Confirm } from "./Confirm.tsx";
import { NoteDialog } from "./NoteDialog.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { Transfer } from "./Transfer.tsx";

/** The questions some keys ask. They vanish with the ticket they were about. */
export function DeskDialogs({ mine, desk }: { mine: MyCounter; desk: Desk }) {
  const { words } = useWords();
  const { dialogs } = words;
  const { current } = mine;
  const close = desk.stopAsking;
  return (
    <>
      {current && (
        <>
          <Outcomes current={current} desk={desk} />
          <Confirm
            opened={desk.asking === "notReturned"}
            title={dialogs.notReturned}
            text={dialogs.notReturnedText}
            submit={dialogs.notReturnedSubmit}
            blocked={false}
            onClose={close}
            onSubmit={desk.endAnyway}
          />
          <Transfer current={current} mine={mine} opened={desk.asking === "transfer"} onClose={close} />
          <NoteDialog
            opened={desk.asking === "holdNote"}
            title={dialogs.holdNote(current.label)}
            text={null}
            label={dialogs.holdNoteLabel}
            suggestions={dialogs.holdNotes}
            submit={dialogs.holdSubmit}
            required={false}
            danger={false}
            onClose={close}
            onSubmit={desk.hold}
          />
        </>
      )}
      <ChooseTicket mine={mine} opened={desk.asking === "choose"} onClose={close} onCall={desk.call} />
      <NoteDialog
        opened={desk.asking === "pauseReason"}
        title={dialogs.pauseReason}
        text={null}
        label={dialogs.pauseReasonLabel}
        suggestions={dialogs.pauseReasons}
        submit={dialogs.pauseSubmit}
        required={false}
        danger={false}
        onClose={close}
        onSubmit={desk.pause}
      />
    </>
  );
}
