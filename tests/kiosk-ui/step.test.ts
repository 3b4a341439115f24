import { expect, test } from "vitest";
import type { BookingId } from "#contract/booking.ts";
import type { CommandId, PriorityGroupId, ProcedureCode, ServiceId } from "#contract/ids.ts";
import type { Reply } from "#contract/reply.ts";
import { type Arrived, arrivalOf, type Move, next, type Step } from "../../kiosk-ui/step.ts";

const service = "ho-tich" as ServiceId;
const procedure = "1.001193" as ProcedureCode;
const first = "00000000-0000-4000-8000-000000000001" as CommandId;
const second = "00000000-0000-4000-8000-000000000002" as CommandId;
const walk = (...moves: Move[]) => moves.reduce<Step>(next, { at: "home" });

const toConfirm: Move[] = [
  { type: "service", service, chooses: true },
  { type: "choose", choice: { service, procedure } },
];
const take = (id: CommandId): Move => ({ type: "take", id, priority: null, language: "vi", scans: [] });
const issued = {
  ok: true,
  answer: {
    seq: 1,
    ticket: { id: "o.2026-11-23.A025", label: "A025" },
    issued: { ahead: 3, wait: null, printing: true },
  },
} as unknown as Reply;

test("three touches lead to a number", () => {
  const step = walk(...toConfirm, take(first), { type: "replied", id: first, reply: issued });
  expect(step).toMatchObject({ at: "ticket", choice: { service, procedure }, ticket: { label: "A025", ahead: 3 } });
});

test("a second tap on the button does not ask for a second number", () => {
  expect(walk(...toConfirm, take(first), take(second))).toMatchObject({ at: "sending", ask: { id: first } });
});

test("going back does not leave a number behind that is on its way", () => {
  const sending = walk(...toConfirm, take(first));
  expect(next(sending, { type: "back" })).toBe(sending);
});

test("silence leads to asking again under the same id", () => {
  const unknown = walk(...toConfirm, take(first), { type: "silent", id: first });
  expect(unknown).toMatchObject({ at: "unknown", ask: { id: first } });
  expect(next(unknown, { type: "again" })).toMatchObject({ at: "sending", ask: { id: first, service, procedure } });
});

test("whoever shows the code of what they booked is asked for a group, and keeps what they showed over all that comes meanwhile", () => {
  const arrived: Arrived = {
    arriving: { kind: "booking", booking: "b" as BookingId, time: 0 },
    service,
    suggested: "elderly" as PriorityGroupId,
  };
  const asked = walk({ type: "arrived", arrived });
  expect(asked).toEqual({ at: "arrived", arrived });
  const sending = next(asked, { type: "checkInNow", id: first, priority: null, language: "vi", scans: [7, 8] });
  expect(sending).toMatchObject({
    at: "sending",
    ask: { id: first, arriving: arrived.arriving, priority: null, scans: [7, 8] },
  });
  if (sending.at !== "sending") throw new Error(sending.at);
  // The question stands as it stood, with the same group first, until there is an answer.
  expect(arrivalOf(sending)).toEqual(arrived);
  expect(next(sending, { type: "arrived", arrived: { ...arrived, suggested: null } })).toBe(sending);
  expect(next(sending, { type: "checkInNow", id: second, priority: null, language: "vi", scans: [] })).toBe(sending);
  const again = next(next(sending, { type: "silent", id: first }), { type: "again" });
  expect(again.at === "sending" && arrivalOf(again)).toMatchObject({ arriving: arrived.arriving, service });
  expect(next(asked, { type: "back" })).toEqual({ at: "home" });
});

test("an answer that comes after the person left changes nothing", () => {
  expect(walk(...toConfirm, take(first), { type: "home" }, { type: "replied", id: first, reply: issued })).toEqual({
    at: "home",
  });
});

test("going back from the last look returns to where one came from", () => {
  expect(walk(...toConfirm, { type: "back" })).toEqual({ at: "procedures", service });
  expect(walk({ type: "search" }, { type: "choose", choice: { service, procedure } }, { type: "back" })).toEqual({
    at: "search",
  });
  expect(walk({ type: "service", service, chooses: false }, { type: "back" })).toEqual({ at: "home" });
});

const arrived: Arrived = {
  arriving: { kind: "booking", booking: "b" as BookingId, time: 0 },
  service,
  suggested: null,
};
const procedureOnly = {} as Extract<Step, { at: "elsewhere" }>["procedure"];
const anywhere: Step[] = [
  { at: "home" },
  { at: "search" },
  walk(...toConfirm.slice(0, 1)),
  walk(...toConfirm),
  { at: "elsewhere", procedure: procedureOnly },
  { at: "code", aim: "collect" },
  { at: "four", aim: "collect", scan: 1, masked: "H1" },
  { at: "status", aim: "collect", status: {} as Extract<Step, { at: "status" }>["status"] },
  { at: "checkIn" },
  { at: "notNow", booking: {} as Extract<Step, { at: "notNow" }>["booking"] },
  { at: "arrived", arrived },
  { at: "refused", refusal: {} as Extract<Step, { at: "refused" }>["refusal"] },
  walk(...toConfirm, take(first), { type: "replied", id: first, reply: issued }),
];

test.each(anywhere.map((step) => [step.at, step] as const))(
  "a receipt and the code of an arrival lead on from %s, and a purpose that was said stays",
  (_at, step) => {
    const aim = "aim" in step ? step.aim : "lookup";
    expect(next(step, { type: "dossier", scan: 9, masked: "H9" })).toEqual({ at: "four", aim, scan: 9, masked: "H9" });
    expect(next(step, { type: "arrived", arrived })).toEqual({ at: "arrived", arrived });
  },
);

test("no scan takes away a number that is on its way", () => {
  const sending = walk(...toConfirm, take(first));
  for (const step of [sending, next(sending, { type: "silent", id: first })])
    for (const move of [
      { type: "dossier", scan: 9, masked: "H9" },
      { type: "arrived", arrived },
    ] as const)
      expect(next(step, move)).toBe(step);
});
