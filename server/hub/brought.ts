import type { Command, CommandMessage } from "#contract/commands.ts";
import { idNumberOf } from "#contract/identify/card.ts";
import type { Scanned } from "#contract/identify/scanned.ts";
import type { DeviceId, ServiceId, TicketId } from "#contract/ids.ts";
import type { PriorityGroup } from "#contract/office.ts";
import type { Reply } from "#contract/reply.ts";
import { type KeptScan, scanKeptMs } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { KioskAnswer, KioskQuestion } from "#contract/wire.ts";
import type { Clock } from "./clock.ts";
import { createKeptScans } from "./kept.ts";
import type { ScanPlace } from "./scans.ts";
import type { Visitors } from "./visitors.ts";

/** What people bring to kiosks: a card and a receipt, kept for whoever stands there until their number is taken. */
export interface Brought {
  /** Something was scanned at a kiosk. */
  scanned(place: ScanPlace, at: EpochMs, scanned: Scanned): void;
  view(places: readonly ScanPlace[], groups: readonly PriorityGroup[]): KeptScan[];
  /** Whether a card that is shown there now is for a dossier whose owner is being asked for. */
  asksWhose(places: readonly ScanPlace[]): boolean;
  /** A kiosk asked for a number and has it, or checked somebody in: what was scanned for it goes with it, once. */
  issued(message: CommandMessage, reply: Reply, places: readonly ScanPlace[]): Promise<void>;
  status(question: KioskQuestion, kiosk: DeviceId, places: readonly ScanPlace[]): Promise<KioskAnswer>;
  forget(places: readonly ScanPlace[], at: EpochMs): void;
  sweep(): void;
}

export function createBrought(parts: {
  clock: Clock;
  /** What a ticket of today is for. */
  serviceOf: (ticket: TicketId) => ServiceId | null;
  visitors: Visitors;
  onChange: () => void;
}): Brought {
  const { clock, serviceOf, visitors, onChange } = parts;
  const kept = createKeptScans(clock, () => performance.now());

  async function lookUp(place: ScanPlace, at: EpochMs, idNumber: string): Promise<void> {
    kept.found(place, at, await visitors.unfinished(idNumber));
    onChange();
  }

  return {
    scanned(place, at, scanned) {
      const code = kept.keep(place, at, scanned);
      if (code && code.kind !== "dossierCode") void lookUp(place, at, idNumberOf(code));
    },
    view: kept.view,
    asksWhose: kept.asksWhose,
    async issued({ id, command }, reply, places) {
      if (!reply.ok || !reply.answer.ticket) return;
      const ticket = reply.answer.ticket.id;
      const brought = scansOf(command).flatMap((at) => kept.take(places, at) ?? []);
      const service = serviceOf(ticket);
      if (brought.length === 0 || service === null) return;
      onChange();
      await Promise.all(brought.map((one) => visitors.bring({ ticket, service, command: id }, one)));
    },
    async status(question, kiosk, places) {
      const { scan } = question;
      const code = kept.dossier(places, scan);
      if (code === null) return { ok: false, why: clock.now() >= scan + scanKeptMs ? "tooLate" : "scanAgain" };
      const card = "card" in question ? kept.card(places, question.card) : null;
      const lastFour = "lastFour" in question ? question.lastFour : card && idNumberOf(card).slice(-4);
      if (lastFour === null) return { ok: false, why: "cardGone" };
      // Each kiosk is one who asks: people who guess at one block no other.
      const answer = await visitors.status({ code, lastFour }, `kiosk ${kiosk}`);
      if (answer.ok) kept.shown(places, scan);
      return answer;
    },
    forget(places, at) {
      if (kept.take(places, at)) onChange();
    },
    sweep() {
      if (kept.sweep()) onChange();
    },
  };
}

/** The scans that this command's ticket is for. */
function scansOf(command: Command): readonly EpochMs[] {
  if (command.type !== "issueTicket" && command.type !== "checkIn" && command.type !== "keepBooking") return [];
  const { scan = [] } = command;
  return typeof scan === "number" ? [scan] : scan;
}
