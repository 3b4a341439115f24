import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeviceRole, PersonRole } from "#contract/actor.ts";
import { Command, type CommandType } from "#contract/commands.ts";
import type { Reply } from "#contract/reply.ts";
import { allowed } from "../../server/hall/permission.ts";
import type { Line } from "../running-office.ts";
import { type WatchedOffice, watchedOffice } from "./watched-office.ts";

/**
 * Who may ask for what, written by hand: a change of the rules must be made here too.
 * K kiosk, D display, R rating keypad, G agent, B bench, O officer, S supervisor, A administrator; over HTTP, P a ticket's phone, H
 * somebody at home.
 */
const byHand: Record<CommandType, string> = {
  issueTicket: "K    OSA",
  takeFromHome: "         H",
  checkIn: "K    OSA",
  book: "     OSA H",
  moveBooking: "     OSA H",
  cancelBooking: "     OSA H",
  keepBooking: "K    OSA",
  lapseOverdue: "",
  callNext: "     OSA",
  callTicket: "     OSA",
  recall: "     OSA",
  startServing: "     OSA",
  hold: "     OSA",
  resume: "     OSA",
  transfer: "     OSA",
  checkPriority: "     OSA",
  markMissed: "     OSA",
  bringBack: "     OSA",
  finish: "     OSA",
  cancelTicket: "     OSA",
  replaceTicket: "",
  markLeft: "     OSAP",
  stay: "        P",
  askGrace: "        P",
  rateTicket: "        P",
  rate: "  RG    ",
  openCounter: "     OSA",
  pauseCounter: "     OSA",
  closeCounter: "     OSA",
  openDay: "      SA",
  closeDay: "      SA",
  printAgain: "K    OSA",
  reportPrint: "   G    ",
  leaseNumbers: "   G    ",
  shareLimits: "   G    ",
  admitStray: "     OSA",
  admitStrays: "     OSA",
  dismissStray: "     OSA",
  reportTaken: "   G    ",
};

const devices: DeviceRole[] = ["kiosk", "display", "keypad", "agent", "bench"];
const people: Record<PersonRole, string> = { officer: "hoa", supervisor: "ha", admin: "khanh" };
const roles = [...devices, ...(Object.keys(people) as PersonRole[])];
const isIn = (row: string, column: number): boolean => (row[column] ?? " ") !== " ";

const counter = { counter: "counter-1" };
const ticket = { ticket: "dong-hai.2026-01-01.A999" };
const booking = { booking: "00000000-0000-4000-8000-0000000000b0" };
/** One well-formed command of each type. None but the day's can succeed: what they name is not there. */
const examples: Record<CommandType, object> = {
  issueTicket: { service: "made-up", procedure: null, priority: null, appointment: null, language: "vi" },
  takeFromHome: { service: "made-up", procedure: null, language: "vi" },
  checkIn: { ...ticket, priority: null },
  book: { ...booking, service: "made-up", procedure: null, at: 0, language: "vi", card: null },
  moveBooking: { ...booking, at: 0 },
  cancelBooking: { ...booking, reason: null },
  keepBooking: { ...booking, priority: null },
  lapseOverdue: {},
  callNext: counter,
  callTicket: { ...counter, ...ticket },
  recall: counter,
  startServing: counter,
  hold: { ...counter, note: null },
  resume: { ...counter, ...ticket },
  transfer: { ...counter, note: null, to: { kind: "counter", counter: "counter-2" } },
  checkPriority: { ...counter, ...ticket, found: "confirmed" },
  markMissed: counter,
  bringBack: ticket,
  finish: { ...counter, outcome: "done" },
  cancelTicket: { ...ticket, reason: "nhầm" },
  replaceTicket: { ...ticket, by: "dong-hai.2026-01-01.X999", reason: "nhầm" },
  markLeft: ticket,
  stay: ticket,
  askGrace: ticket,
  rateTicket: { ...ticket, level: "satisfied" },
  rate: { ...counter, level: "satisfied" },
  openCounter: { counter: "made-up" },
  pauseCounter: { ...counter, reason: null },
  closeCounter: counter,
  openDay: {},
  closeDay: {},
  printAgain: ticket,
  reportPrint: { ...ticket, copy: 1, result: { state: "printed" } },
  leaseNumbers: { printer: "made-up", day: "2026-11-23", held: 0 },
  shareLimits: { printer: "made-up", day: "2026-11-23", kept: [] },
  admitStray: { stray: "00000000-0000-4000-8000-0000000000a1" },
  admitStrays: {},
  dismissStray: { stray: "00000000-0000-4000-8000-0000000000a1" },
  reportTaken: {
    printer: "made-up",
    day: "2026-01-01",
    prefix: "X",
    number: 1,
    service: "made-up",
    procedure: null,
    priority: null,
    language: "vi",
    takenAt: 0,
    asked: "00000000-0000-4000-8000-0000000000a1",
    copy: 1,
    print: { state: "printed" },
  },
};

let office: WatchedOffice;
const lines = new Map<string, Line>();

beforeAll(async () => {
  office = await watchedOffice();
  for (const role of devices) lines.set(role, await office.pairDevice(role));
  for (const [role, username] of Object.entries(people)) lines.set(role, await office.signIn(username));
});
afterAll(() => office.stop());

async function ask(role: string, command: unknown): Promise<string> {
  const message = { id: randomUUID(), command: Command.parse(command) };
  const reply: Reply | undefined = await lines.get(role)?.socket.timeout(5_000).emitWithAck("command", message);
  if (!reply) throw new Error(`no line for ${role}`);
  return reply.ok ? "accepted" : reply.refusal.code;
}

describe("who may ask for what", () => {
  it("is the same by hand and in the hall, for every role and command", () => {
    for (const [type, row] of Object.entries(byHand)) {
      const mayAsk = [...roles, "phone", "guest"].filter((_role, column) => isIn(row, column));
      expect([type, allowed[type as CommandType].filter((role) => role !== "system")]).toEqual([type, mayAsk]);
    }
  });

  const cells = roles.flatMap((role, column) =>
    Object.entries(byHand).map(([type, row]) => ({ role, type: type as CommandType, may: isIn(row, column) })),
  );

  it.each(cells.filter(({ may }) => !may))("$role may not $type, and nothing changes", async ({ role, type }) => {
    const before = await office.seq();
    office.logged();
    expect(await ask(role, { type, ...examples[type] })).toBe("notAllowed");
    expect(office.logged()).toContainEqual(expect.objectContaining({ role, code: "notAllowed", detail: type }));
    expect(await office.seq()).toBe(before);
  });

  it.each(cells.filter(({ may }) => may))("$role may $type", async ({ role, type }) => {
    expect(await ask(role, { type, ...examples[type] })).not.toBe("notAllowed");
    if (type === "closeDay") expect(await ask(role, { type: "openDay" })).toBe("accepted");
  });

  it("nobody can connect as the hub itself", async () => {
    const { token } = await office.pairDevice("kiosk");
    const { socket } = office.connect({ as: "system" as never, token });
    const refused = await new Promise<Error>((resolve) => socket.once("connect_error", resolve));
    expect(refused.message).toBe("badHandshake");
  });
});

describe("a role's own command, for something that is another's", () => {
  const acting = async (role: string, command: unknown) => {
    const before = await office.seq();
    const code = await ask(role, command);
    expect(await office.seq()).toBe(before);
    return code;
  };

  it("a keypad rates at its own counter only", async () => {
    expect(await acting("keypad", { type: "rate", counter: "counter-1", level: "satisfied" })).toBe("ratingClosed");
    expect(await acting("keypad", { type: "rate", counter: "counter-2", level: "satisfied" })).toBe("notAllowed");
  });

  it("an officer does nothing at the counter of another, a supervisor may", async () => {
    await ask("officer", { type: "openCounter", counter: "counter-3" });
    const { client } = await office.signIn("lan");
    for (const type of ["callNext", "recall", "startServing", "markMissed", "closeCounter"] as const) {
      const reply = await client.send(Command.parse({ type, counter: "counter-3" }));
      expect(reply).toMatchObject({ ok: false, refusal: { code: "notYourCounter" } });
    }
    const taken = await client.send(Command.parse({ type: "openCounter", counter: "counter-3" }));
    expect(taken).toMatchObject({ ok: false, refusal: { code: "counterTaken" } });
    expect(await ask("supervisor", { type: "closeCounter", counter: "counter-3" })).toBe("accepted");
  });

  it("a kiosk prints again only what failed on its own printer", async () => {
    const reply = await lines
      .get("officer")
      ?.client.send(Command.parse({ type: "issueTicket", ...examples.issueTicket, service: "results" }));
    if (!reply?.ok || !reply.answer.ticket) throw new Error("no ticket");
    expect(await acting("kiosk", { type: "printAgain", ticket: reply.answer.ticket.id })).toBe("notAllowed");
  });
});
