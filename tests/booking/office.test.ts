import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from "vitest";
import { BookingId, type BookingOffer, type BookingPage } from "#contract/booking.ts";
import { appointmentCode } from "#contract/identify/appointment-code.ts";
import type { TicketId } from "#contract/ids.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { createLog } from "../../server/log.ts";
import { bookingLinks } from "../../server/personal/booking-links.ts";
import { openKeyring } from "../../server/personal/keyring.ts";
import { type Line, runOffice } from "../running-office.ts";
import { aBrowser, type BookingOffice, civil, runBookingOffice, withBookings } from "./booking-office.ts";

let office: BookingOffice;
let kiosk: Line;
let officer: Line & { cookie: string };
let logged = "";
beforeAll(async () => {
  const log = new Writable({
    write(chunk, _encoding, written) {
      logged += String(chunk);
      written();
    },
  });
  office = await runBookingOffice({ people: 1, log: createLog("warn", log) });
  kiosk = await office.pairDevice("kiosk");
  await connected(kiosk);
  officer = await office.signIn("hoa");
});
afterAll(() => office?.stop());

const pathOf = ({ body }: { body: unknown }): string => (body as { path: string }).path;
const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;
const scan = async (text: string, line = kiosk) => {
  const reply = await line.client.scan(text);
  return reply?.ok ? reply.result : null;
};
/** Scans are sent now or never. */
const connected = (line: Line) => new Promise<unknown>((resolve) => line.client.onView("kiosk", resolve));
const appointment = async (path: string) =>
  ((await office.http("GET", `/api/booking/appointments/${path.slice(3)}`)).body as BookingPage)?.booking;

describe("a number taken from home", () => {
  it("is told by its page, checked in by its code at a kiosk, and then waits", async () => {
    const path = pathOf(await office.takeNumber());
    const { ticket, view } = await office.ticketPage(path);
    expect(view.status.state).toBe("expected");
    expect(ticket.arrivalCode).toMatch(/^LH-[0-9A-HJKMNP-TV-Z]{8}$/);
    const read = await scan(ticket.arrivalCode ?? "");
    expect(read).toMatchObject({ kind: "ticket", label: ticket.label, status: { state: "expected" } });
    // The address on the phone's screen says the same.
    expect(await scan(`https://hall.example${path}`)).toEqual(read);
    const id = read?.kind === "ticket" ? read.ticket : ("" as TicketId);
    const reply = await kiosk.client.send({ type: "checkIn", ticket: id, priority: null });
    expect(reply).toMatchObject({ ok: true, answer: { issued: { link: `https://hall.example${path}` } } });
    expect((await office.ticketPage(path)).view.status.state).toBe("waiting");
    // Typed once more it is still theirs, and no guess: it says how the number stands.
    for (let times = 0; times < 20; times++)
      expect(await scan(ticket.arrivalCode ?? "")).toMatchObject({ label: ticket.label, status: { state: "waiting" } });
  });

  it("and an appointment of another office are told as such, and a damaged address of our own as unknown", async () => {
    const { path } = (await office.takeNumber()).body as { path: string };
    const [at = 0] = await office.times();
    const booked = pathOf(await office.book(at));
    const damaged = (one: string) => `${one.slice(0, -1)}${one.endsWith("A") ? "B" : "A"}`;
    for (const foreign of [damaged(path), damaged(booked)])
      expect(await scan(`https://other.example${foreign}`)).toEqual({ kind: "unknown", why: "otherOffice" });
    expect(await scan(`https://hall.example${damaged(path)}`)).toEqual({ kind: "unknown", why: "noSuchTicket" });
    expect(await scan(`https://hall.example${damaged(booked)}`)).toEqual({ kind: "unknown", why: "noSuchBooking" });
    // An office that moved to another address still knows what it gave out under the old one.
    expect(await scan(`https://old.example${booked}`)).toMatchObject({ kind: "booking", time: at });
  });

  it("is one for each browser, whoever asks; the same wish sent again is the same number", async () => {
    const browser = aBrowser();
    const id = randomUUID();
    const first = await office.takeNumber(browser, id);
    expect(await office.takeNumber(browser, id)).toMatchObject({ status: 200, body: first.body });
    expect(codeOf(await office.takeNumber(browser))).toBe("oneAtATime");
    await office.http("POST", `/api/phone/${pathOf(first).slice(3)}/left`, { body: { id: randomUUID() } });
    expect((await office.takeNumber(browser)).status).toBe(200);
  });

  it("is refused without a secret of its own, from another site, and to whoever asks as a form does", async () => {
    expect((await office.takeNumber("short")).status).toBe(400);
    const body = JSON.stringify({
      id: randomUUID(),
      browser: aBrowser(),
      service: civil,
      procedure: null,
      language: "vi",
    });
    const send = (headers: Record<string, string>) =>
      fetch(`${office.url}/api/booking/number`, { method: "POST", headers, body });
    expect((await send({ "content-type": "application/json", origin: "https://evil.example" })).status).toBe(403);
    expect((await send({ "content-type": "text/plain" })).status).toBe(415);
  });
});

describe("an appointment", () => {
  it("that two people want at once is one's, and the other is told", async () => {
    const [at = 0] = await office.times();
    const both = await Promise.all([office.book(at), office.book(at)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.filter(({ status }) => status === 409).map(codeOf)).toEqual(["slotFull"]);
    expect(await office.times()).not.toContain(at);
  });

  it("is shown, moved and cancelled by its link alone", async () => {
    const [at = 0, later = 0] = await office.times();
    const path = pathOf(await office.book(at));
    const api = `/api/booking/appointments/${path.slice(3)}`;
    expect(await appointment(path)).toMatchObject({ time: at, status: { state: "booked" } });
    expect((await office.http("POST", `${api}/move`, { body: { id: randomUUID(), at: later } })).status).toBe(200);
    expect(await appointment(path)).toMatchObject({ time: later });
    expect(await office.times()).toContain(at);
    expect((await office.http("POST", `${api}/cancel`, { body: { id: randomUUID() } })).status).toBe(200);
    expect(await appointment(path)).toMatchObject({ status: { state: "cancelled", reason: null } });
    expect(codeOf(await office.http("POST", `${api}/move`, { body: { id: randomUUID(), at } }))).toBe("bookingEnded");
  });

  it("can be guessed by nobody: of a link that is wrong in one place nothing is told", async () => {
    const [at = 0] = await office.times();
    const path = pathOf(await office.book(at));
    const link = path.slice(3);
    expect(Buffer.from(link, "base64url").length * 8).toBeGreaterThanOrEqual(128 + 128);
    for (const place of [0, 10, 21, 22, 30, 45]) {
      const wrong = link.slice(0, place) + (link[place] === "A" ? "B" : "A") + link.slice(place + 1);
      const answered = await office.http("GET", `/api/booking/appointments/${wrong}`);
      expect([place, answered.status, codeOf(answered)]).toEqual([place, 404, "noSuchLink"]);
    }
    const page = await office.http("GET", "/h/nothing");
    expect(page.status).toBe(404);
    expect(page.body).toContain(`"appointment":null,"office":{"name":{"vi":"${demonstrationOffice.name.vi}"`);
  });

  it("answers once it is kept no more as a link that is wrong does, with the same page", async () => {
    const keyring = openKeyring({ folder: join(office.dataDir, "keys"), sealedDataExists: true });
    const gone = bookingLinks(keyring).linkOf(BookingId.parse(randomUUID()));
    const [page, wrong] = [await office.http("GET", `/h/${gone}`), await office.http("GET", "/h/nothing")];
    expect(page).toMatchObject({ status: 404, body: wrong.body });
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it("goes into the phone's calendar", async () => {
    const [at = 0] = await office.times();
    const path = pathOf(await office.book(at));
    const answered = await office.http("GET", `${path}/lich-hen.ics`);
    expect(answered.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const lines = String(answered.body).split("\r\n");
    const start = `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
    expect(lines).toContain(`DTSTART:${start}`);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(String(answered.body).replaceAll("\r\n ", "")).toContain(`https://hall.example${path}`);
  });

  it("is checked in by its code, and the officer sees for when it was", async () => {
    const [at = 0] = await office.times();
    const path = pathOf(await office.book(at));
    const { code = "" } = (await appointment(path)) ?? {};
    const read = await scan(code.toLowerCase());
    expect(read).toMatchObject({ kind: "booking", time: at });
    if (read?.kind !== "booking") throw new Error("no appointment");
    expect(read.checkIn).toEqual({ state: "now" });
    const reply = await kiosk.client.send({ type: "keepBooking", booking: read.booking, priority: null });
    const ticket = reply.ok ? reply.answer.ticket : null;
    expect(await appointment(path)).toMatchObject({ status: { state: "kept", label: ticket?.label } });
    expect(await scan(code)).toMatchObject({ checkIn: { state: "kept", label: ticket?.label } });
    await officer.client.send({ type: "openCounter", counter: "counter-1" as never });
    await officer.client.send({ type: "callTicket", counter: "counter-1" as never, ticket: ticket?.id as never });
    const view = await new Promise((resolve) =>
      officer.client.onView("officer", (seen) => seen.mine?.current && resolve(seen.mine.current)),
    );
    expect(view).toMatchObject({ label: ticket?.label, reasons: [{ kind: "appointment", at }] });
  });

  it("is checked in with the ID card it was made with, at a kiosk and by no other card; the number is nowhere kept", async () => {
    const at = (await office.times())[0] ?? 0;
    const idNumber = "034085001234";
    const cardOf = (number: string) => `${number}||Nguyễn Thị Mẫu|15081985|Nữ|Thôn 1, xã Đông Hải, Hưng Yên|12052022`;
    expect((await office.book(at, aBrowser(), randomUUID(), "12")).status).toBe(400);
    const path = pathOf(await office.book(at, aBrowser(), randomUUID(), idNumber));
    expect(await scan(cardOf("034185001235"))).toMatchObject({ kind: "recognised", what: "citizenCard" });
    const read = await scan(cardOf(idNumber));
    expect(read).toMatchObject({
      kind: "booking",
      time: at,
      checkIn: { state: "now" },
      language: "vi",
      priority: null,
    });
    // An older person's card speaks for the group that goes first; the citizen chooses, and the officer confirms.
    const older = cardOf(idNumber).replace("15081985", "15081930");
    expect(await scan(older)).toMatchObject({ kind: "booking", priority: "elderly" });
    const kept = Buffer.concat(
      await Promise.all(["hall.db", "hall.db-wal"].map((file) => readFile(join(office.dataDir, file)))),
    ).toString("latin1");
    expect(kept + logged).not.toContain(idNumber);
    if (read?.kind !== "booking") throw new Error("no appointment");
    await kiosk.client.send({ type: "keepBooking", booking: read.booking, priority: null });
    expect(await appointment(path)).toMatchObject({ status: { state: "kept" } });
    expect(await scan(cardOf(idNumber))).toMatchObject({ kind: "recognised", what: "citizenCard" });
  });

  it("is on the staff's list of its day with its code, and the reason they cancel it for is on its page", async () => {
    const at = (await office.times())[0] ?? 0;
    const path = pathOf(await office.book(at));
    const { code } = (await appointment(path)) ?? {};
    const day = new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
    const row = (await office.list(officer.cookie, day)).appointments.find((each) => each.code === code);
    expect(row).toMatchObject({ at, state: "booked", byOffice: false });
    const command = { type: "cancelBooking", booking: row?.booking as never, reason: "Mất điện" } as const;
    expect(await officer.client.send(command)).toMatchObject({ ok: true });
    expect(await appointment(path)).toMatchObject({ status: { state: "cancelled", reason: "Mất điện" } });
    expect((await office.http("GET", `/api/bookings?day=${day}`)).status).toBe(401);
  });
});

test("the journal holds nothing by which a browser could be recognised elsewhere or a page opened", async () => {
  const browser = aBrowser();
  const at = (await office.times())[0] ?? 0;
  const path = pathOf(await office.book(at, browser));
  const { code = "" } = (await appointment(path)) ?? {};
  const kept = Buffer.concat(
    await Promise.all(["hall.db", "hall.db-wal"].map((file) => readFile(join(office.dataDir, file)))),
  ).toString("latin1");
  expect(kept).toContain('"type":"booked"');
  for (const secret of [browser, path.slice(3), path.slice(-24), code.slice(3)]) expect(kept).not.toContain(secret);
});

test("wrong codes typed at a kiosk soon have to wait, and the log says so", async () => {
  const other = await office.pairDevice("kiosk");
  await connected(other);
  // Right by their own letter, but nobody's.
  const wrong = Array.from({ length: 40 }, (_, number) => appointmentCode(String(number).padStart(7, "0"))).filter(
    (code) => code !== null,
  );
  const told: string[] = [];
  for (const code of wrong.slice(0, 14)) {
    const read = await scan(code, other);
    if (read?.kind === "unknown") told.push(read.why);
  }
  expect(told).toEqual([...Array<string>(13).fill("noSuchBooking"), "tooOften"]);
  expect(logged).toContain("somebody guessed at an arrival code");
  const path = pathOf(await office.takeNumber());
  const { ticket } = await office.ticketPage(path);
  expect(await scan(ticket.arrivalCode ?? "", other)).toMatchObject({ why: "tooOften" });
  expect(await scan(ticket.arrivalCode ?? "")).toMatchObject({ kind: "ticket" });
});

test("an office that offers nothing has no such page", async () => {
  const plain = await runOffice();
  onTestFinished(() => plain.stop());
  expect((await plain.http("GET", "/hen")).status).toBe(404);
  expect(((await plain.http("GET", "/api/booking/offer")).body as BookingOffer).services).toEqual([]);
  expect(codeOf(await withBookings(plain).takeNumber())).toBe("notFromHome");
});
