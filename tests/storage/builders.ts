import type { Entry, HallEvent } from "#contract/events.ts";
import type { TicketLabel } from "#contract/ids.ts";
import { type CommandId, type CounterId, type Day, type OfficeId, type ServiceId, ticketId } from "#contract/ids.ts";
import type { Catalogues } from "../../server/storage/ports/catalogues.ts";
import type { Journal } from "../../server/storage/ports/journal.ts";
import type { Account, PairedDevice, People, SignedIn } from "../../server/storage/ports/people.ts";
import type { VisitRecord, Visits } from "../../server/storage/ports/visits.ts";

/** What every adapter opens to. */
export interface Store {
  journal: Journal;
  visits: Visits;
  people: People;
  catalogues: Catalogues;
  close(): Promise<void>;
}

/** How the contract gets its stores. `reopen` closes one and opens the same again; null where nothing outlives it. */
export interface StoreKind {
  open(): Promise<Store>;
  reopen: ((store: Store) => Promise<Store>) | null;
}

export const dongHai = "dong-hai" as OfficeId;
export const tienHai = "tien-hai" as OfficeId;
export const monday = "2026-11-23" as Day;
export const tuesday = "2026-11-24" as Day;
export const wednesday = "2026-11-25" as Day;

export const label = (number: number): TicketLabel => `A${String(number).padStart(3, "0")}` as TicketLabel;

export function anEntry(seq: number, event: HallEvent, day: Day = monday): Entry {
  const command = `00000000-0000-4000-8000-${String(seq).padStart(12, "0")}` as CommandId;
  return { seq, day, command, by: { kind: "system", role: "system" }, event };
}

export function dayOpened(seq: number, day: Day = monday): Entry {
  return anEntry(seq, { type: "dayOpened", day, at: 1_700_000_000_000 + seq }, day);
}

export function counterPaused(seq: number, reason: string, day: Day = monday): Entry {
  return anEntry(seq, { type: "counterPaused", counter: "quay-1" as CounterId, reason, at: seq }, day);
}

export function issued(seq: number, number: number, office: OfficeId = dongHai, day: Day = monday): Entry {
  const event: HallEvent = {
    type: "ticketIssued",
    ticket: ticketId(office, day, label(number)),
    label: label(number),
    number,
    prefix: "A",
    service: "ho-tich" as ServiceId,
    procedure: null,
    priority: null,
    appointment: null,
    language: "vi",
    effective: seq,
    ahead: 0,
    wait: null,
    printer: null,
    at: seq,
  };
  return anEntry(seq, event, day);
}

export function aVisit(number: number, change: Partial<VisitRecord> = {}): VisitRecord {
  const day = change.day ?? monday;
  return {
    ticket: ticketId(dongHai, day, label(number)),
    day,
    label: label(number),
    service: "ho-tich" as ServiceId,
    procedure: null,
    priority: null,
    issuedAt: 1_700_000_000_000 + number,
    firstCalledAt: null,
    startedAt: null,
    endedAt: null,
    state: "waiting",
    counter: null,
    officer: null,
    officerName: null,
    priorityFound: null,
    priorityAsked: null,
    outcome: null,
    rating: null,
    ...change,
  };
}

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

export function anAccount(number: number, change: Partial<Account> = {}): Account {
  return {
    account: uuid(number) as Account["account"],
    username: `can-bo-${number}`,
    name: `Nguyễn Thị Đào ${number}`,
    role: "officer",
    passwordHash: `$argon2id$${number}`,
    demonstration: false,
    disabled: false,
    createdAt: 1_700_000_000_000 + number,
    ...change,
  };
}

export function aSignIn(account: Account, tokenHash: string): SignedIn {
  return { tokenHash, account: account.account, createdAt: 100, seenAt: 100 };
}

export function aDevice(number: number, change: Partial<PairedDevice> = {}): PairedDevice {
  return {
    device: uuid(number) as PairedDevice["device"],
    role: "display",
    name: `Màn hình ${number}`,
    zones: ["sanh-chinh", "lau-2"] as PairedDevice["zones"][number][],
    counter: null,
    printer: null,
    tokenHash: `hash-${number}`,
    pairedAt: number,
    demonstration: false,
    speaks: true,
    ...change,
  };
}
