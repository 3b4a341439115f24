import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import type {
  AccountId,
  CounterId,
  DeviceId,
  HardwareId,
  OutcomeId,
  PriorityGroupId,
  RatingLevelId,
  ServiceId,
  TicketId,
} from "#contract/ids.ts";
import { Office, type Service } from "#contract/office.ts";
import { decide } from "../../server/hall/decide.ts";
import type { Decision } from "../../server/hall/decision.ts";
import { evolve } from "../../server/hall/evolve.ts";
import { emptyHall, type Hall } from "../../server/hall/hall.ts";

/** Monday 23 November 2026, 08:00 in Asia/Ho_Chi_Minh. */
export const monday8 = Date.UTC(2026, 10, 23, 1, 0);
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;

const text = (vi: string) => ({ vi, en: vi });

/** A small office: services a, b and c; counters 1 (a), 2 (a and b), 3 (c first, helps with a). */
export function anOffice(change: Partial<Office> = {}): Office {
  const session = [
    { from: "07:00", to: "11:30" },
    { from: "13:30", to: "17:00" },
  ];
  return Office.parse({
    id: "dong-hai",
    name: text("Trung tâm Phục vụ hành chính công"),
    place: text("Xã Đông Hải"),
    complaints: "1022",
    ticker: [],
    zones: [{ id: "hall", name: text("Sảnh") }],
    services: [
      { id: "a", prefix: "A", name: text("Hộ tịch"), dailyLimit: null, minutesPerVisit: 10 },
      { id: "b", prefix: "B", name: text("Chứng thực"), dailyLimit: null, minutesPerVisit: 5 },
      { id: "c", prefix: "C", name: text("Đất đai"), dailyLimit: null, minutesPerVisit: 20 },
    ],
    counters: [
      { id: "1", number: 1, zone: "hall", services: ["a"], alsoServes: [], ownServicesFirst: false },
      { id: "2", number: 2, zone: "hall", services: ["a", "b"], alsoServes: [], ownServicesFirst: false },
      { id: "3", number: 3, zone: "hall", services: ["c"], alsoServes: ["a"], ownServicesFirst: true },
    ],
    procedures: [
      {
        code: "1.001193",
        service: "a",
        name: text("Đăng ký khai sinh"),
        shortName: text("Khai sinh"),
        time: { unit: "sameDay" },
        feeVnd: 0,
        bring: [text("Giấy chứng sinh")],
      },
    ],
    priorityGroups: [
      { id: "elderly", name: text("Người cao tuổi"), shortName: text("Cao tuổi"), headStartMinutes: 20 },
    ],
    policy: { kind: "arrival" },
    outcomes: [{ id: "done", name: text("Xong") }],
    rating: {
      levels: ["very-satisfied", "satisfied", "neutral", "dissatisfied"].map((id) => ({ id, name: text(id) })),
      openSeconds: 60,
    },
    hours: {
      week: {
        monday: session,
        tuesday: session,
        wednesday: session,
        thursday: session,
        friday: session,
        saturday: [],
        sunday: [],
      },
      closedDays: ["2026-11-24"],
      ticketsBeforeMinutes: 15,
      ticketsOutsideHours: false,
    },
    missedToleranceMinutes: 30,
    appointmentHeadStartMinutes: 10,
    hardware: [
      {
        kind: "printer",
        id: "p1",
        name: "Máy in",
        connection: { kind: "virtual" },
        model: "escpos-raster",
        paper: "80mm",
      },
      { kind: "keypad", id: "k1", name: "Phím 1", connection: { kind: "virtual" }, model: "line-keypad", counter: "1" },
      {
        kind: "scanner",
        id: "s1",
        name: "Máy quét",
        connection: { kind: "virtual" },
        model: "line-scanner",
        place: "kiosk",
      },
    ],
    ...change,
  });
}

/** Its services, one of them otherwise. */
export function servicesWith(id: string, change: Partial<Service>): Service[] {
  return anOffice().services.map((one) => (one.id === id ? { ...one, ...change } : one));
}

export const kiosk: Actor = {
  kind: "device",
  role: "kiosk",
  device: "00000000-0000-4000-8000-00000000000a" as DeviceId,
  printer: null,
};
export const printingKiosk: Actor = { ...kiosk, role: "kiosk", printer: "p1" as HardwareId };
export const agent: Extract<Actor, { role: "agent" }> = {
  kind: "device",
  role: "agent",
  name: null,
  device: "00000000-0000-4000-8000-00000000000b" as DeviceId,
};
export const system: Actor = { kind: "system", role: "system" };

/** Whoever holds the link of this ticket. */
export const phoneOf = (ticket: TicketId): Actor => ({ kind: "phone", role: "phone", ticket });

/** Officer n; their account is told by their number. */
export function officer(number: number): Extract<Actor, { kind: "person" }> {
  return {
    kind: "person",
    role: "officer",
    account: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}` as AccountId,
    name: `Cán bộ ${number}`,
  };
}
export const supervisor: Actor = { ...officer(99), kind: "person", role: "supervisor" };

export const counter = (id: string): CounterId => id as CounterId;
export const service = (id: string): ServiceId => id as ServiceId;
export const elderly = "elderly" as PriorityGroupId;
export const done = "done" as OutcomeId;
export const level = (id: string): RatingLevelId => id as RatingLevelId;
export const today = (label: string): TicketId => `dong-hai.2026-11-23.${label}` as TicketId;

export function issue(serviceId: string, more: Partial<Extract<Command, { type: "issueTicket" }>> = {}): Command {
  return {
    type: "issueTicket",
    service: service(serviceId),
    procedure: null,
    priority: null,
    appointment: null,
    language: "vi",
    ...more,
  };
}

/** One step of a story: who does what, and when. */
export interface Step {
  by: Actor;
  command: Command;
  at?: number;
}

/** A hall under test: it remembers the last decision and grows by what was accepted. */
export interface Story {
  hall: Hall;
  last: Decision;
  now: number;
}

export function tell(story: Story, ...steps: Step[]): Story {
  return steps.reduce((before, step) => {
    const now = step.at ?? before.now;
    const last = decide({ command: step.command, by: step.by }, before.hall, now);
    return { hall: last.ok ? last.events.reduce(evolve, before.hall) : before.hall, last, now };
  }, story);
}

/** The day is open, nobody is there. */
export function aMorning(change: Partial<Office> = {}, now = monday8): Story {
  const start: Story = { hall: emptyHall(anOffice(change)), last: { ok: true, events: [] }, now };
  return tell(start, { by: system, command: { type: "openDay" } });
}

/** Tickets of these services, taken a minute apart, in this order. */
export function withWaiting(story: Story, ...services: string[]): Story {
  return services.reduce(
    (before, id) => tell(before, { by: kiosk, command: issue(id), at: before.now + minutes(1) }),
    story,
  );
}

/** Officer n sits at counter n. */
export function withOpen(story: Story, ...counters: string[]): Story {
  return tell(
    story,
    ...counters.map((id) => ({
      by: officer(Number(id)),
      command: { type: "openCounter" as const, counter: counter(id) },
    })),
  );
}

/** The labels a counter calls, finishing each, until nobody is left (at most `most`). */
export function callAll(story: Story, id: string, most = 100): string[] {
  const labels: string[] = [];
  let now = story;
  for (let i = 0; i < most; i++) {
    now = tell(now, { by: officer(Number(id)), command: { type: "callNext", counter: counter(id) } });
    if (!now.last.ok) break;
    const [event] = now.last.events;
    if (event?.type === "ticketCalled") labels.push(event.ticket.split(".")[2] ?? "");
    now = tell(
      now,
      { by: officer(Number(id)), command: { type: "startServing", counter: counter(id) } },
      { by: officer(Number(id)), command: { type: "finish", counter: counter(id), outcome: done } },
    );
  }
  return labels;
}
