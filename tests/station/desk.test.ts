import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dayMs } from "#contract/calendar.ts";
import type { Reply } from "#contract/reply.ts";
import { nextBlock, numbersHeld } from "../../devices/station/ledger.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { monday8 } from "../hall/builders.ts";
import { aDesk, aFolder, known, monday, type StationFolder, wish, withLease } from "./a-station.ts";

let folder: StationFolder;
beforeEach(async () => {
  folder = await aFolder();
});
afterEach(() => folder.remove());

const said = (reply: Reply) => (reply.ok ? reply.answer.ticket?.label : reply.refusal.code);

describe("numbers that a kiosk gives by itself", () => {
  it("come one after the other, each once, however many ask at the same moment", async () => {
    const desk = aDesk(await withLease(folder, 50));
    const replies = await Promise.all(Array.from({ length: 20 }, () => desk.ask(wish())));
    expect(replies.map(said)).toEqual(Array.from({ length: 20 }, (_, at) => `X${String(at + 1).padStart(3, "0")}`));
  });

  it("are the same for the same wish, also after the kiosk was switched off", async () => {
    const first = await withLease(folder, 50);
    const asked = wish();
    expect(said(await aDesk(first).ask(asked))).toBe("X001");
    expect(said(await aDesk(first).ask(asked))).toBe("X001");
    await first.close();
    const desk = aDesk(await folder.open());
    expect(said(await desk.ask(asked))).toBe("X001");
    expect(said(await desk.ask(wish()))).toBe("X002");
  });

  it("end with the lease, and are never repeated", async () => {
    const desk = aDesk(await withLease(folder, 2));
    const replies = [wish(), wish(), wish()].map((one) => desk.ask(one));
    expect((await Promise.all(replies)).map(said)).toEqual(["X001", "X002", "awayNumbersOut"]);
  });

  it("are given once, also where a hub that forgot its leases gives the same ones again", async () => {
    const journal = await withLease(folder, 3);
    expect(said(await aDesk(journal).ask(wish()))).toBe("X001");
    const { printer, prefix, day } = known().station;
    for (const [from, to] of [
      [1, 2],
      [3, 5],
    ] as const)
      await journal.add({ kind: "leased", day, prefix, printer, from, to });
    expect(numbersHeld(journal.ledger(), { printer, prefix, day })).toBe(4);
    await journal.close();
    const desk = aDesk(await folder.open());
    const replies = Array.from({ length: 5 }, () => desk.ask(wish()));
    expect((await Promise.all(replies)).map(said)).toEqual(["X002", "X003", "X004", "X005", "awayNumbersOut"]);
  });

  it("are void when the day is over", async () => {
    const journal = await withLease(folder, 50);
    const desk = aDesk(journal, known(), () => monday8 + dayMs);
    expect(said(await desk.ask(wish()))).toBe("awayNumbersOut");
    expect(said(await aDesk(journal, known(), () => monday8 + 3 * dayMs).ask(wish()))).toBe("outsideHours");
    expect(journal.ledger().given.size).toBe(0);
  });

  it("keep to what it holds of a daily limit, and to its hours", async () => {
    const services = known().office.services.map((service) => ({ ...service, dailyLimit: 2 }));
    const about = known({ services });
    const limited = aDesk(await withLease(folder, 50, about), about);
    expect([said(await limited.ask(wish())), said(await limited.ask(wish()))]).toEqual(["X001", "awayShareOut"]);
    const { station } = about;
    const isUsedUp = { ...station, services: station.services.map((one) => ({ ...one, isUsedUp: true })) };
    const none = aDesk(await folder.open(), { ...about, station: isUsedUp });
    expect(said(await none.ask(wish()))).toBe("limitReached");
    const strict = known({ hours: { ...demonstrationOffice.hours, ticketsOutsideHours: false } });
    const night = aDesk(await folder.open(), strict, () => Date.parse(`${monday}T22:00:00+07:00`));
    expect(said(await night.ask(wish("land")))).toBe("outsideHours");
  });

  it("are for what the office has, and nothing else can be asked for", async () => {
    const desk = aDesk(await withLease(folder, 50));
    expect(said(await desk.ask(wish("made-up")))).toBe("noSuchService");
    expect(said(await desk.ask({ ...wish(), command: { type: "openDay" } }))).toBe("officeAway");
  });
});

describe("what is not on the disk was not given", () => {
  it("a disk that takes nothing gives no number, and the same number once it does", async () => {
    await (await withLease(folder, 9)).close();
    const desk = aDesk(await folder.open());
    const inTheWay = `${folder.path}.new`;
    await mkdir(inTheWay);
    expect(said(await desk.ask(wish()))).toBe("storageFull");
    await rm(inTheWay, { recursive: true });
    expect(said(await desk.ask(wish()))).toBe("X001");
  });

  it("a power cut at any byte loses no number that was told, and repeats none", async () => {
    const journal = await withLease(folder, 50);
    const desk = aDesk(journal);
    const told: number[] = [];
    for (let number = 1; number <= 6; number += 1) {
      expect(said(await desk.ask(wish()))).toBe(`X00${number}`);
      told.push((await readFile(folder.path)).length);
    }
    await journal.close();
    const bytes = await readFile(folder.path);
    const { printer, prefix } = known().station;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (cut) => {
        await writeFile(folder.path, bytes.subarray(0, cut));
        const again = await folder.open();
        const given = told.filter((length) => length <= cut).length;
        const next = nextBlock(again.ledger(), { day: monday, prefix, printer })?.next;
        if (next !== undefined) expect(next).toBeGreaterThan(given);
        expect(again.ledger().given.size).toBeGreaterThanOrEqual(given);
        // What comes after a line that was cut short is whole again.
        const reply = said(await aDesk(again).ask(wish()));
        await again.close();
        const once = await folder.open();
        expect(once.ledger().given.size).toBe(again.ledger().given.size);
        await once.close();
        expect(reply).toBe(next === undefined ? "awayNumbersOut" : `X00${next}`);
      }),
      { numRuns: 25 },
    );
  });
});
