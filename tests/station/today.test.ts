import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dayMs } from "#contract/calendar.ts";
import { ServiceId } from "#contract/ids.ts";
import type { Reply } from "#contract/reply.ts";
import { awayView } from "../../devices/station/away-view.ts";
import { numbersHeld } from "../../devices/station/ledger.ts";
import { todayOrNext } from "../../devices/station/today.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { monday8 } from "../hall/builders.ts";
import { aDesk, aFolder, known, monday, type StationFolder, wish, withLease } from "./a-station.ts";

let folder: StationFolder;
beforeEach(async () => {
  folder = await aFolder();
});
afterEach(() => folder.remove());

const said = (reply: Reply) => (reply.ok ? reply.answer.ticket?.label : reply.refusal.code);

/** Monday of an office that keeps its hours, is off on Tuesday, and has a limit of six on every service. */
const strict = known({
  hours: { ...demonstrationOffice.hours, ticketsOutsideHours: false, closedDays: ["2026-11-24"] },
  services: demonstrationOffice.services.map((service) => ({ ...service, dailyLimit: 6 })),
});
const wednesday8 = monday8 + 2 * dayMs;

/** What such a kiosk holds on Monday, and of Wednesday. */
async function prepared() {
  const journal = await withLease(folder, 50, strict);
  const { printer, prefix, next } = strict.station;
  if (!next) throw new Error("no next day");
  await journal.add({ kind: "leased", day: next.day, prefix, printer, from: 1, to: 40 });
  await journal.add({ kind: "shared", day: next.day, service: ServiceId.parse("civil-status"), change: 2 });
  return { journal, next };
}

describe("a hub that dies in the night", () => {
  it("is not missed on the next working day: it has numbers, hours and limits of its own", async () => {
    const { journal, next } = await prepared();
    expect(next.day).toBe("2026-11-25");
    const monday = aDesk(journal, strict);
    expect([said(await monday.ask(wish())), said(await monday.ask(wish()))]).toEqual(["X001", "X002"]);
    const reopened = await folder.open();
    const wednesday = aDesk(reopened, strict, () => wednesday8);
    const replies = [wish(), wish(), wish()].map((one) => wednesday.ask(one));
    expect((await Promise.all(replies)).map(said)).toEqual(["X001", "X002", "awayShareOut"]);
    expect([...reopened.ledger().given.keys()].map((ticket) => ticket.split(".").slice(1).join(" "))).toEqual([
      "2026-11-23 X001",
      "2026-11-23 X002",
      "2026-11-25 X001",
      "2026-11-25 X002",
    ]);
    const night = aDesk(reopened, strict, () => wednesday8 - 3 * 3_600_000);
    expect(said(await night.ask(wish()))).toBe("outsideHours");
  });

  it("is closed on the day between, until the day that it knows of", async () => {
    const { journal } = await prepared();
    const between = monday8 + dayMs;
    expect(said(await aDesk(journal, strict, () => between).ask(wish()))).toBe("outsideHours");
    const shown = awayView(
      { station: strict.station, ledger: journal.ledger(), condition: "ready", scan: null, kept: [] },
      between,
      { since: monday8, left: 40 },
    );
    expect(shown.opening).toEqual({
      state: "closed",
      opensAt: demonstrationOffice.hours.week.wednesday[0]?.from,
      opensOn: { day: "2026-11-25", near: "tomorrow" },
      reason: "dayOff",
    });
    expect(shown.services.every(({ available }) => available.state === "no")).toBe(true);
  });

  it("counts the numbers of the day that is to come, and none once all that was told is over", () => {
    const days = [0, 1, 2, 3].map((later) => todayOrNext(strict.station, monday8 + later * dayMs)?.day ?? null);
    expect(days).toEqual(["2026-11-23", "2026-11-25", "2026-11-25", null]);
  });

  it("keeps what is leased of later days when a day turns, and nothing of the day before", async () => {
    const { journal, next } = await prepared();
    await journal.turnDay(next.day);
    const again = await folder.open();
    expect(numbersHeld(again.ledger(), { ...strict.station, day: monday })).toBe(0);
    expect(numbersHeld(again.ledger(), { ...strict.station, day: next.day })).toBe(40);
    expect([...again.ledger().shares]).toEqual([["2026-11-25 civil-status", 2]]);
  });
});
