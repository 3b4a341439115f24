import { expect, test } from "vitest";
import type { CommandId, ProcedureCode, ServiceId } from "#contract/ids.ts";
import type { Reply } from "#contract/reply.ts";
import { type Move, next, type Step } from "../../kiosk-ui/step.ts";

const service = "ho-tich" as ServiceId;
const procedure = "1.001193" as ProcedureCode;
const first = "00000000-0000-4000-8000-000000000001" as CommandId;
const second = "00000000-0000-4000-8000-000000000002" as CommandId;
const walk = (...moves: Move[]) => moves.reduce<Step>(next, { at: "home" });

const toConfirm: Move[] = [
  { type: "service", service, chooses: true },
  { type: "choose", choice: { service, procedure } },
];
const take = (id: CommandId): Move => ({ type: "take", id, priority: null, language: "vi", scan: null });
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

test("silence leads to asking again under the same id", () => {
  const unknown = walk(...toConfirm, take(first), { type: "silent", id: first });
  expect(unknown).toMatchObject({ at: "unknown", ask: { id: first } });
  expect(next(unknown, { type: "again" })).toMatchObject({ at: "sending", ask: { id: first, service, procedure } });
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
