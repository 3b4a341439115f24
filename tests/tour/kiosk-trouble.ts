import type { Page } from "playwright-core";
import { bend, losing, unpaired } from "./bend.ts";
import type { TroubleStop } from "./trouble.ts";

const upright = [1080, 1920] as const;

/** Whatever printer a kiosk has, none but an office's first: here it has one, in this condition. */
const printer = (condition: string) => (text: string) =>
  text.replace(
    /"printer":(?:null|\{"id":"[^"]*","condition":"\w+"\})/,
    `"printer":{"id":"printer-1","condition":"${condition}"}`,
  );

/** What the hub tells, changed so, at a kiosk whose printer is ready. */
export const told = (change: (text: string) => string) => (page: Page) =>
  bend(page, { toPage: (text) => change(printer("ready")(text)) });

const away = (left: number) => (text: string) =>
  text.replace('"given":', `"away":{"since":0,"left":${left}},"given":`).replaceAll(/"waiting":\d+/g, '"waiting":null');

/** As a kiosk answers by itself: a letter of its own, and nobody knows how many are before it. */
const leased = (text: string) =>
  text
    .replaceAll(/"label":"[A-Z](\d+)"/g, '"label":"X$1"')
    .replace(/"ahead":\d+/, '"ahead":null')
    .replace(/"wait":\{[^}]*\}(?=[^[]*"printing")/, '"wait":null');

const later = '"opensAt":"13:30","opensOn":{"day":"2026-11-23","near":"today"}';
const tomorrow = '"opensAt":"07:00","opensOn":{"day":"2026-11-24","near":"tomorrow"}';
export const closed = (why: "lunch" | "dayOff", again: string) => (text: string) =>
  text
    .replace(/"opening":\{"state":"o[^}]*\}/, `"opening":{"state":"closed","reason":"${why}",${again}}`)
    .replaceAll(/"available":\{[^}]*\}/g, `"available":{"state":"no","why":"${why}",${again}}`);

/** The first three services, each for a reason of its own. */
const full = (text: string) => {
  const whys = ["limit", "tooLate"];
  return text.replaceAll('"available":{"state":"yes"}', (yes) => {
    const why = whys.shift();
    return why ? `"available":{"state":"no","why":"${why}",${tomorrow}}` : yes;
  });
};

const failed = (text: string) =>
  text.replace(
    /"print":\{"state":"p[^}]*\}/,
    '"print":{"state":"failed","printer":"printer-1","copy":1,"at":0,"reason":"paperOut"}',
  );

async function takeNumber(page: Page): Promise<void> {
  await page.getByTestId("service-civil-status").click();
  await page.getByTestId("procedure-none").click();
  await page.getByTestId("priority-none").click();
}

export interface Shown {
  what: string;
  screens: string[];
  prepare: (page: Page) => Promise<unknown>;
  go: (page: Page) => Promise<unknown>;
}
export const at = (name: string, { what, screens, prepare, go }: Shown): TroubleStop => ({
  name,
  what,
  screens: screens.map((screen) => `kiosk-ui/${screen}`),
  path: "/kiosk",
  size: upright,
  prepare,
  go,
});
export const shows = (testId: string) => (page: Page) => page.getByTestId(testId).first().waitFor();

/** What a kiosk shows when something is not as it should be, each on a page of its own. */
export const kioskTroubles: TroubleStop[] = [
  at("kiosk-pairing", {
    what: "A kiosk that is new to the office, with the code by which it is let in",
    screens: ["screens/Pairing"],
    prepare: unpaired,
    go: shows("pairing-code"),
  }),
  at("kiosk-refused", {
    what: "No number was given, and what helps",
    screens: ["screens/Refusal"],
    prepare: (page) => bend(page, { toHub: (text) => text.replace('"service":"civil-status"', '"service":"nowhere"') }),
    async go(page) {
      await takeNumber(page);
      await page.getByTestId("refusal").waitFor();
    },
  }),
  at("kiosk-unknown", {
    what: "The hub did not answer: whether a number was given is asked again, and none is given twice",
    screens: ["screens/Unknown"],
    prepare: (page) => bend(page, { toHub: (text) => (text.includes('"issueTicket"') ? null : text) }),
    async go(page) {
      await takeNumber(page);
      await page.getByTestId("unknown").waitFor({ timeout: 30_000 });
    },
  }),
  at("kiosk-away", {
    what: "The hub is away: the kiosk says so, and goes on by itself",
    screens: ["screens/Home", "parts/AwayNotice"],
    prepare: told(away(40)),
    go: shows("away"),
  }),
  at("kiosk-away-ticket", {
    what: "A number that the kiosk gave by itself",
    screens: ["screens/Ticket"],
    prepare: told((text) => leased(away(39)(text))),
    async go(page) {
      await takeNumber(page);
      await page.getByTestId("ticket-number").waitFor();
    },
  }),
  at("kiosk-away-out", {
    what: "The hub is away, and every number that the kiosk may give by itself is given",
    screens: ["screens/Home", "parts/AwayNotice"],
    prepare: told(away(0)),
    go: shows("away-out"),
  }),
  at("kiosk-needs-hub", {
    what: "The hub is away: numbers are given all the same, but nothing can be looked up",
    screens: ["screens/NeedsHub"],
    prepare: told(away(40)),
    async go(page) {
      await page.getByTestId("lookup").click();
      await page.getByTestId("needs-hub").waitFor();
    },
  }),
  at("kiosk-closed", {
    what: "Lunch: when numbers are given again",
    screens: ["screens/Home", "parts/Closed"],
    prepare: told(closed("lunch", later)),
    go: shows("closed"),
  }),
  at("kiosk-full", {
    what: "Services that can not be reached today say so before a number is taken",
    screens: ["screens/Home", "parts/WhyNot"],
    prepare: told(full),
    go: shows("service-civil-status"),
  }),
  at("kiosk-paper-out", {
    what: "No paper in the printer: said before anybody tries",
    screens: ["screens/Home", "parts/PrinterNotice"],
    prepare: (page) => bend(page, { toPage: printer("paperOut") }),
    go: shows("printer-notice"),
  }),
  at("kiosk-not-printed", {
    what: "The paper did not come: the number stands all the same",
    screens: ["screens/Ticket", "screens/PrintState"],
    prepare: told(failed),
    async go(page) {
      await takeNumber(page);
      await page.getByTestId("ticket-number").waitFor();
    },
  }),
  at("kiosk-idle", {
    what: "Nobody has touched for a while: asked before all is put away",
    screens: ["parts/IdleWatch"],
    async prepare(page) {
      await page.clock.install();
      await told((text) => text)(page);
    },
    async go(page) {
      await page.getByTestId("search").click();
      await page.getByTestId("search-field").waitFor();
      await page.clock.fastForward(31_000);
      await page.getByTestId("idle-notice").waitFor();
    },
  }),
  at("kiosk-connecting", {
    what: "A kiosk that was just switched on, before the hub has answered",
    screens: ["parts/LostLink"],
    prepare: (page) => page.routeWebSocket(/\/ws\//, () => undefined),
    go: (page) => page.locator("dialog h2").waitFor(),
  }),
  at("kiosk-lost", {
    what: "The line to the hub is lost",
    screens: ["parts/LostLink"],
    prepare: (page) => losing(page, '"given":'),
    async go(page) {
      await page.getByTestId("service-civil-status").waitFor();
      await page.getByTestId("lost").waitFor();
    },
  }),
  at("kiosk-replaced", {
    what: "The kiosk is open in another window too",
    screens: ["parts/Replaced"],
    prepare: async () => undefined,
    async go(page) {
      await page.getByTestId("service-civil-status").waitFor();
      const other = await page.context().newPage();
      await other.goto(page.url());
      // What lies behind another page is drawn once a second.
      await page.bringToFront();
      await page.getByTestId("replaced").waitFor();
    },
  }),
];
