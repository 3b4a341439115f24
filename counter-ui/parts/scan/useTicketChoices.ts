import type { Command } from "#contract/commands.ts";
import type { ScanResult } from "#contract/scan.ts";
import { possible } from "../../desk/steps.ts";
import { useHall } from "../../hall.tsx";
import { useWords } from "../../words/language.tsx";

export type ScannedTicket = Extract<ScanResult, { kind: "ticket" }>;

export interface TicketChoices {
  /** How it comes to this counter; null while it can not. */
  arrival: { command: Command; label: string } | null;
  /** Missed: may wait again at its old place. */
  mayComeBack: boolean;
  /** What stands in the way, or what to know before it is called. */
  note: string | null;
}

/** What this officer may do with a ticket that was scanned; the hub has the last word. */
export function useTicketChoices({ ticket, service, status }: ScannedTicket): TicketChoices {
  const { officer } = useHall();
  const { words } = useWords();
  const { mine, day } = officer;
  const { state } = status;
  const mayComeBack = state === "missed" && (mine === null || mine.missed.some((row) => row.ticket === ticket));
  if (state === "missed" && !mayComeBack) return { arrival: null, mayComeBack, note: words.scan.tooLate };
  if (state === "expected")
    return {
      arrival: { command: { type: "checkIn", ticket, priority: null }, label: words.booking.keep },
      mayComeBack,
      note: null,
    };
  if (state !== "waiting" && state !== "held" && state !== "missed") return { arrival: null, mayComeBack, note: null };
  if (!mine) return { arrival: null, mayComeBack, note: words.scan.noCounter };
  if (!day.open) return { arrival: null, mayComeBack, note: words.step.dayClosedNote };

  const { counter, current } = mine;
  if (current) return { arrival: null, mayComeBack, note: words.scan.busy(current.label) };
  if (!possible(mine, day.open).choose) return { arrival: null, mayComeBack, note: words.idle.paused };
  const sentElsewhere = status.state === "waiting" && status.counter !== null && status.counter !== mine.number;
  const serves = officer.counters.find(({ id }) => id === counter)?.services.includes(service) ?? false;
  return {
    arrival:
      state === "held"
        ? { command: { type: "resume", counter, ticket }, label: words.waiting.resume }
        : { command: { type: "callTicket", counter, ticket }, label: words.waiting.call },
    mayComeBack,
    note: sentElsewhere ? words.scan.otherCounter : serves ? null : words.scan.otherService,
  };
}
