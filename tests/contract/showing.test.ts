import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlaylistItemId, ProcedureCode, ZoneId } from "#contract/ids.ts";
import { Playlist, type PlaylistItem, usualPlaylist } from "#contract/playlist.ts";
import { isShown, proceduresOf } from "#contract/showing.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";

const [hall, yard] = ["hall", "yard"] as [ZoneId, ZoneId];

function aNotice(change: Partial<Extract<PlaylistItem, { kind: "notice" }>> = {}): PlaylistItem {
  return {
    kind: "notice",
    id: "one" as PlaylistItemId,
    zones: [],
    weekdays: [],
    fromDay: null,
    toDay: null,
    from: null,
    to: null,
    title: { vi: "Nghỉ lễ", en: "Holiday" },
    text: null,
    seconds: 15,
    ...change,
  };
}

/** A moment of the office's own clock. Monday is 23 November 2026. */
const at = (day: string, clock = "08:00") => Date.parse(`${day}T${clock}:00+07:00`);
const monday = "2026-11-23";

describe("when something of the playlist is shown", () => {
  it("is always and everywhere, unless it says otherwise", () => {
    const moments = fc.integer({ min: at("2020-01-01"), max: at("2035-01-01") });
    const screens = fc.subarray([hall, yard]);
    fc.assert(fc.property(moments, screens, (moment, zones) => isShown(aNotice(), zones, moment)));
  });

  it("is on its days of the week, by the office's clock", () => {
    const item = aNotice({ weekdays: ["monday"] });
    expect(isShown(item, [], at(monday, "00:00"))).toBe(true);
    expect(isShown(item, [], at(monday, "23:59"))).toBe(true);
    expect(isShown(item, [], at("2026-11-24", "00:00"))).toBe(false);
    expect(isShown(item, [], at("2026-11-22", "23:59"))).toBe(false);
  });

  it("is from its first day to its last, both whole", () => {
    const item = aNotice({ fromDay: "2026-11-23", toDay: "2026-11-24" });
    const shown = ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"].map((day) =>
      isShown(item, [], at(day, "23:59")),
    );
    expect(shown).toEqual([false, true, true, false]);
  });

  it.each([
    ["07:00", "11:30", { "06:59": false, "07:00": true, "11:29": true, "11:30": false }],
    ["22:00", "05:00", { "21:59": false, "22:00": true, "00:00": true, "04:59": true, "05:00": false }],
    [null, "12:00", { "00:00": true, "11:59": true, "12:00": false }],
    ["12:00", null, { "11:59": false, "12:00": true, "23:59": true }],
    ["18:00", "24:00", { "17:59": false, "23:59": true, "00:00": false }],
  ])("is from %s to %s", (from, to, clocks) => {
    const item = aNotice({ from, to });
    for (const [clock, shown] of Object.entries(clocks))
      expect([clock, isShown(item, [], at(monday, clock))]).toEqual([clock, shown]);
  });

  it("is where a screen has one of its zones, or all of the office", () => {
    const item = aNotice({ zones: [yard] });
    expect(isShown(item, [hall], at(monday))).toBe(false);
    expect(isShown(item, [hall, yard], at(monday))).toBe(true);
    expect(isShown(item, [], at(monday))).toBe(true);
  });
});

describe("the procedures of an item", () => {
  const { procedures } = demonstrationOffice;
  const item = (codes: ProcedureCode[]) => ({ ...usualPlaylist[0], kind: "procedures", codes }) as PlaylistItem;

  it("are all of the office, or those of its codes in their order; one that is gone is passed over", () => {
    const [first, second, third] = procedures.map(({ code }) => code);
    if (!first || !second || !third) throw new Error("the demonstration has procedures");
    expect(proceduresOf(item([]), procedures)).toEqual(procedures);
    const codes = [third, "9.999999" as ProcedureCode, first];
    expect(proceduresOf(item(codes), procedures).map(({ code }) => code)).toEqual([third, first]);
    expect(proceduresOf(aNotice(), procedures)).toEqual([]);
  });
});

it("what is shown where nothing was set is a playlist like any other", () => {
  expect(Playlist.parse(usualPlaylist)).toEqual(usualPlaylist);
});
