import type { PersonRole } from "./actor.ts";
import type { AwayReason, Hardware, HardwareCondition } from "./hardware.ts";
import type {
  AccountId,
  CounterId,
  Day,
  HardwareId,
  PriorityGroupId,
  ProcedureCode,
  ServiceId,
  TicketId,
  TicketLabel,
  ZoneId,
} from "./ids.ts";
import type { KioskRules } from "./kiosk-rules.ts";
import type { LanguageCode, OfferedLanguage } from "./languages.ts";
import type { StationView, StrayNumber } from "./lease.ts";
import type { Look } from "./look.ts";
import type { Outcome, PriorityGroup, Procedure, RatingLevel, Service, Zone } from "./office.ts";
import type { Availability, Opening } from "./opening.ts";
import type { Playlist, UnshownMedia } from "./playlist.ts";
import type { CounterScan, KeptScan, Scan } from "./scan.ts";
import type { EpochMs, Text } from "./text.ts";
import type { OfficerRef, Print, PriorityFinding } from "./ticket.ts";
import type { SilentScreen, VoiceRules, VoiceView } from "./voice.ts";
import type { WaitRange } from "./wait.ts";

/** What every screen may know of its office. Changes only when settings do. */
export interface OfficeView {
  name: Text;
  place: Text;
  complaints: string;
  ticker: Text[];
  /** What hall screens show beside the calls, all of it: each screen looks what of it is for now and for its zones. */
  playlist: Playlist;
  look: Look;
  zones: Zone[];
  services: Service[];
  counters: { id: CounterId; number: number; services: ServiceId[]; alsoServes: ServiceId[] }[];
  procedures: Procedure[];
  priorityGroups: PriorityGroup[];
  outcomes: Outcome[];
  ratingLevels: RatingLevel[];
  /** What people queue for to collect a result; null where they queue as for anything else. */
  returnService: ServiceId | null;
  /** What dossier codes of this office begin with: `H99.19`; null before it is set. */
  agencyCode: string | null;
  /** How every person finds a kiosk; `region` and `tickets` are how its voice reads. */
  kiosk: KioskRules & Pick<VoiceRules, "region" | "tickets">;
  /** What citizens may choose, in this order. */
  languages: readonly OfferedLanguage[];
  /** The demonstration office: screens say so. */
  demonstration: boolean;
  /** Each ticket has a page of its own for phones. */
  ticketPages: boolean;
  /** What citizens may do from home; `page` is where, null while it can be reached from no phone. */
  booking: { home: boolean; appointments: boolean; page: string | null };
}

export interface ServiceWaiting {
  service: ServiceId;
  waiting: number;
  /** What a person who comes now may expect; null when no counter serves it at present. */
  wait: WaitRange | null;
  /**
   * Whoever is called before a person who comes now comes for other services more often than for this one: why it may take long though
   * few wait for it.
   */
  moreForOthers: boolean;
}

/** While the hub is away nobody knows how many wait, nor for what: `waiting` is null and `moreForOthers` left out. */
export type KioskWaiting = Omit<ServiceWaiting, "waiting" | "moreForOthers"> & {
  waiting: number | null;
  moreForOthers?: boolean;
};

/** All seats are taken where people wait for a service; about so many stand. It keeps nobody from taking a number. */
export interface NoSeats {
  standing: number;
}

export interface KioskQueue extends KioskWaiting {
  available: Availability;
  noSeats?: NoSeats;
  /** Of those open for it. */
  counters: number[];
}

/** A zone in which about as many wait as have a seat, or more. */
export interface CrowdedZone {
  zone: ZoneId;
  waiting: number;
  seats: number;
}

/** Of a number that the kiosk gave while the hub was away, once the hub has it and while it waits: what nobody knew then. */
export interface Standing {
  ahead: number;
  wait: WaitRange | null;
}

export interface KioskView {
  opening: Opening;
  services: KioskQueue[];
  /** Null while the hub is away. */
  waiting: number | null;
  /** The kiosk goes on without the hub: since when by the hub's clock, and how many numbers it has left to give. */
  away?: { since: EpochMs; left: number };
  /** The printer of this kiosk; null when it has none. */
  printer: { id: HardwareId; condition: HardwareCondition } | null;
  /**
   * The scanners that the settings give this kiosk: `away` when none of them is ready. Null where they give it none, and from
   * its own station, which does not know: one that types may be there all the same.
   */
  scanner: "ready" | "away" | null;
  /** The last tickets this kiosk gave, newest first, with what became of the paper. */
  given: { ticket: TicketId; label: TicketLabel; print: Print; standing?: Standing }[];
  /** The last code scanned at this kiosk and what it was; `at` tells two scans apart. */
  scan: Scan | null;
  /**
   * What the hub keeps of such scans until the person has a number or is gone, two minutes at most; `at` as in `scan`. One card
   * and one dossier at most, side by side: a newer one takes the place of its own kind only.
   */
  kept: KeptScan[];
}

export interface DisplayCall {
  ticket: TicketId;
  label: TicketLabel;
  counter: number;
  zone: ZoneId;
  at: EpochMs;
  /** 1 for the first call, 2 for the first recall: with `ticket` it tells a fresh call from a repeat of the view. */
  times: number;
  /** Finished or missed: nobody is on the way to the counter any more. */
  over: boolean;
}

export interface DisplayView {
  /** What this screen shows: all of the office, where it was given no zone or none that still exists. */
  zones: ZoneId[];
  opening: Opening;
  /** Newest first, at most 12. */
  calls: DisplayCall[];
  waiting: ServiceWaiting[];
  total: number;
}

/** Why someone is where they are in the queue. */
export type Reason =
  | { kind: "priority"; group: PriorityGroupId }
  | { kind: "appointment"; at: EpochMs }
  | { kind: "fromHome" }
  | { kind: "transfer" }
  | { kind: "broughtBack" }
  /** Said by phone that they are on the way; the place is kept until then. */
  | { kind: "late"; until: EpochMs }
  /** Sent to this very counter. */
  | { kind: "sentHere" };

export interface TicketRow {
  ticket: TicketId;
  label: TicketLabel;
  service: ServiceId;
  procedure: ProcedureCode | null;
  priority: PriorityGroupId | null;
  language: LanguageCode;
  issuedAt: EpochMs;
  reasons: Reason[];
}

/** A priority group that was asked for, and what the officer found; null while nobody has looked. */
export interface AskedPriority {
  group: PriorityGroupId;
  found: PriorityFinding | null;
}

export type CurrentTicket = TicketRow & { calls: number; print: Print; asked: AskedPriority | null } & (
    | { state: "called"; calledAt: EpochMs }
    | { state: "serving"; startedAt: EpochMs }
  );

export type DeskState =
  | { state: "closed" }
  | { state: "open"; officer: string }
  | { state: "paused"; officer: string; reason: string | null };

/** For an officer, wherever they sit. */
export interface OfficerView {
  me: { account: AccountId; name: string; role: PersonRole };
  day: { day: Day; open: boolean };
  opening: Opening;
  /** Every counter, for choosing one and for transfers. */
  counters: { id: CounterId; number: number; desk: DeskState; services: ServiceId[]; current: TicketLabel | null }[];
  services: ServiceWaiting[];
  crowded: CrowdedZone[];
  /** The counter this officer has open; null before. */
  mine: MyCounter | null;
  /** Tickets of today whose paper did not come out. */
  unprinted: { ticket: TicketId; label: TicketLabel; reason: string; at: EpochMs }[];
  /** Numbers that kiosks gave and no lease covers, at most 50, until somebody lets them wait or has seen them. */
  strays: StrayNumber[];
  /** Of all of them. */
  strayCount: number;
  /** How many of them `admitStrays` lets in. */
  straysToAdmit: number;
  hardware: {
    id: HardwareId;
    name: string;
    kind: Hardware["kind"];
    condition: HardwareCondition;
    since: EpochMs;
    /** Why it can not be opened, where its agent said so. */
    why: AwayReason | null;
    /** The agent that the settings name, where none is paired under that name: nobody will ever open it. */
    missingAgent: string | null;
    /** Presses of a rating keypad while no rating was open, since its agent opened it; 0 for anything else. */
    ignoredKeys: number;
  }[];
  /** Hall screens whose browser holds their sound back: whoever waits there hears no call. */
  silentScreens: SilentScreen[];
  /** What hall screens pass over in their playlist. */
  unshown: UnshownMedia[];
  /** What is wrong with the office's own files, in plain words with its place; empty when they are sound. */
  faults: Text[];
}

export interface MyCounter {
  counter: CounterId;
  number: number;
  desk: DeskState;
  current: CurrentTicket | null;
  /** In the order they will be called, at most 50. */
  waiting: TicketRow[];
  waitingTotal: number;
  held: (TicketRow & { heldAt: EpochMs; note: string | null; counter: CounterId })[];
  /** Taken from home for what this counter serves, and not checked in: the soonest to lapse first. */
  expected: (TicketRow & { until: EpochMs })[];
  missed: (TicketRow & { missedAt: EpochMs; backUntil: EpochMs })[];
  /** Visits this officer finished today. */
  finishedToday: number;
  rating: { label: TicketLabel; until: EpochMs } | null;
  /** The last code that a scanner at this counter read and what it was; `at` tells two scans apart. */
  scan: CounterScan | null;
}

/** One counter's keypad or screen, for whoever stands before it. Keys are lit only while a rating is `open`. */
export interface KeypadView {
  counter: CounterId;
  number: number;
  opening: Opening;
  desk: StaffedDesk;
  /** Called to this counter or being served there; `times` as in a `DisplayCall`. */
  current: { label: TicketLabel; state: "called" | "serving"; times: number } | null;
  levels: RatingLevel[];
  open: { label: TicketLabel; until: EpochMs } | null;
  /** The last rating that came, on whatever keypad, screen or phone: whoever gave it is thanked. Never what it was. */
  rated: { label: TicketLabel; at: EpochMs } | null;
}

/** A counter and who sits there: by `account` their photo is found. */
export type StaffedDesk =
  | { state: "closed" }
  | { state: "open"; officer: OfficerRef }
  | { state: "paused"; officer: OfficerRef; reason: string | null };

/** What an agent's hardware should show now. Desired state: it may be sent any number of times. */
export interface AgentView {
  /** The name it was paired under, as hardware names it in the settings; null for the hub's own, left out by older hubs. */
  agent?: string | null;
  hardware: Hardware[];
  counters: {
    counter: CounterId;
    number: number;
    board: { label: TicketLabel | null; blinking: boolean };
    /** Level ids in key order while a rating is open, else empty. */
    lit: string[];
  }[];
  levels: RatingLevel[];
}

/** Name → what that screen may know. */
export interface Views {
  office: OfficeView;
  kiosk: KioskView;
  display: DisplayView;
  voice: VoiceView;
  officer: OfficerView;
  keypad: KeypadView;
  agent: AgentView;
  station: StationView;
}
export type ViewName = keyof Views;

/** One view as it crosses the wire. `revision` only grows, also over a restart of the hub. */
export type ViewMessage = {
  [Name in ViewName]: { name: Name; revision: number; at: EpochMs; view: Views[Name] };
}[ViewName];
