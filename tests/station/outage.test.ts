import { afterAll, beforeAll, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import { PriorityGroupId, ServiceId } from "#contract/ids.ts";
import { countPapers } from "../devices/paper-count.ts";
import { type AwayOffice, asked, type PageLine, runAwayOffice } from "./away-office.ts";
import { callAll } from "./call-all.ts";

const service = ServiceId.parse("civil-status");
const elderly = PriorityGroupId.parse("elderly");
/** Of the second kiosk's machine: seven minutes fast. */
const wrongBy = 420_000;

let office: AwayOffice;
let pages: PageLine[];

beforeAll(async () => {
  office = await runAwayOffice(2, { clockOffMs: [0, wrongBy] });
  pages = office.stations.map((_, at) => office.page(at));
}, 60_000);
afterAll(() => office?.stop());

const waits = (what: () => unknown) => expect.poll(what, { timeout: 30_000, interval: 20 });
const issue = (priority: PriorityGroupId | null): Command => ({
  type: "issueTicket",
  service,
  procedure: null,
  priority,
  appointment: null,
  language: "vi",
});

interface Arrival {
  label: string;
  kiosk: number;
  /** Seconds since the first of all. */
  second: number;
  isPriority: boolean;
}

async function arrive(kiosk: number, second: number, isPriority: boolean): Promise<Arrival> {
  const { label } = await asked(pages[kiosk], issue(isPriority ? elderly : null));
  return { label, kiosk, second, isPriority };
}

/** It is now so many seconds after the beginning, for everybody who lives. */
async function clocksAt(second: number): Promise<void> {
  await office.hub.turn(second * 1_000);
  await Promise.all(office.stations.map(({ station }, at) => station.turn((at === 1 ? wrongBy : 0) + second * 1_000)));
}

/** Every paper of this kiosk is out, up to the last number that it gave. */
async function papersAreOut(kiosk: number, last: string | undefined): Promise<void> {
  const given = () => pages[kiosk]?.seen.kiosk?.given.map(({ label, print }) => `${label} ${print.state}`);
  await waits(() => given()?.[0]).toBe(`${last} printed`);
  await waits(() => given()?.every((one) => one.endsWith(" printed"))).toBe(true);
}

const isAway = (kiosk: number) => pages[kiosk]?.seen.kiosk?.away !== undefined;

it("a hub that is killed for ten minutes finds 200 arrivals of two kiosks in one queue, in true order, none twice", {
  timeout: 180_000,
}, async () => {
  const arrivals: Arrival[] = [];
  const heard = (kiosk: number, words: string) =>
    office.stations[kiosk]?.station.said.filter(({ message }) => message?.includes(words)).length ?? 0;
  for (const kiosk of [0, 1]) {
    await waits(() => pages[kiosk]?.seen.kiosk?.printer?.condition).toBe("ready");
    // Of today and of tomorrow.
    await waits(() => heard(kiosk, "numbers to give")).toBe(2);
    arrivals.push(await arrive(kiosk, kiosk, false));
  }

  await office.hub.kill();
  for (const kiosk of [0, 1]) await waits(() => isAway(kiosk)).toBe(true);
  let inDoubt = "";
  for (let at = 0; at < 200; at += 1) {
    const second = 10 + at * 3;
    const isPriority = at % 9 === 4;
    await clocksAt(second);
    // Of every three the first kiosk gives two, so that the order is not that of the letters.
    const kiosk = at % 3 === 2 ? 1 : 0;
    if (at !== 90) {
      arrivals.push(await arrive(kiosk, second, isPriority));
      continue;
    }
    // The kiosk's machine loses power while somebody waits for a number: the page asks on, with the same id.
    const station = office.stations[kiosk]?.station;
    await papersAreOut(kiosk, arrivals.findLast((arrival) => arrival.kiosk === kiosk)?.label);
    const wish = arrive(kiosk, second, isPriority);
    await station?.kill();
    await station?.start();
    const arrival = await wish;
    inDoubt = arrival.label;
    arrivals.push(arrival);
  }
  expect(new Set(arrivals.map(({ label }) => label)).size).toBe(202);
  expect(arrivals.filter(({ label }) => label.startsWith("X")).length).toBeGreaterThan(120);

  await clocksAt(620);
  await office.hub.start();
  for (const kiosk of [0, 1]) await waits(() => isAway(kiosk)).toBe(false);
  for (const kiosk of [1, 0]) arrivals.push(await arrive(kiosk, 630 + kiosk, false));

  // Everybody is called, one after the other: priority groups have a head start of more than all of this took.
  const expected = arrivals
    .toSorted((a, b) => Number(b.isPriority) - Number(a.isPriority) || a.second - b.second)
    .map(({ label }) => label);
  // The two after it came so shortly after each other that only the hub's own order tells them apart.
  expected.splice(-2, 2, ...arrivals.slice(-2).map(({ label }) => label));
  expect(await callAll(office)).toEqual(expected);

  for (const [at, { printer }] of office.stations.entries()) {
    const papers = countPapers(printer.commands).filter(({ whole }) => whole);
    const printed = papers.flatMap(({ codes }) => codes.map((code) => code.split(".").at(-1) ?? ""));
    const own = arrivals.filter(({ kiosk }) => kiosk === at).map(({ label }) => label);
    expect(new Set(printed).size).toBe(printed.length);
    // Whether the paper under way came out when the power went, only staff can see: it is not printed twice.
    expect(printed.filter((label) => label !== inDoubt).sort()).toEqual(
      own.filter((label) => label !== inDoubt).sort(),
    );
  }
});
