import { afterAll, beforeAll, expect, it } from "vitest";
import { dayCount, dayOfCount } from "#contract/calendar.ts";
import { newCommandId } from "#contract/client/id.ts";
import type { Command } from "#contract/commands.ts";
import { HardwareId, ServiceId } from "#contract/ids.ts";
import type { ReportTaken, StrayNumber } from "#contract/lease.ts";
import type { Reply } from "#contract/reply.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { demonstrationPlaces } from "../../server/demonstration/places.ts";
import { officeClock, officeToday } from "../office-clock.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";

const printer = HardwareId.parse("kiosk-printer");
const service = ServiceId.parse("civil-status");
const issue: Command = {
  type: "issueTicket",
  service,
  procedure: null,
  priority: null,
  appointment: null,
  language: "vi",
};

let office: OfficeUnderTest;
let kiosk: Line;
let agent: Line;

beforeAll(async () => {
  const hardware = demonstrationOffice.hardware.map((piece) =>
    piece.kind === "printer" && piece.id === printer
      ? { ...piece, agent: demonstrationPlaces("agent").name, awayPrefix: "X" }
      : piece,
  );
  office = await runOffice({ settings: { ...demonstrationOffice, hardware } });
  kiosk = await office.pairDevice("kiosk");
  agent = await office.pairDevice("agent");
  expect(await agent.client.send({ type: "leaseNumbers", printer, day: officeToday(), held: 0 })).toMatchObject({
    ok: true,
  });
});
afterAll(() => office?.stop());

function taken(number: number, asked: string, more: Partial<ReportTaken> = {}): Command {
  return {
    type: "reportTaken",
    printer,
    day: officeToday(),
    prefix: "X",
    number,
    service,
    procedure: null,
    priority: null,
    language: "vi",
    takenAt: officeClock.now(),
    asked: asked as ReportTaken["asked"],
    copy: 1,
    print: { state: "printed" },
    ...more,
  };
}

const label = (reply: Reply) => (reply.ok ? reply.answer.ticket?.label : reply.refusal.code);

async function stateOf(wanted: string, day = officeToday()): Promise<string | undefined> {
  const visits = await office.visits().between(demonstrationOffice.id, day, day);
  return visits.find((visit) => visit.label === wanted)?.state;
}

it("a wish that the hub granted before it went away, and the kiosk after it, leaves the number that its owner holds", async () => {
  const asked = newCommandId();
  expect(label(await kiosk.client.send(issue, asked))).toBe("A001");
  expect(label(await agent.client.send(taken(1, asked)))).toBe("X001");
  // At once: an agent that heard yes does not tell it again.
  expect(await stateOf("A001")).toBe("cancelled");
  expect(await stateOf("X001")).toBe("waiting");
});

it("a wish that the kiosk granted by itself gets the same number from the hub, also after it was restarted", async () => {
  const asked = newCommandId();
  expect(label(await agent.client.send(taken(2, asked)))).toBe("X002");
  expect(label(await kiosk.client.send(issue, asked))).toBe("X002");
  await office.restart();
  expect(label(await kiosk.client.send(issue, asked))).toBe("X002");
  expect(label(await kiosk.client.send(issue))).toBe("A002");
});

it("whatever else an agent says was asked changes no other ticket", async () => {
  const { client } = await office.signIn("hoa");
  const counter = demonstrationOffice.counters[0]?.id;
  if (!counter) throw new Error("the demonstration has no counter");
  await client.send({ type: "openCounter", counter });
  const called = newCommandId();
  const first = label(await client.send({ type: "callNext", counter }, called));
  expect(label(await agent.client.send(taken(3, called)))).toBe("X003");
  expect(await stateOf(String(first))).toBe("called");
});

it("a number of an earlier day is a visit of that day that nobody served", async () => {
  const yesterday = dayOfCount(dayCount(officeClock.now()) - 1);
  const told = taken(4, newCommandId(), { day: yesterday, takenAt: officeClock.now() - 86_400_000 });
  expect((await agent.client.send(told)).ok).toBe(true);
  expect(await stateOf("X004", yesterday)).toBe("lapsed");
  expect(await stateOf("X004")).toBeUndefined();
});

it("a number that the hub leased to nobody is told to staff until one of them lets it wait or has seen it, also after a restart", async () => {
  for (const number of [401, 402])
    expect((await agent.client.send(taken(number, newCommandId(), { takenAt: officeClock.now() - 60_000 }))).ok).toBe(
      true,
    );
  await office.restart();
  const { client } = await office.signIn("hoa");
  let shown: readonly StrayNumber[] = [];
  client.onView("officer", ({ strays }) => {
    shown = strays;
  });
  const strays = () => shown.map((one) => one.label);
  await expect.poll(strays).toEqual(["X401", "X402"]);
  const [first, second] = shown;
  if (!first || !second) throw new Error("no strays");
  expect(first).toMatchObject({ kiosk: expect.stringContaining("Máy in"), service, isFree: true });
  expect(label(await client.send({ type: "admitStray", stray: first.stray }))).toBe("X401");
  expect((await client.send({ type: "dismissStray", stray: second.stray })).ok).toBe(true);
  await expect.poll(strays).toEqual([]);
  expect([await stateOf("X401"), await stateOf("X402")]).toEqual(["waiting", undefined]);
});
