import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countOfDay, dayOfCount } from "#contract/calendar.ts";
import type { Office } from "#contract/office.ts";
import { believedNow } from "../../server/believed-clock.ts";
import { openSqlite, type SqliteStore } from "../../server/storage/sqlite/store.ts";
import { sweepVisits } from "../../server/visit-keeping.ts";
import { aVisit, dayOpened, dongHai, issued } from "./builders.ts";
import { aFolder } from "./folder.ts";
import { anOffice } from "./offices.ts";

const today = Date.parse("2026-11-23T10:00:00+07:00");
const daysAgo = (days: number) => dayOfCount(countOfDay("2026-11-23" as Parameters<typeof countOfDay>[0]) - days);
const officer = "Nguyễn Thị Phượng Hoàng";

/** An office of three days with `numbers` visits each, long ago, a day too many ago, and now; and of five without, the last ones before. */
async function threeDays(file: string, numbers: number): Promise<SqliteStore> {
  const store = await openSqlite({ file });
  let seq = 0;
  for (const ago of [800, 366, 7, 6, 5, 4, 3, 0]) {
    const day = daysAgo(ago);
    const entries = [dayOpened(seq + 1, day)];
    const came = ago > 0 && ago < 300 ? 0 : numbers;
    for (let number = 1; number <= came; number += 1) entries.push(issued(seq + 1 + number, number, dongHai, day));
    const visits = entries
      .slice(1)
      .map((_, at) => aVisit(at + 1, { day, officerName: day === daysAgo(0) ? null : officer }));
    await store.journal.append({ office: dongHai, expectedSeq: seq, entries, visits });
    seq += entries.length;
  }
  return store;
}

const kept = (keepYears: number): Office => ({ ...anOffice(), visits: { keepYears } });
const going = () => new AbortController().signal;

describe("the upkeep of visits", () => {
  it("removes what is older than the settings say, with its journal, bytes and all, and the hall goes on", async () => {
    const folder = aFolder();
    const file = join(folder, "hall.db");
    const store = await threeDays(file, 450);
    const { visits } = store;
    const sweep = (office: Office) =>
      sweepVisits({ visits, office: () => office, now: () => today, note: async () => {} }, going());
    expect(await sweep(kept(3))).toBe(0);
    expect(await sweep(kept(2))).toBe(450);
    expect(await sweep(kept(1))).toBe(450);
    expect(await sweep(kept(1))).toBe(0);
    expect((await visits.between(dongHai, daysAgo(900), daysAgo(0))).map(({ day }) => day)).toEqual(
      Array(450).fill(daysAgo(0)),
    );
    await store.close();
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    expect(bytes.includes(officer)).toBe(false);
    expect(bytes.includes(daysAgo(800))).toBe(false);
    expect(bytes.includes(daysAgo(0))).toBe(true);

    const again = await openSqlite({ file });
    const newest = await again.journal.newestDay(dongHai);
    expect(newest).toEqual({ day: daysAgo(0), firstSeq: 908 });
    expect((await again.journal.read(dongHai, newest?.firstSeq ?? 0, 9_999)).length).toBe(451);
    expect(await again.journal.head(dongHai)).toBe(3 * 451 + 5);
    await again.close();
  });

  it("goes in small steps between which others are served, and goes on where it was stopped, with all that went on record", async () => {
    const store = await threeDays(join(aFolder(), "hall.db"), 450);
    const stop = new AbortController();
    const steps: number[] = [];
    const watched = {
      ...store.visits,
      async removeBefore(...asked: Parameters<typeof store.visits.removeBefore>) {
        const removed = await store.visits.removeBefore(...asked);
        steps.push(removed.visits);
        if (steps.length === 2) stop.abort();
        return removed;
      },
    };
    const noted: number[] = [];
    const note = async (count: number) => void noted.push(count);
    const parts = { office: () => kept(1), now: () => today, note };
    expect(await sweepVisits({ ...parts, visits: watched }, stop.signal)).toBe(400);
    expect(Math.max(...steps)).toBe(200);
    expect(await sweepVisits({ ...parts, visits: store.visits }, going())).toBe(500);
    expect(noted).toEqual([400, 500]);
    await store.close();
  });

  it("removes nothing while the machine's clock is years ahead, also once a day was opened by it", async () => {
    const store = await threeDays(join(aFolder(), "hall.db"), 3);
    const wrong = Date.parse("2035-11-23T10:00:00+07:00");
    const entries = [dayOpened(3 * 4 + 6, dayOfCount(countOfDay(daysAgo(0)) + 9 * 365))];
    const sweep = () =>
      sweepVisits({ visits: store.visits, office: () => kept(2), now: () => wrong, note: async () => {} }, going());
    expect(await sweep()).toBe(0);
    await store.journal.append({ office: dongHai, expectedSeq: 3 * 4 + 5, entries, visits: [] });
    expect(await sweep()).toBe(0);
    expect((await store.visits.between(dongHai, daysAgo(900), daysAgo(0))).length).toBe(9);
    await store.close();
  });

  it.each([
    ["for a closure of weeks", daysAgo(29), today],
    ["for no more than that", daysAgo(30), null],
  ])("believes a clock that is ahead of the day five openings ago %s", async (_how, day, at) => {
    const visits = { openedBefore: async (_office: unknown, openings: number) => (openings === 5 ? day : null) };
    expect(await believedNow({ visits, office: () => kept(2), now: () => today })).toBe(at);
  });

  it("waits until the hall has opened often enough to tell whether the clock is right", async () => {
    const store = await openSqlite({ file: join(aFolder(), "hall.db") });
    const old = daysAgo(5_000);
    const entries = [dayOpened(1, old), issued(2, 1, dongHai, old), dayOpened(3, daysAgo(0))];
    const visits = [aVisit(1, { day: old, officerName: officer })];
    await store.journal.append({ office: dongHai, expectedSeq: 0, entries, visits });
    const parts = { visits: store.visits, office: () => kept(1), now: () => today, note: async () => {} };
    expect(await sweepVisits(parts, going())).toBe(0);
    await store.close();
  });
});
