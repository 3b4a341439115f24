import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { ServiceId, ZoneId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { issue } from "../realtime/parts.ts";
import { runOffice } from "../running-office.ts";
import { bend } from "../tour/bend.ts";
import { pseudoWords } from "../words/pseudo.ts";
import { openScreen } from "./browser.ts";
import { misfits, resize, stands } from "./fitting.ts";
import { visitOffice } from "./visited-office.ts";

// Four sizes of four halls, one after another in one window.
vi.setConfig({ testTimeout: 60_000 });

const sizes = [
  [1_920, 1_080],
  [1_080, 1_920],
  [3_840, 2_160],
  [1_366, 768],
] as const;
/** 60 letters, most of them with two marks. */
const longName = "Lao động, việc làm, an toàn vệ sinh lao động, người có công ở";

/** A hall with so many services, half of them with long names, in two zones that one screen shows. */
function hallOf(services: number): Office {
  const zones = ["east", "west"].map((id) => ({
    id: id as ZoneId,
    name: { vi: `Khu vực ${id}`, en: `The ${id}` },
    way: {
      vi: "Tầng 2, rẽ phải ở cuối hành lang phía đông",
      en: "Second floor, right at the end of the east corridor",
    },
  }));
  const list = Array.from({ length: services }, (_, at) => ({
    id: `s-${at}` as ServiceId,
    prefix: String.fromCharCode(65 + at),
    name:
      at % 2 === 0
        ? { vi: longName, en: "Labour, employment and people of merit" }
        : { vi: "Hộ tịch", en: "Civil status" },
    dailyLimit: null,
    minutesPerVisit: 8,
  }));
  return {
    ...demonstrationOffice,
    name: { vi: "Trung tâm Phục vụ hành chính công phường Nghĩa Lộ, Yên Bái ở", en: "Public Service Centre" },
    zones,
    services: list,
    counters: demonstrationOffice.counters.map((counter, at) => ({
      ...counter,
      zone: zones[at % 2]?.id ?? ("" as ZoneId),
      services: [list[at % services]?.id ?? ("" as ServiceId)],
      alsoServes: [],
    })),
    // As much to bring as there is.
    procedures: demonstrationOffice.procedures
      .filter(({ bring }) => bring.length > 4)
      .slice(0, 3)
      .map((procedure) => ({ ...procedure, service: "s-0" as ServiceId })),
    playlist: [],
    hardware: [],
  };
}

const visited = visitOffice(() =>
  runOffice({ screens: "built", settings: hallOf(1), config: { requestsPerMinute: 10_000 } }),
);
let page: Page;

beforeAll(async () => {
  const { client: kiosk } = await visited.office.pairDevice("kiosk");
  for (let person = 0; person < 9; person++) await kiosk.send(issue("s-0"));
  // Both zones: where to go is told with every call.
  for (const [index, name] of ["hoa", "minh", "lan", "tuan", "huong", "dung"].entries()) {
    const { client } = await visited.office.signIn(name);
    const counter = hallOf(1).counters[index]?.id;
    if (!counter) throw new Error("fewer counters than officers");
    await client.send({ type: "openCounter", counter });
    await client.send({ type: "callNext", counter });
  }
  page = await visited.open("/display", [1_920, 1_080]);
  await page.getByTestId("current-number").waitFor();
}, 120_000);

/** Lets the hall take other settings and the window another size, and settle. */
async function arrange(services: number, [width, height]: readonly [number, number], playlist: Office["playlist"]) {
  const settings = { ...hallOf(services), playlist: playlist ?? [] };
  const saved = await visited.office.settings().save(settings);
  expect(saved).toEqual({ ok: true });
  await page.setViewportSize({ width, height });
  await page.locator(`.waiting-row:nth-child(${Math.min(services, 5)})`).waitFor();
  const kind = playlist?.[0]?.kind ?? "";
  await page.waitForFunction(
    ([wanted, rows]) => {
      const stage = document.querySelector('[data-testid="stage"]')?.getAttribute("data-shows") ?? "";
      return (
        wanted.startsWith(stage) && !wanted === !stage && document.querySelectorAll(".waiting-row").length === rows
      );
    },
    [kind, rowsOnFirstPage(services)] as const,
  );
  await stands(page);
}

/** Pages are of nearly the same length, of eight rows at most. */
function rowsOnFirstPage(services: number): number {
  return Math.ceil(services / Math.ceil(services / 8));
}

/** What runs out of its room, and letters whose marks may be cut off. */
function faults(): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (one: Element) => `${one.tagName.toLowerCase()}.${one.className}`;
    const rect = (one: Element) => one.getBoundingClientRect();
    const inside = (one: Element, room: Element) => {
      const [a, b] = [rect(one), rect(room)];
      return a.top >= b.top - 1.5 && a.bottom <= b.bottom + 1.5 && a.left >= b.left - 1.5 && a.right <= b.right + 1.5;
    };
    for (const one of document.querySelectorAll(".bar, .call, .stage, .waiting, .recents, .ticker"))
      if (!inside(one, document.documentElement)) found.push(`outside the screen: ${name(one)}`);
    for (const room of document.querySelectorAll(".call, .waiting, .stage, .bar, .call-counter"))
      for (const one of room.querySelectorAll("h1, h2, p, li, dl, strong, .both"))
        if (!one.closest(".fit") && rect(one).height > 0 && !inside(one, room))
          found.push(`outside ${name(room)}: ${name(one)} ${one.textContent}`);
    for (const list of document.querySelectorAll(".procedure ul"))
      if (list.scrollHeight > list.clientHeight + 1) found.push(`things to bring without room: ${list.textContent}`);
    for (const row of document.querySelectorAll(".recent")) {
      const room = row.closest(".recents");
      // A row that has no room is not there at all rather than half.
      if (room && !inside(row, room) && rect(row).top < rect(room).bottom - 1.5)
        found.push(`half a row: ${row.textContent}`);
    }
    for (const [a, b] of [
      [".call", ".recents"],
      [".stage", ".waiting"],
    ] as const) {
      const [first, second] = [document.querySelector(a), document.querySelector(b)];
      if (!first || !second) continue;
      const [one, other] = [rect(first), rect(second)];
      const apart = one.bottom <= other.top + 1 || other.bottom <= one.top + 1;
      if (!apart) found.push(`${a} lies over ${b}`);
    }
    for (const one of document.querySelectorAll<HTMLElement>(".hall *")) {
      const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!own || one.closest(".fit, .recent, .ticker-run") || /^[\d:+–\sA-ZĐ]*$/.test(one.textContent ?? "")) continue;
      const style = getComputedStyle(one);
      if (style.webkitLineClamp !== "none" && one.scrollHeight > one.clientHeight + 2)
        found.push(`cut off: ${one.textContent}`);
      const lines = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
      if (lines < 1.149) found.push(`marks may touch: ${name(one)} ${lines}`);
    }
    return found;
  });
}

const always = { zones: [], weekdays: [], fromDay: null, toDay: null, from: null, to: null };
const playlists: Record<string, Office["playlist"]> = {
  "nothing beside the calls": [],
  "a long notice": [
    {
      ...always,
      kind: "notice",
      id: "n" as never,
      title: {
        vi: "Từ ngày 01/12/2026, kết quả chứng thực bản sao điện tử được trả ngay trong buổi ấy",
        en: "From 1 December",
      },
      text: { vi: longName.repeat(4).slice(0, 240), en: longName.repeat(4).slice(0, 240) },
      seconds: 600,
    },
  ],
  procedures: [{ ...always, kind: "procedures", id: "p" as never, codes: [], atATime: 1, seconds: 600 }],
};

describe.each(sizes)("at %i × %i", (...size) => {
  it.each(Object.keys(playlists))("with %s, few services and many run out of no room", async (beside) => {
    const found: string[] = [];
    // The same picture at any size of one shape: the whole row of services once for each.
    for (const services of size[0] === 1_920 || size[1] === 1_920 ? [1, 6, 8, 20] : [8]) {
      await arrange(services, size, playlists[beside]);
      if (process.env.PICTURES)
        await page.screenshot({
          path: join(process.env.PICTURES, `hall-${size[0]}-${beside.slice(0, 4)}-${services}.png`),
          scale: "css",
        });
      found.push(...(await faults()).map((fault) => `${services} services: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});

/** Waits as wide as they are told: with a word before the figure, in halves of hours, and where nobody waits and it is long. */
const widest = [
  { waiting: 9, wait: { fromMinutes: 0, toMinutes: 120 }, moreForOthers: false },
  { waiting: 9, wait: { fromMinutes: 20, toMinutes: 150 }, moreForOthers: false },
  { waiting: 9, wait: { fromMinutes: 105, toMinutes: 120 }, moreForOthers: true },
  { waiting: 9, wait: { fromMinutes: 90, toMinutes: 690 }, moreForOthers: true },
  { waiting: 0, wait: { fromMinutes: 20, toMinutes: 65 }, moreForOthers: true },
  { waiting: 0, wait: { fromMinutes: 0, toMinutes: 15 }, moreForOthers: false },
  { waiting: 0, wait: null, moreForOthers: false },
];

/** A hall of eight services on whose screen the rows say these, one after another and again. */
async function openTold(rows: typeof widest, languages?: Office["languages"]) {
  expect(await visited.office.settings().save({ ...hallOf(8), languages })).toEqual({ ok: true });
  const opened = await openScreen(visited.browser, "about:blank", 1_920, 1_080);
  let told = 0;
  const row = () => JSON.stringify(rows[told++ % rows.length]).slice(1, -1);
  const toPage = (text: string) => {
    // Whatever view comes, and however many came before, each row says the same.
    told = 0;
    return text.replaceAll(/"waiting":\d+,"wait":(null|\{[^}]*\}),"moreForOthers":\w+/g, row);
  };
  await bend(opened.page, { toPage });
  await opened.page.goto(`${visited.office.url}/display`);
  return opened;
}

it("where nobody waits and its counters are busy with other services, a row says that the counter is busy, and no range that looks like a mistake", async () => {
  const { page, context } = await openTold(widest.slice(-3));
  const told = (service: string) => page.getByTestId(`waiting-${service}`);
  await told("s-0").getByText("quầy đang bận").waitFor();
  const texts = await Promise.all(["s-0", "s-1", "s-2"].map((one) => told(one).innerText()));
  const words = texts.map((text) => text.split(/\s+/).join(" "));
  expect(words[0]).toMatch(/ 0 quầy đang bận counter busy$/);
  expect(words[1]).toMatch(/ 0 dưới under 15 phút min$/);
  expect(words[2]).toMatch(/ 0 chưa có quầy no counter yet$/);
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, "hall-busy.png"), scale: "css" });
  await context.close();
});

it("with a second language 40 per cent longer no row of those who wait runs over its edge", async () => {
  await mkdir(join(visited.office.dataDir, "words"), { recursive: true });
  await writeFile(join(visited.office.dataDir, "words", "xq.json"), JSON.stringify(pseudoWords()));
  const { page, context } = await openTold(widest, ["vi", "xq"]);
  await page.locator(".waiting-row .en").getByText("[").first().waitFor();
  await page.locator(".waiting-range").getByText("dưới").first().waitFor();
  const found: string[] = [];
  for (const [width, height] of sizes) {
    await resize(page, width, height);
    const over = await page.evaluate(() =>
      [...document.querySelectorAll(".waiting-head, .waiting-row")].flatMap((row) => {
        const room = row.getBoundingClientRect();
        const count = row.querySelector(".waiting-count")?.getBoundingClientRect().right ?? 0;
        return [...row.querySelectorAll("strong, b, .vi, .en, .waiting-prefix")].flatMap((text) => {
          const { left, right, top, bottom, width } = text.getBoundingClientRect();
          if (width === 0) return [];
          const into = text.closest(".waiting-range") ? count - left : 0;
          const by = Math.max(into, room.left - left, right - room.right, room.top - top, bottom - room.bottom);
          return by > 1.5 ? [`${text.textContent} by ${by.toFixed(1)}`] : [];
        });
      }),
    );
    found.push(...over.map((one) => `${width}×${height}: ${one}`));
    if (process.env.PICTURES)
      await page.screenshot({ path: join(process.env.PICTURES, `hall-${width}-longer.png`), scale: "css" });
  }
  expect(found).toEqual([]);
  await context.close();
});

it("the arrow to a counter of two digits lies on neither of them, nor on the number, and no earlier call runs into its counter", async () => {
  expect(await visited.office.settings().save(demonstrationOffice)).toEqual({ ok: true });
  const { page, context } = await openScreen(visited.browser, "about:blank", 1_920, 1_080);
  // The widest of each.
  const toPage = (text: string) =>
    text.replaceAll(/"counter":\d+,"zone"/g, '"counter":44,"zone"').replaceAll(/"label":"\w+"/g, '"label":"A444"');
  await bend(page, { toPage });
  await page.goto(`${visited.office.url}/display`);
  await page.getByTestId("current-counter").getByText("44").waitFor();
  const found: string[] = [];
  for (const [width, height] of sizes) {
    await resize(page, width, height);
    const met = await page.evaluate(() => {
      const arrow = document.querySelector(".call-arrow")?.getBoundingClientRect() ?? new DOMRect();
      const pen = document.createElement("canvas").getContext("2d");
      return [...document.querySelectorAll(".call-label span, .call-digits span")].flatMap((text) => {
        const { fontSize, fontWeight, fontFamily } = getComputedStyle(text);
        const box = text.getBoundingClientRect();
        if (!pen) return ["no canvas"];
        pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        const ink = pen.measureText("4");
        const middle = box.top + box.height / 2;
        const baseline = middle + (ink.fontBoundingBoxAscent - ink.fontBoundingBoxDescent) / 2;
        const beside = arrow.right <= box.left || arrow.left >= box.right;
        const above = arrow.bottom <= baseline - ink.actualBoundingBoxAscent || arrow.top >= baseline;
        return beside || above ? [] : [text.textContent];
      });
    });
    const close = await page.evaluate(() =>
      [...document.querySelectorAll(".recent")].flatMap((row) => {
        const label = document.createRange();
        label.selectNodeContents(row.querySelector(".recent-label") ?? row);
        const counter = row.querySelector(".recent-counter")?.getBoundingClientRect() ?? new DOMRect();
        const digits = row.querySelector("strong")?.getBoundingClientRect() ?? new DOMRect();
        const room = Math.min(counter.left - label.getBoundingClientRect().right, innerWidth - digits.right);
        return room >= 4 ? [] : [`${row.textContent} has ${room.toFixed(1)} px`];
      }),
    );
    found.push(...[...met, ...close].map((one) => `${width}×${height}: ${one}`));
    if (process.env.PICTURES)
      await page.screenshot({ path: join(process.env.PICTURES, `hall-${width}-two.png`), scale: "css" });
  }
  expect(found).toEqual([]);
  await context.close();
});

it("the longest sentence at the foot is whole where nothing may move", async () => {
  const [longest] = demonstrationOffice.ticker.toSorted((one, other) => other.vi.length - one.vi.length);
  if (!longest) throw new Error("the demonstration has no sentences");
  // As often as not to be missed: one follows another every ten seconds.
  const ticker = ["", ".", "..", "..."].map((end) => ({ vi: longest.vi + end, en: longest.en + end }));
  expect(await visited.office.settings().save({ ...demonstrationOffice, ticker })).toEqual({ ok: true });
  const { page, context } = await openScreen(visited.browser, `${visited.office.url}/display`, 1_080, 1_920);
  const found: string[] = [];
  for (const [width, height] of sizes) {
    await resize(page, width, height);
    await page.locator(".ticker-still").getByText(longest.en).waitFor({ timeout: 15_000 });
    const cut = (await misfits(page, false)).filter((one) => one.includes("ticker"));
    found.push(...cut.map((one) => `${width}×${height}: ${one}`));
  }
  expect(found).toEqual([]);
  await context.close();
});

describe("letters", () => {
  /** Height of capitals and figures, as a share of the screen's height. */
  async function share(selector: string): Promise<number> {
    return page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { fontSize, fontWeight, fontFamily } = getComputedStyle(one);
        const pen = document.createElement("canvas").getContext("2d");
        if (!pen) return 0;
        pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        return pen.measureText("H").actualBoundingBoxAscent / innerHeight;
      });
  }

  const parts = {
    number: '[data-testid="current-number"]',
    counter: '[data-testid="current-counter"]',
    recent: ".recent-label",
  };
  /** Of a 16:9 screen of so many inches across, in mm. */
  const heightOf = (inches: number) => (inches * 25.4 * 9) / Math.hypot(16, 9);
  /** EN 301 549: 0.7° at the eye, which is 122 mm at ten metres. */
  const readAt = (mm: number) => mm / 1_000 / Math.tan((0.7 * Math.PI) / 180);

  /** What halls hang up, by their inches: docs/hardware.md. Of one shape, but of more and of fewer dots. */
  const hung = [
    [1_366, 768, [24]],
    [1_920, 1_080, [43, 50, 55, 65, 75]],
    [3_840, 2_160, [43, 50, 55, 65, 75]],
  ] as const;

  it("are read from as far as the page on hardware says, whatever the dots, the number from ten metres on 55 inches and more", async () => {
    // As in most halls: one zone, and 16:9.
    const { zones } = demonstrationOffice;
    const counters = hallOf(8).counters.map((counter) => ({ ...counter, zone: zones[0]?.id ?? counter.zone }));
    expect(await visited.office.settings().save({ ...hallOf(8), zones, counters })).toEqual({ ok: true });
    await page.getByTestId("current-zone").waitFor({ state: "detached" });
    const docs = readFileSync(new URL("../../docs/hardware.md", import.meta.url), "utf8");
    const rows = [...docs.matchAll(/^\| (\d+)″ \| ([\d.]+) m \| ([\d.]+) m \| ([\d.]+) m \|$/gm)];
    expect(rows.map(([, inches]) => Number(inches))).toEqual([...new Set(hung.flatMap(([, , inches]) => inches))]);
    for (const [width, height, across] of hung) {
      await resize(page, width, height);
      // Six calls: those before the newest stand in two columns, where they are smallest.
      await page.locator(".recents-many .recent:nth-child(5)").waitFor();
      const shares = await Promise.all(Object.values(parts).map(share));
      for (const inches of across) {
        const [, , ...told] = rows.find(([, row]) => Number(row) === inches) ?? [];
        for (const [at, one] of shares.entries()) {
          const off = Math.abs(Number(told[at]) - readAt(one * heightOf(inches)));
          expect(off, `${inches}″ of ${width} dots, ${Object.keys(parts)[at]}`).toBeLessThan(0.11);
        }
        // What the page on hardware tells to buy.
        const metres = heightOf(inches) * (shares[0] ?? 0) >= 122;
        expect(metres, `ten metres on ${inches}″ of ${width} dots`).toBe(inches >= 55);
      }
    }
  });
});

it("while the hub is gone, each call says its age beside or below its own number, whole and apart from the counter's", async () => {
  const { zones } = demonstrationOffice;
  const counters = hallOf(8).counters.map((counter) => ({ ...counter, zone: zones[0]?.id ?? counter.zone }));
  expect(await visited.office.settings().save({ ...hallOf(8), zones, counters })).toEqual({ ok: true });
  await page.getByTestId("current-zone").waitFor({ state: "detached" });
  const found: string[] = [];
  await visited.office.restart(async () => {
    await page.getByTestId("stale").waitFor();
    for (const [width, height] of [...sizes, [1_024, 768] as const]) {
      await resize(page, width, height);
      const wrong = await page.evaluate(() =>
        [...document.querySelectorAll(".recent:not(.recent-over)")].flatMap((row) => {
          const [label, age, counter] = [".recent-label", ".recent-age", ".recent-counter"].map((part) =>
            row.querySelector<HTMLElement>(part),
          );
          if (!label || !age || !counter) return [`no age: ${row.textContent}`];
          const [call, own, other] = [label, age, counter].map((part) => part.getBoundingClientRect());
          const lines = [...age.querySelectorAll<HTMLElement>(".vi, .en")];
          const isWhole = lines.length === 2 && lines.every((line) => line.scrollWidth <= line.clientWidth);
          const isBeside = own && call && (own.left >= call.right || own.top >= call.bottom - 1);
          const isApart = own && other && own.right <= other.left && /^\D+\d+$/.test(counter.textContent ?? "");
          return isWhole && isBeside && isApart ? [] : [row.textContent ?? ""];
        }),
      );
      found.push(...wrong.map((one) => `${width}×${height}: ${one}`));
      expect(await page.locator(".recent-age").count()).toBeGreaterThan(3);
    }
  });
  expect(found).toEqual([]);
});
