import type { Command } from "#contract/commands.ts";
import type { TicketId, TicketLabel } from "#contract/ids.ts";
import type { StrayNumber } from "#contract/lease.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { useNotices } from "./Notices.tsx";
import { usePrinterName } from "./printer-name.ts";

interface Of {
  ticket: TicketId;
  label: TicketLabel;
}

/** What may be done to a ticket away from the counter, each with the words that say it is done. */
export function useDeeds() {
  const { perform } = useHall();
  const printerName = usePrinterName();
  const { words } = useWords();
  const { tell } = useNotices();
  const { done } = words;

  async function deed(command: Command, text: string): Promise<void> {
    const reply = await perform(command);
    if (reply?.ok) tell({ kind: "done", text });
  }

  return {
    /** It comes out where it came out first, which may be at the other end of the hall: that printer is named. */
    async printAgain({ ticket, label }: Of): Promise<void> {
      const reply = await perform({ type: "printAgain", ticket });
      if (!reply?.ok) return;
      tell({ kind: "done", text: done.printed(label, printerName(reply.answer.printer ?? null)) });
    },
    bringBack: ({ ticket, label }: Of) => deed({ type: "bringBack", ticket }, done.broughtBack(label)),
    markLeft: ({ ticket, label }: Of) => deed({ type: "markLeft", ticket }, done.left(label)),
    cancel: ({ ticket, label }: Of, reason: string) =>
      deed({ type: "cancelTicket", ticket, reason }, done.cancelled(label)),
    async admitStray({ stray, label }: StrayNumber): Promise<void> {
      const reply = await perform({ type: "admitStray", stray });
      if (reply?.ok) tell({ kind: "done", text: done.strayAdmitted(label, reply.answer.ticket?.label ?? label) });
    },
    // Not how many: others may have come, or been let in, since the list was drawn.
    admitStrays: () => deed({ type: "admitStrays" }, done.straysAdmitted),
    dismissStray: ({ stray, label }: StrayNumber) => deed({ type: "dismissStray", stray }, done.strayDismissed(label)),
  };
}
