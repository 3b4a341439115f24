import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "#contract/reply.ts";
import type { Line } from "../running-office.ts";
import { secret, type WatchedOffice, watchedOffice } from "./watched-office.ts";

let office: WatchedOffice;
let hoa: Line;
let agent: Line;
let before: number;

beforeAll(async () => {
  // Wide enough for one line to send all of them.
  office = await watchedOffice({ commandBurst: 10_000 });
  hoa = await office.signIn("hoa");
  agent = await office.pairDevice("agent");
  await hoa.client.send({ type: "openCounter", counter: "counter-1" as never });
  before = await office.seq();
});
afterAll(() => office.stop());

/** Nothing changed, the code is in the log, and nothing of what was sent. */
async function expectRefused(code: string, detail: string | null): Promise<void> {
  const logged = office.logged();
  expect(logged).toContainEqual(expect.objectContaining({ level: 40, msg: "refused", code, detail }));
  expect(JSON.stringify(logged)).not.toContain(secret);
  expect(await office.seq()).toBe(before);
}

const sendRaw = (line: Line, event: string, message: unknown): Promise<Reply> =>
  line.socket.timeout(5_000).emitWithAck(event, message);

const id = randomUUID();
const issue = {
  type: "issueTicket",
  service: "civil-status",
  procedure: null,
  priority: null,
  appointment: null,
  language: "vi",
};
const next = { type: "callNext", counter: "counter-1" };
const deep = JSON.parse(`${'{"a":'.repeat(500)}1${"}".repeat(500)}`);

describe("a message that does not fit its schema is refused, logged without what it held, and changes nothing", () => {
  it.each<[string, unknown, string | null]>([
    ["nothing", null, null],
    ["a text", secret, null],
    ["a number", 7, null],
    ["a list", [id, issue], null],
    ["no id", { command: issue }, "id"],
    ["an id that is no UUID", { id: secret, command: issue }, "id"],
    ["no command", { id }, "command"],
    ["an unknown field beside the command", { id, command: issue, by: secret }, null],
    ["an unknown field in the command", { id, command: { ...issue, [secret]: true } }, "command"],
    ["a field that would make it the administrator's", { id, command: { ...next, by: { role: "admin" } } }, "command"],
    ["a prototype", JSON.parse(`{"id":"${id}","command":${JSON.stringify(next)},"__proto__":{"role":"admin"}}`), null],
    ["an unknown command", { id, command: { type: secret } }, "command.type"],
    ["the name of an event instead of a command", { id, command: { type: "ticketIssued" } }, "command.type"],
    ["the name of something every object has", { id, command: { type: "constructor" } }, "command.type"],
    ["a missing field", { id, command: { ...issue, procedure: undefined } }, "command.procedure"],
    ["a text where there is a number", { id, command: { ...issue, appointment: secret } }, "command.appointment"],
    ["a number larger than any time", { id, command: { ...issue, appointment: 1e300 } }, "command.appointment"],
    ["a fraction of a millisecond", { id, command: { ...issue, appointment: 1.5 } }, "command.appointment"],
    ["a number for a text", { id, command: { ...next, counter: 1 } }, "command.counter"],
    ["an object for a text", { id, command: { ...next, counter: { $gt: "" } } }, "command.counter"],
    ["an id with a path in it", { id, command: { ...next, counter: "../counter-1" } }, "command.counter"],
    ["an id with SQL in it", { id, command: { ...next, counter: "1' OR '1'='1" } }, "command.counter"],
    ["what is the code of no language", { id, command: { ...issue, language: "../vi" } }, "command.language"],
    [
      "a note longer than a note",
      { id, command: { type: "hold", counter: "counter-1", note: secret.repeat(30) } },
      "command.note",
    ],
    ["a note of blanks", { id, command: { type: "hold", counter: "counter-1", note: "   " } }, "command.note"],
    ["a ticket id that is none", { id, command: { type: "markLeft", ticket: "A001" } }, "command.ticket"],
    [
      "a transfer to nowhere",
      { id, command: { type: "transfer", counter: "counter-1", note: null, to: { kind: secret } } },
      "command.to.kind",
    ],
    ["bytes as a message", Buffer.from(secret), null],
    ["bytes in a field", { id, command: { ...next, counter: Buffer.from("counter-1") } }, "command.counter"],
    ["five hundred levels", { id, command: deep }, "command.type"],
  ])("%s", async (_what, message, detail) => {
    office.logged();
    const reply = await sendRaw(hoa, "command", message);
    if (detail === null && reply.ok) throw new Error("accepted");
    expect(reply).toMatchObject({ ok: false, refusal: { code: "badMessage" } });
    await expectRefused("badMessage", reply.ok ? null : reply.refusal.detail);
    if (detail !== null) expect(reply).toMatchObject({ refusal: { detail } });
  });

  it("no acknowledgement: nobody could be answered, so nothing is done", async () => {
    office.logged();
    hoa.socket.emit("command", { id: randomUUID(), command: issue });
    expect((await sendRaw(hoa, "command", 0)).ok).toBe(false);
    await expectRefused("badMessage", "acknowledgement");
  });

  it("an acknowledgement that comes first, and more arguments than one", async () => {
    office.logged();
    const reply: Reply = await hoa.socket.timeout(5_000).emitWithAck("command", issue, { id, command: issue });
    expect(reply).toMatchObject({ ok: false, refusal: { code: "badMessage" } });
    await expectRefused("badMessage", "acknowledgement");
  });

  it.each(["view", "pulse", "job", "error", "connection", "constructor", "__proto__", secret])(
    "an event that no client may send: %s",
    async (event) => {
      office.logged();
      expect(await sendRaw(hoa, event, { id, command: issue })).toMatchObject({
        ok: false,
        refusal: { code: "badMessage" },
      });
      hoa.socket.emit(event, secret);
      expect((await sendRaw(hoa, "command", 0)).ok).toBe(false);
      await expectRefused("badMessage", "event");
    },
  );
});

describe("a command about something that is not there is refused by name and changes nothing", () => {
  const today = "2026-11-22";
  it.each<[string, object, string]>([
    ["a made-up service", { ...issue, service: "made-up" }, "noSuchService"],
    ["a made-up procedure", { ...issue, procedure: "9.999999" }, "noSuchProcedure"],
    ["a made-up priority group", { ...issue, priority: "made-up" }, "noSuchPriority"],
    ["an appointment of another day", { ...issue, appointment: 0 }, "appointmentNotToday"],
    ["a made-up counter", { ...next, counter: "made-up" }, "noSuchCounter"],
    ["a counter named as something every object has", { ...next, counter: "constructor" }, "noSuchCounter"],
    ["a made-up ticket", { type: "markLeft", ticket: `dong-hai.${today}.A999` }, "noSuchTicket"],
    ["a ticket of another office", { type: "markLeft", ticket: `thai-thuy.${today}.A001` }, "otherOffice"],
    [
      "a ticket of another office, to be called",
      { type: "callTicket", counter: "counter-1", ticket: `thai-thuy.${today}.A001` },
      "otherOffice",
    ],
    [
      "a ticket of another office, to be printed",
      { type: "printAgain", ticket: `thai-thuy.${today}.A001` },
      "otherOffice",
    ],
  ])("%s", async (_what, command, code) => {
    office.logged();
    const reply = await sendRaw(hoa, "command", { id: randomUUID(), command });
    expect(reply).toMatchObject({ ok: false, refusal: { code } });
    await expectRefused(code, (command as { type: string }).type);
  });
});

describe("a reading", () => {
  it.each<[string, unknown]>([
    ["that is none", secret],
    ["of a made-up kind", { kind: secret, hardware: "kiosk-printer" }],
    ["of hardware that the office does not have", { kind: "condition", hardware: "made-up", condition: "ready" }],
    ["longer than any code", { kind: "scan", hardware: "kiosk-scanner", text: secret.repeat(500) }],
    ["of a key that no keypad has", { kind: "key", hardware: "keypad-1", key: 6 }],
  ])("%s is refused", async (_what, reading) => {
    office.logged();
    expect(await sendRaw(agent, "reading", reading)).toEqual({ ok: false, code: "badMessage" });
    await expectRefused("badMessage", "reading");
  });

  it("comes from agents only", async () => {
    office.logged();
    const reading = { kind: "condition", hardware: "kiosk-printer", condition: "ready" };
    expect(await sendRaw(hoa, "reading", reading)).toEqual({ ok: false, code: "notAllowed" });
    await expectRefused("notAllowed", "reading");
  });
});
