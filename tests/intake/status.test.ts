import { readFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addKey } from "../../server/personal/keyring.ts";
import { aParty } from "../dossier/retention/people.ts";
import { at } from "../dossier/working-time/calendars.ts";
import { aDesk } from "./desk.ts";

const an = { ...aParty("001190000017"), phone: "0912345621" };
const minute = 60_000;

describe("the state of a dossier for whoever holds its code", () => {
  it.each([
    ["the end of the ID number", "0017"],
    ["the end of the phone number", "5621"],
    ["the end of the number for messages", "4321"],
  ])("is told for %s", async (_what, lastFour) => {
    const { intake, received } = await aDesk();
    const { code } = await received(an, { notifyPhone: "0987 654 321" });
    const answer = await intake.status.ask({ code: code?.toLowerCase() ?? "", lastFour }, "kiosk");
    expect(answer).toMatchObject({
      ok: true,
      status: { code, state: "received", late: false, lacks: [], extended: false },
    });
    expect(JSON.stringify(answer)).not.toMatch(/Nguyễn|00119000|0912/);
  });

  it("says what is to be brought, and where it is", async () => {
    const { intake, received, ask, clock } = await aDesk();
    const { id, code, revision } = await received(an);
    const lacks = [{ component: null, what: "Bản chụp giấy chứng sinh" }];
    await ask(id, revision, { type: "askSupplement", lacks, reason: "thiếu giấy" });
    clock.now = at("2027-01-15 10:00");
    const answer = await intake.status.ask({ code: code ?? "", lastFour: "0017" }, "kiosk");
    expect(answer).toMatchObject({
      status: { state: "supplementAsked", lacks: ["Bản chụp giấy chứng sinh"], late: false },
    });
  });

  it("answers a wrong code and a wrong fact alike", async () => {
    const { intake, received } = await aDesk();
    const { code } = await received(an);
    const wrong = { ok: false, why: "noMatch" };
    expect(await intake.status.ask({ code: code ?? "", lastFour: "9999" }, "a")).toEqual(wrong);
    expect(await intake.status.ask({ code: "H99.19-261123-0099", lastFour: "0017" }, "b")).toEqual(wrong);
    expect(await intake.status.ask({ code: "no code at all", lastFour: "0017" }, "c")).toEqual(wrong);
  });

  it("is looked for in vain by a name or a number in the code's field, of which the log learns nothing", async () => {
    const { intake, guesses } = await aDesk();
    await intake.status.ask({ code: "Nguyễn Văn An-1990", lastFour: "0017" }, "a");
    await intake.status.ask({ code: "H99.19-261123-0099", lastFour: "0017" }, "b");
    expect(guesses).toMatchObject([{ code: "…" }, { code: "H99.19-…" }]);
  });

  it("is closed for a code after five wrong guesses, from wherever they come and all at once, and opens again", async () => {
    const { intake, received, clock, guesses } = await aDesk();
    const { code } = await received(an);
    const guess = (from: number, lastFour: string) =>
      intake.status.ask({ code: code ?? "", lastFour }, `address ${from}`);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, from) => guess(from, String(1_000 + from))));
    expect(answers.filter((answer) => !answer.ok && answer.why === "noMatch")).toHaveLength(5);
    const until = clock.now + 15 * minute;
    expect(await guess(99, "0017")).toEqual({ ok: false, why: "tooOften", until });
    expect(guesses.filter(({ blocked }) => blocked)).toHaveLength(36);
    expect(JSON.stringify(guesses)).not.toContain("0001");
    clock.now = until;
    expect(await guess(99, "0017")).toMatchObject({ ok: true });
  });

  it("is closed for whoever tries fifteen codes, and for nobody else", async () => {
    const { intake, received } = await aDesk();
    const { code } = await received(an);
    const tries = Array.from({ length: 15 }, (_, seq) => `H99.19-261123-${String(seq + 100).padStart(4, "0")}`);
    for (const tried of tries) await intake.status.ask({ code: tried, lastFour: "0017" }, "guesser");
    const right = { code: code ?? "", lastFour: "0017" };
    expect(await intake.status.ask(right, "guesser")).toMatchObject({ why: "tooOften" });
    expect(await intake.status.ask(right, "neighbour")).toMatchObject({ ok: true });
  });

  it("stays closed over a restart for the time that is left, and no code or address is on the disk for it", async () => {
    const desk = await aDesk();
    const { code } = await desk.received(an);
    const right = { code: code ?? "", lastFour: "0017" };
    for (let seq = 0; seq < 5; seq += 1)
      await desk.intake.status.ask({ code: right.code, lastFour: String(1_000 + seq) }, `198.51.100.${seq}`);
    for (let seq = 0; seq < 15; seq += 1)
      await desk.intake.status.ask({ code: `H99.19-261123-01${10 + seq}`, lastFour: "0017" }, "203.0.113.9");
    const until = desk.clock.now + 15 * minute;
    desk.clock.now += 10 * minute;
    const after = await desk.reopen();
    expect(await after.status.ask(right, "neighbour")).toEqual({ ok: false, why: "tooOften", until });
    expect(await after.status.ask({ ...right, code: "H99.19-261123-0999" }, "203.0.113.9")).toMatchObject({ until });
    const file = join(desk.folder, "guesses");
    const kept = readFileSync(file, "utf8");
    expect(kept.split("\n")).toHaveLength(41);
    for (const clear of ["H99", "261123", "198.51", "203.0", "0017"]) expect(kept).not.toContain(clear);

    // A clock that was set back makes no lock longer, and a torn line no difference.
    desk.clock.now -= 60 * minute;
    await appendFile(file, "17636");
    const back = await desk.reopen();
    const blocked = await back.status.ask(right, "neighbour");
    expect(blocked.ok || blocked.why !== "tooOften" ? 0 : blocked.until).toBeLessThanOrEqual(until + 15 * minute);
    desk.clock.now = until + 15 * minute;
    expect(await (await desk.reopen()).status.ask(right, "neighbour")).toMatchObject({ ok: true });
  });

  it("stays closed when the office changes its key", async () => {
    const desk = await aDesk();
    const { code } = await desk.received(an);
    const ask = (intake: typeof desk.intake, lastFour: string) =>
      intake.status.ask({ code: code ?? "", lastFour }, "kiosk");
    for (let seq = 0; seq < 4; seq += 1) await ask(desk.intake, String(1_000 + seq));
    addKey(join(desk.folder, "keys"));
    const after = await desk.reopen();
    // Four under the old key and one under the new are five.
    expect(await ask(after, "1004")).toMatchObject({ why: "noMatch" });
    expect(await ask(after, "0017")).toMatchObject({ why: "tooOften", until: desk.clock.now + 15 * minute });
  });

  it("is never closed by asking rightly", async () => {
    const { intake, received } = await aDesk();
    const { code } = await received(an);
    for (let count = 0; count < 30; count += 1)
      expect(await intake.status.ask({ code: code ?? "", lastFour: "0017" }, "kiosk")).toMatchObject({ ok: true });
  });
});
