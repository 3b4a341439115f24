import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dayOf, nextMidnight } from "#contract/calendar.ts";
import type { Command } from "#contract/commands.ts";
import { type Day, ServiceId } from "#contract/ids.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { openSqlite } from "../../server/storage/sqlite/store.ts";
import { officeClock } from "../office-clock.ts";
import { type AwayOffice, asked, type PageLine, runAwayOffice } from "./away-office.ts";
import { callAll } from "./call-all.ts";

const minute = 60_000;
/** All clocks begin ten minutes before midnight. */
const midnight = nextMidnight(officeClock.now());
const beginning = midnight - 10 * minute - officeClock.now();

let office: AwayOffice;
let pages: PageLine[];

beforeAll(async () => {
  office = await runAwayOffice(2, { aheadMs: beginning });
  pages = office.stations.map((_, at) => office.page(at));
}, 60_000);
afterAll(() => office?.stop());

const waits = (what: () => unknown) => expect.poll(what, { timeout: 30_000, interval: 20 });
const issue: Command = {
  type: "issueTicket",
  service: ServiceId.parse("civil-status"),
  procedure: null,
  priority: null,
  appointment: null,
  language: "vi",
};

const arrive = async (kiosk: number): Promise<string> => (await asked(pages[kiosk], issue)).id;

/** It is now so many minutes after the beginning, for everybody who lives. */
async function clocksAt(minutes: number): Promise<void> {
  const ahead = beginning + minutes * minute;
  await office.hub.turn(ahead);
  for (const { station } of office.stations) await station.turn(ahead);
}

const labelOf = (ticket: string) => ticket.split(".").at(-1);

it("a hub that is killed before midnight and comes back in the morning finds each day's numbers in that day, in true order, none twice", {
  timeout: 120_000,
}, async () => {
  for (const [kiosk, { station }] of office.stations.entries()) {
    await waits(() => pages[kiosk]?.seen.kiosk?.printer?.condition).toBe("ready");
    await waits(() => station.said.filter(({ message }) => message?.includes("numbers to give")).length).toBe(2);
  }
  await office.hub.kill();
  for (const page of pages) await waits(() => page.seen.kiosk?.away).toBeDefined();

  const evening: string[] = [];
  for (let at = 0; at < 4; at += 1) evening.push(await arrive(at % 2));
  // Half past seven; one kiosk's machine was switched off over night.
  await clocksAt(460);
  await office.stations[1]?.station.kill();
  await office.stations[1]?.station.start();
  const morning: string[] = [];
  for (let at = 0; at < 12; at += 1) {
    await clocksAt(460 + at);
    morning.push(await arrive(at % 3 === 2 ? 1 : 0));
  }
  expect(morning.map((ticket) => ticket.split(".")[1])).toEqual(morning.map(() => dayOf(midnight)));
  expect(morning.slice(0, 3).map(labelOf)).toEqual(["X001", "X002", "Y001"]);
  expect(new Set([...evening, ...morning]).size).toBe(16);

  await clocksAt(500);
  await office.hub.start();
  for (const page of pages) await waits(() => page.seen.kiosk?.away).toBeUndefined();
  expect(await callAll(office)).toEqual(morning.map(labelOf));
  await office.hub.kill();

  const store = await openSqlite({ file: join(office.dataDir, "hub/hall.db") });
  const on = async (day: Day) =>
    (await store.visits.between(demonstrationOffice.id, day, day))
      .map(({ ticket, state }) => `${ticket} ${state}`)
      .sort();
  const days = [await on(dayOf(midnight - minute)), await on(dayOf(midnight))];
  await store.close();
  expect(days).toEqual([
    evening.map((ticket) => `${ticket} lapsed`).sort(),
    morning.map((ticket) => `${ticket} finished`).sort(),
  ]);
});
