import type { CommandMessage } from "#contract/commands.ts";
import { idNumberOf } from "#contract/identify/card.ts";
import type { Scanned } from "#contract/identify/scanned.ts";
import type { DeviceId } from "#contract/ids.ts";
import type { PriorityGroup } from "#contract/office.ts";
import type { Reply } from "#contract/reply.ts";
import type { KeptScan } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { KioskAnswer, KioskQuestion } from "#contract/wire.ts";
import type { Clock } from "./clock.ts";
import { createKeptScans } from "./kept.ts";
import type { ScanPlace } from "./scans.ts";
import type { Visitors } from "./visitors.ts";

/** What people bring to kiosks: a card or a receipt, kept for whoever stands there until their number is taken. */
export interface Brought {
  /** Something was scanned at a kiosk. */
  scanned(place: ScanPlace, at: EpochMs, scanned: Scanned): void;
  view(places: readonly ScanPlace[], groups: readonly PriorityGroup[]): KeptScan | null;
  /** A kiosk asked for a number and has it: what was scanned for it goes with it, once. */
  issued(message: CommandMessage, reply: Reply, places: readonly ScanPlace[]): Promise<void>;
  status(question: KioskQuestion, kiosk: DeviceId, places: readonly ScanPlace[]): Promise<KioskAnswer>;
  forget(places: readonly ScanPlace[], at: EpochMs): void;
  sweep(): void;
}

export function createBrought(parts: { clock: Clock; visitors: Visitors; onChange: () => void }): Brought {
  const { clock, visitors, onChange } = parts;
  const kept = createKeptScans(clock);

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
    async issued({ id, command }, reply, places) {
      if (command.type !== "issueTicket" || command.scan === undefined || !reply.ok || !reply.answer.ticket) return;
      const brought = kept.take(places, command.scan);
      if (!brought) return;
      onChange();
      await visitors.bring({ ticket: reply.answer.ticket.id, service: command.service, command: id }, brought);
    },
    async status({ scan, lastFour }, kiosk, places) {
      const code = kept.dossier(places, scan);
      if (code === null) return { ok: false, why: "scanAgain" };
      // Each kiosk is one who asks: people who guess at one block no other.
      const answer = await visitors.status({ code, lastFour }, `kiosk ${kiosk}`);
      if (answer.ok) kept.renew(places, scan);
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
