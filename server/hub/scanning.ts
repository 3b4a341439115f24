import type { Actor } from "#contract/actor.ts";
import type { CommandMessage } from "#contract/commands.ts";
import type { Hardware } from "#contract/hardware.ts";
import { identifiedOn, type ScanWay } from "#contract/identify/recognised.ts";
import type { Scanned } from "#contract/identify/scanned.ts";
import type { CounterId, HardwareId, TicketId } from "#contract/ids.ts";
import type { Reply } from "#contract/reply.ts";
import type { CounterScan, ScanResult } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { KioskView } from "#contract/views.ts";
import type { KioskAnswer, KioskQuestion } from "#contract/wire.ts";
import type { Hall } from "../hall/hall.ts";
import { get } from "../hall/ordered.ts";
import { createBrought } from "./brought.ts";
import type { Clock } from "./clock.ts";
import { createScannedDossiers } from "./scanned-dossiers.ts";
import { counterOf, counterScanners, kioskScanners } from "./scanners.ts";
import { createScans, type ScanPlace, scanResult } from "./scans.ts";
import type { Visitors } from "./visitors.ts";

export type Kiosk = Extract<Actor, { role: "kiosk" }>;

/** Whatever is scanned in a hall: shown where it was, kept for whoever brought it to a kiosk, passed to whoever serves them. */
export interface Scanning {
  /** By a scanner that hangs off an agent. */
  read(scanner: Hardware, text: string): void;
  /** By one that types into somebody's page. */
  typed(text: string, by: Actor): ScanResult;
  atKiosk(kiosk: Kiosk): Pick<KioskView, "scan" | "kept"> & { scanners: readonly HardwareId[] };
  atCounter(counter: CounterId): CounterScan | null;
  issued(message: CommandMessage, reply: Reply, kiosk: Kiosk): Promise<void>;
  status(question: KioskQuestion, kiosk: Kiosk): Promise<KioskAnswer>;
  forget(scan: EpochMs, kiosk: Kiosk): void;
  sweep(): void;
}

export interface ScanningParts {
  hall: () => Hall;
  clock: Clock;
  /** What stands for a scanned text: the link on a ticket's paper is as good as its id. */
  readable: (text: string) => string;
  /** What it is if it is somebody's arrival code: an appointment or a number from home. */
  arriving: (text: string, asker: string) => ScanResult | null;
  /** An appointment that was made with the ID card shown at a kiosk. */
  ofCard: (text: string) => ScanResult | null;
  /** Something was scanned at a counter while this ticket was called or served there. */
  onScanned: (ticket: TicketId, scanned: Scanned) => void;
  visitors: Visitors;
  onChange: () => void;
}

export function createScanning({
  hall,
  clock,
  readable,
  arriving,
  ofCard,
  onScanned,
  visitors,
  onChange,
}: ScanningParts): Scanning {
  const scans = createScans(clock);
  const serviceOf = (ticket: TicketId) => get(hall().tickets, ticket)?.service ?? null;
  const brought = createBrought({ clock, serviceOf, visitors, onChange });
  const dossiers = createScannedDossiers({ visitors, onChange });

  const scannersOf = ({ printer }: Kiosk) => kioskScanners(hall().rules.office.hardware, printer);
  const placesOf = (kiosk: Kiosk): ScanPlace[] => [kiosk.device, ...scannersOf(kiosk)];

  /** Where else what is scanned here is kept: a code may be typed on the glass and the card held before the scanner. */
  const besides = new Map<ScanPlace, readonly ScanPlace[]>();

  function take(place: ScanPlace, text: string, how: { at: "kiosk" | "counter"; came: ScanWay }): ScanResult {
    const isAnswer = how.at === "kiosk" && brought.asksWhose(besides.get(place) ?? [place]);
    const booked = how.at === "kiosk" && !isAnswer ? ofCard(text) : null;
    const result = booked ?? arriving(text, place) ?? scanResult(hall(), text, clock.now(), how.came);
    const scan = scans.take(place, result);
    const keeper = how.at === "kiosk" ? brought : dossiers;
    // A card that has an appointment is for that, but where a dossier's owner is asked for; shown again, it is a card like any other.
    if (!booked) keeper.scanned(place, scan.at, identifiedOn(text, clock.now()));
    onChange();
    return scan.result;
  }

  /** What is scanned at a counter belongs to whoever is there. */
  function pass(counter: CounterId | null, text: string): void {
    const ticket = counter === null ? null : (get(hall().desks, counter)?.current ?? null);
    if (ticket !== null) onScanned(ticket, identifiedOn(text, clock.now()));
  }

  return {
    read(scanner, scanned) {
      if (scanner.kind !== "scanner") return;
      const text = readable(scanned);
      if (scanner.place === "counter") pass(scanner.counter, text);
      take(scanner.id, text, { at: scanner.place, came: "sent" });
    },
    typed(scanned, by) {
      const text = readable(scanned);
      if (by.role === "kiosk") return take(by.device, text, { at: "kiosk", came: "typed" });
      if (by.kind === "person") pass(counterOf(hall(), by.account), text);
      const asker = by.kind === "person" ? by.account : by.role;
      return arriving(text, asker) ?? scanResult(hall(), text, clock.now(), "typed");
    },
    atKiosk(kiosk) {
      const places = placesOf(kiosk);
      for (const place of places) besides.set(place, places);
      const kept = brought.view(places, hall().rules.office.priorityGroups);
      return { scanners: scannersOf(kiosk), scan: scans.newest(places), kept };
    },
    atCounter(counter) {
      const places = counterScanners(hall(), counter);
      const scan = scans.newest(places);
      return scan && { ...scan, dossier: dossiers.of(places, scan.at) };
    },
    issued: (message, reply, kiosk) => brought.issued(message, reply, placesOf(kiosk)),
    status: (question, kiosk) => brought.status(question, kiosk.device, placesOf(kiosk)),
    forget: (scan, kiosk) => brought.forget(placesOf(kiosk), scan),
    sweep: brought.sweep,
  };
}
