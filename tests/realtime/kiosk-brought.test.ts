import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import { Visitor } from "#contract/dossier-views.ts";
import type { TicketId } from "#contract/ids.ts";
import type { KeptScan } from "#contract/scan.ts";
import { createLog } from "../../server/log.ts";
import { aDossier } from "../browser/dossiers.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { officeClock } from "../office-clock.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";
import { issue, viewWhere } from "./parts.ts";

/** Of the person on the card: what no journal, log or screen may hold. */
const planted = [mau.number, "Thị Mẫu", "Thôn Đông", "15011990"];

let office: OfficeUnderTest;
let cookie: string;
let kiosk: Line;
let logged = "";
let seen = "";

function keepLog(line: string): void {
  logged += line;
}

beforeAll(async () => {
  office = await runOffice({ log: createLog("trace", { write: keepLog }) });
  ({ cookie } = await office.signIn("hoa"));
});
afterAll(() => office.stop());
beforeEach(async () => {
  kiosk = await office.pairDevice("kiosk");
  kiosk.socket.onAny((...message: unknown[]) => {
    seen += JSON.stringify(message);
  });
  await viewWhere(kiosk.client, "kiosk", () => true);
});

async function scanned(text: string, line = kiosk): Promise<KeptScan> {
  const before = officeClock.now();
  await line.client.scan(text);
  const isNew = ({ at }: KeptScan) => at >= before;
  const { kept } = await viewWhere(line.client, "kiosk", (view) => view.kept.some(isNew));
  const newest = kept.filter(isNew).at(-1);
  if (!newest) throw new Error("nothing was kept");
  return newest;
}

async function take(command: Command, line = kiosk): Promise<TicketId> {
  const reply = await line.client.send(command);
  if (!reply.ok || !reply.answer.ticket) throw new Error("no number was given");
  return reply.answer.ticket.id;
}

const visitor = async (ticket: TicketId) =>
  Visitor.parse((await office.http("GET", `/api/tickets/${ticket}/visitor`, { cookie })).body);

it("a card goes with the number that it was scanned for, masked, and with no other", async () => {
  const { at } = await scanned(cardOf(mau));
  const ticket = await take({ ...issue(), scan: at } as Command);
  expect((await visitor(ticket)).card).toEqual({
    name: "Nguyễn T•• M••",
    idNumber: "0011••••••17",
    birth: "1990",
    priorityByAge: false,
  });
  await viewWhere(kiosk.client, "kiosk", ({ kept }) => kept.length === 0);
  expect((await visitor(await take({ ...issue(), scan: at } as Command))).card).toBeNull();
  await scanned(cardOf(mau));
  expect((await visitor(await take(issue()))).card).toBeNull();
});

it("a number asked for twice because its answer was lost keeps its card once", async () => {
  const { at } = await scanned(cardOf(mau));
  const command = { ...issue(), scan: at } as Command;
  const id = "6c2f3a52-4c1e-4a39-8f5e-0c8f6a1f2b77" as never;
  const [first, second] = await Promise.all([kiosk.client.send(command, id), kiosk.client.send(command, id)]);
  expect(first).toEqual(second);
  expect((await visitor((first.ok && first.answer.ticket?.id) as TicketId)).card).not.toBeNull();
});

it("what is forgotten goes with no number, and no kiosk uses what another one read", async () => {
  const { at } = await scanned(cardOf(mau));
  kiosk.client.forget(at);
  await viewWhere(kiosk.client, "kiosk", ({ kept }) => kept.length === 0);
  expect((await visitor(await take({ ...issue(), scan: at } as Command))).card).toBeNull();
  const own = await scanned(cardOf(mau));
  const other = await office.pairDevice("kiosk");
  await viewWhere(other.client, "kiosk", ({ kept }) => kept.length === 0);
  other.client.forget(own.at);
  expect((await visitor(await take({ ...issue(), scan: own.at } as Command, other))).card).toBeNull();
  expect((await visitor(await take({ ...issue(), scan: own.at } as Command))).card).not.toBeNull();
});

it("names that person's unfinished dossiers by procedure and number, and nothing else", async () => {
  await aDossier(office, cookie, "received");
  await aDossier(office, cookie, "supplementAsked");
  await kiosk.client.scan(cardOf(mau));
  const { kept } = await viewWhere(kiosk.client, "kiosk", (view) =>
    view.kept.some((one) => one.kind === "card" && one.unfinished !== null),
  );
  expect(kept).toMatchObject([{ unfinished: [{ count: 2, title: { vi: expect.any(String) } }] }]);
});

it("a receipt links its dossier to the number, for what one comes for", async () => {
  const ready = await aDossier(office, cookie, "resultReady");
  const collecting = await take({ ...issue("results"), scan: (await scanned(ready.code)).at } as Command);
  expect(await visitor(collecting)).toMatchObject({ purpose: "return", here: [{ code: ready.code, visits: 1 }] });
  const lacking = await aDossier(office, cookie, "supplementAsked");
  const bringing = await take({ ...issue("results"), scan: (await scanned(lacking.code)).at } as Command);
  expect(await visitor(bringing)).toMatchObject({ purpose: "supplement", here: [{ code: lacking.code }] });
  const asking = await take({ ...issue("land"), scan: (await scanned(ready.code)).at } as Command);
  expect(await visitor(asking)).toMatchObject({ purpose: "enquiry", here: [{ code: ready.code, visits: 2 }] });
});

it("a code that is nobody's here gives a number all the same", async () => {
  const { at } = await scanned("H99.19-261123-9999");
  expect(await visitor(await take({ ...issue("results"), scan: at } as Command))).toMatchObject({
    purpose: null,
    here: [],
  });
});

it("tells how a dossier stands to who knows one fact more, and limits guessing at each kiosk by itself", async () => {
  const { code } = await aDossier(office, cookie, "resultReady");
  const { at } = await scanned(code);
  expect(await kiosk.client.status({ scan: at, lastFour: "0017" })).toMatchObject({
    ok: true,
    status: { code, state: "resultReady", collect: "counter" },
  });
  expect(await kiosk.client.status({ scan: at + 1, lastFour: "0017" })).toEqual({ ok: false, why: "scanAgain" });
  const nobodys = await scanned("H99.19-261123-9998");
  const same = { ok: false, why: "noMatch" };
  expect(await kiosk.client.status({ scan: nobodys.at, lastFour: "0017" })).toEqual(same);
  const { at: again } = await scanned(code);
  for (let guess = 0; guess < 5; guess += 1)
    expect(await kiosk.client.status({ scan: again, lastFour: `900${guess}` })).toEqual(same);
  // Even the right answer is refused for a while.
  expect(await kiosk.client.status({ scan: again, lastFour: "0017" })).toMatchObject({ ok: false, why: "tooOften" });
  const other = await office.pairDevice("kiosk");
  await viewWhere(other.client, "kiosk", () => true);
  const elsewhere = await scanned((await aDossier(office, cookie, "received")).code, other);
  expect(await other.client.status({ scan: elsewhere.at, lastFour: "0017" })).toMatchObject({ ok: true });
});

it("opens a dossier by the card of its owner, which is kept beside it, and both go with the number", async () => {
  const { code } = await aDossier(office, cookie, "resultReady");
  const dossier = await scanned(code);
  const stranger = await scanned(cardOf({ ...mau, number: "001190000999" }));
  expect(await kiosk.client.status({ scan: dossier.at, card: stranger.at })).toEqual({ ok: false, why: "noMatch" });
  kiosk.client.forget(stranger.at);
  await viewWhere(kiosk.client, "kiosk", ({ kept }) => kept.length === 1);
  expect(await kiosk.client.status({ scan: dossier.at, card: stranger.at })).toEqual({ ok: false, why: "cardGone" });
  const card = await scanned(cardOf(mau));
  expect(await kiosk.client.status({ scan: dossier.at, card: card.at })).toMatchObject({ ok: true, status: { code } });
  const ticket = await take({ ...issue("results"), scan: [card.at, dossier.at] } as Command);
  expect(await visitor(ticket)).toMatchObject({
    purpose: "return",
    here: [{ code }],
    card: { idNumber: "0011••••••17" },
  });
  await viewWhere(kiosk.client, "kiosk", ({ kept }) => kept.length === 0);
});

it("refuses what is malformed, and those who are no kiosk", async () => {
  const hoa = await office.signIn("hoa");
  const send = (line: Line, event: string, message: unknown) => line.socket.timeout(5_000).emitWithAck(event, message);
  for (const message of [{}, { scan: "x", lastFour: "0017" }, { scan: 1, lastFour: "17" }, null])
    expect(await send(kiosk, "status", message)).toEqual({ ok: false, why: "refused", code: "badMessage" });
  expect(await send(kiosk, "forget", {})).toEqual({ ok: false, code: "badMessage" });
  expect(await send(hoa, "status", { scan: 1, lastFour: "0017" })).toEqual({
    ok: false,
    why: "refused",
    code: "notAllowed",
  });
  expect(await send(hoa, "forget", { scan: 1 })).toEqual({ ok: false, code: "notAllowed" });
});

it("leaves nothing of anybody in the journal, the files, the log, or what a kiosk is sent", async () => {
  const files = await readdir(office.dataDir, { recursive: true, withFileTypes: true });
  const kept = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
  );
  const found = planted.filter(
    (secret) => logged.includes(secret) || seen.includes(secret) || kept.some((bytes) => bytes.includes(secret)),
  );
  expect(found).toEqual([]);
  // The log tells of guesses, and not at what.
  expect(logged).toContain("guessed");
  expect(logged).not.toContain("H99.19-26");
  expect(seen).toContain("0011••••••17");
});
