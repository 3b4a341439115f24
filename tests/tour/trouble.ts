import type { Page } from "playwright-core";
import { losing, unpaired } from "./bend.ts";
import type { Stop } from "./stop.ts";

/** A page whose line to the hub, or whose questions to it, are meddled with before it is opened. */
export interface TroubleStop extends Stop {
  path: string;
  size: readonly [width: number, height: number];
  prepare(page: Page): Promise<unknown>;
}

const wide = [1920, 1080] as const;
const tablet = [1280, 800] as const;

/** What all but the kiosks show when something is not as it should be. */
export const troubles: TroubleStop[] = [
  {
    name: "hall-pairing",
    what: "A hall screen that is new to the office",
    screens: ["display-ui/screens/Pairing"],
    path: "/display",
    size: wide,
    prepare: unpaired,
    go: (page) => page.getByTestId("pairing-code").waitFor(),
  },
  {
    name: "hall-connecting",
    what: "A hall screen that can not reach the hub",
    screens: ["display-ui/screens/Connecting"],
    path: "/display",
    size: wide,
    prepare: (page) => page.route("**/api/pairings*", (route) => route.abort()),
    go: (page) => page.getByText("Chưa kết nối được với máy chủ").waitFor({ timeout: 30_000 }),
  },
  {
    name: "hall-replaced",
    what: "This screen is open in another window too",
    screens: ["display-ui/screens/Replaced"],
    path: "/display",
    size: wide,
    prepare: async () => undefined,
    async go(page) {
      await page.getByTestId("clock").waitFor();
      const other = await page.context().newPage();
      await other.goto(page.url());
      // What lies behind another page is drawn once a second.
      await page.bringToFront();
      await page.getByTestId("replaced").waitFor();
    },
  },
  {
    name: "hall-stale",
    what: "The hub is gone: the last calls stay, with their age, and the screen says that it is out of date",
    screens: ["display-ui/screens/Hall", "display-ui/parts/Stale"],
    path: "/display",
    size: wide,
    prepare: (page) => losing(page, '"calls":'),
    go: (page) => page.getByTestId("stale").waitFor(),
  },
  {
    name: "hall-silent",
    what: "The browser holds the voice back until somebody touches",
    screens: ["display-ui/screens/Hall", "display-ui/parts/Silent"],
    path: "/display",
    size: wide,
    prepare: (page) =>
      page.addInitScript(() => {
        // As where a browser was not told to let sound through, docs/hardware.md.
        Object.defineProperty(AudioContext.prototype, "state", { get: () => "suspended" });
      }),
    go: (page) => page.getByTestId("silent").waitFor(),
  },
  {
    name: "counter-screen-pairing",
    what: "A counter's screen that is new to the office",
    screens: ["display-ui/screens/Pairing"],
    path: "/counter-screen",
    size: tablet,
    prepare: unpaired,
    go: (page) => page.getByTestId("pairing-code").waitFor(),
  },
  {
    name: "counter-screen-stale",
    what: "The hub is gone: a counter's screen says so",
    screens: ["display-ui/counter-screen/Counter", "display-ui/parts/Stale"],
    path: "/counter-screen",
    size: tablet,
    prepare: (page) => losing(page, '"levels":'),
    go: (page) => page.getByTestId("stale").waitFor(),
  },
  {
    name: "phone-unknown",
    what: "A link that is no ticket's",
    screens: ["display-ui/phone/scene"],
    path: `/t/${"A".repeat(40)}`,
    size: [360, 640],
    prepare: async () => undefined,
    go: (page) => page.locator("#title").waitFor(),
  },
  {
    name: "counter-connecting",
    what: "The officer's screen before the hub has answered",
    screens: ["counter-ui/screens/Connecting"],
    path: "/counter",
    size: [1366, 768],
    prepare: (page) => page.routeWebSocket(/\/ws\//, () => undefined),
    async go(page) {
      await page.getByTestId("username").fill("lan");
      await page.getByTestId("password").fill("motcua-2026");
      await page.getByTestId("sign-in").click();
      await page.getByTestId("sign-in").waitFor({ state: "detached" });
    },
  },
];
