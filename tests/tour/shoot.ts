import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { openBrowser } from "../browser/browser.ts";
import { resize } from "../browser/fitting.ts";
import { bookingTour } from "./booking.ts";
import { adminTour, officerTour } from "./counter.ts";
import { counterScreenTour } from "./counter-screen.ts";
import { hallTour } from "./hall.ts";
import { besideTour, playAsUsual, zonesStop } from "./hall-beside.ts";
import { indexOf, type Shot } from "./index-page.ts";
import { kioskTour } from "./kiosk.ts";
import { kioskMany } from "./kiosk-many.ts";
import { kioskRare } from "./kiosk-rare.ts";
import { kioskTroubles } from "./kiosk-trouble.ts";
import { inTheMorning } from "./morning.ts";
import { runTourOffice, type TourOffice } from "./office.ts";
import { papersTour } from "./papers.ts";
import { phoneTour } from "./phone.ts";
import { publicTour } from "./public.ts";
import type { Stop } from "./stop.ts";
import { troubles } from "./trouble.ts";

/** Takes a picture of every screen in every state, `npm run screens`: docs/screens, with its index. */
const folder = `${process.argv[2] ?? fileURLToPath(new URL("../../docs/screens", import.meta.url))}/`;
type Size = readonly [width: number, height: number];

const upright: Size = [1080, 1920];
const wide: Size = [1920, 1080];
const small: Size = [1366, 768];
const huge: Size = [3840, 2160];
/** Of ten inches. */
const tablets: Size[] = [
  [1280, 800],
  [800, 1280],
];
const phone: Size = [360, 640];

const browser = await openBrowser();
const shots: Shot[] = [];

/** Half as large as the screen, which is enough to see it all. */
async function shoot(page: Page, stop: Stop, size: Size, more = ""): Promise<void> {
  await resize(page, ...size);
  const [width, height] = size;
  // From the top, wherever the way here has scrolled to.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("*")) if (one.scrollTop > 0) one.scrollTop = 0;
  });
  const cdp = await page.context().newCDPSession(page);
  const scale = width > 600 ? 0.5 : 1;
  const clip = { x: 0, y: 0, width, height, scale };
  const { data } = await cdp.send("Page.captureScreenshot", { format: "webp", quality: 82, clip });
  await cdp.detach();
  const file = `${stop.name}${more}.webp`;
  await writeFile(folder + file, Buffer.from(data, "base64"));
  shots.push({ name: stop.name, what: stop.what, screens: stop.screens, file, width, height });
}

async function open({ url, size: [width, height], prepare, locale = "vi-VN" }: Omit<Way, "stops">): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(url);
  return page;
}

interface Way {
  url: string;
  stops: Stop[];
  size: Size;
  /** Other sizes of some. */
  also?: Readonly<Record<string, readonly Size[]>>;
  /** Ends the names of its pictures. */
  suffix?: string;
  /** What the browser's owner reads, where that is not Vietnamese: public pages begin in it. */
  locale?: string;
  prepare?: (page: Page) => Promise<unknown>;
  begin?: (page: Page) => Promise<unknown>;
  /** Those that are seen on a dark screen too. */
  dark?: readonly string[];
}

async function tour({ stops, also = {}, suffix = "", begin, dark = [], ...way }: Way): Promise<void> {
  const { size } = way;
  const page = await open(way);
  await begin?.(page);
  for (const stop of stops) {
    await stop.go(page);
    await shoot(page, stop, size, suffix);
    for (const other of also[stop.name] ?? []) await shoot(page, stop, other, `${suffix}-${other[0]}`);
    if (dark.includes(stop.name)) {
      await page.emulateMedia({ colorScheme: "dark" });
      await shoot(page, stop, size, `${suffix}-dark`);
      await page.emulateMedia({ colorScheme: "light" });
    }
    await resize(page, ...size);
  }
  await page.context().close();
}

async function inOffice(visit: (office: TourOffice) => Promise<void>): Promise<void> {
  const office = await runTourOffice();
  try {
    await visit(office);
  } finally {
    await office.stop();
  }
}

/** As a person sets it, with the button on each screen. */
const eased =
  (...choices: string[]) =>
  async (page: Page) => {
    await page.getByTestId("ease").click();
    for (const choice of choices) await page.getByTestId(choice).click();
    await page.getByTestId("ease-close").click();
  };

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
try {
  await inOffice(async (office) => {
    const url = `${office.url}/kiosk`;
    await inTheMorning(office);
    const first = kioskTour(office, "vi").slice(0, 3);
    const also = { "kiosk-home": [wide, small, ...tablets], "kiosk-confirm": [small, ...tablets] };
    await tour({ url, stops: kioskTour(office, "vi"), size: upright, also });
    await tour({ url, stops: kioskTour(office, "en").slice(0, 4), size: small, suffix: "-en" });
    for (const choice of ["contrast", "size-150", "size-200", "reach"])
      await tour({ url, stops: first.slice(0, 1), size: upright, suffix: `-${choice}`, begin: eased(choice) });
    const lying = { "kiosk-home": [small], "kiosk-confirm": [small] };
    await tour({
      url,
      stops: first,
      size: upright,
      also: lying,
      suffix: "-size-200-reach",
      begin: eased("size-200", "reach"),
    });
    await tour({ url: `${office.url}/hen`, stops: bookingTour(), size: phone });
    const everywhere = publicTour(office);
    const onDesk = Object.fromEntries(everywhere.map(({ name }) => [name, [small]]));
    for (const [locale, suffix] of [
      ["vi-VN", ""],
      ["en-GB", "-en"],
    ] as const)
      await tour({ url: office.url, stops: everywhere, size: phone, also: onDesk, suffix, locale });
    for (const stop of [...kioskTroubles, ...kioskRare, ...troubles])
      await tour({ url: office.url + stop.path, stops: [stop], size: stop.size, prepare: stop.prepare });
    await tour({ url, stops: [kioskMany(office)], size: upright, also: { "kiosk-many": [small] } });
    for (const paper of await papersTour()) await tour({ url: "about:blank", stops: [paper], size: paper.size });
  });
  await inOffice(async (office) => {
    const also = { "hall-calls": [upright, small, huge] };
    const url = `${office.url}/display`;
    await tour({ url, stops: besideTour(office), size: wide });
    await playAsUsual(office);
    await tour({ url, stops: hallTour(office, [zonesStop(office)]), size: wide, also });
  });
  await inOffice(async (office) => {
    await tour({ url: `${office.url}/counter-screen`, stops: counterScreenTour(office), size: [1280, 800] });
    const { path, stops } = await phoneTour(office);
    const url = office.url + path;
    await tour({ url, stops: stops.slice(0, 1), size: phone, suffix: "-en", locale: "en-GB" });
    const dark = ["phone-waiting", "phone-called", "phone-missed", "phone-finished"];
    await tour({ url, stops, size: phone, dark });
    await tour({ url: `${office.url}/counter`, stops: officerTour(office), size: small });
    await tour({ url: `${office.url}/counter`, stops: adminTour(), size: small });
  });
} finally {
  await browser.close();
}
await writeFile(`${folder}README.md`, indexOf(shots));
const sizes = await Promise.all((await readdir(folder)).map(async (file) => (await stat(folder + file)).size));
process.stdout.write(
  `${shots.length} pictures, ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1_024)} kB\n`,
);
