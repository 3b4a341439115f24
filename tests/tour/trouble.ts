import type { Page } from "playwright-core";
import { touchKeys } from "../browser/kiosk-page.ts";
import type { Stop } from "./stop.ts";

/** A page whose line to the hub, or whose questions to it, are meddled with before it is opened. */
export interface TroubleStop extends Stop {
  path: string;
  size: readonly [width: number, height: number];
  prepare(page: Page): Promise<unknown>;
}

/** Lets every message between a page and its hub through, as one of these has changed it; null keeps it. */
function bend(page: Page, change: { toHub?: (text: string) => string | null; toPage?: (text: string) => string }) {
  return page.routeWebSocket(/\/ws\//, (socket) => {
    const hub = socket.connectToServer();
    socket.onMessage((message) => {
      const sent = change.toHub ? change.toHub(String(message)) : String(message);
      if (sent !== null) hub.send(sent);
    });
    hub.onMessage((message) => socket.send(change.toPage ? change.toPage(String(message)) : String(message)));
  });
}

/** A device that no administrator has let in yet. */
const unpaired = (page: Page) =>
  page.route("**/api/pairings/state", (route) => route.fulfill({ json: { state: "waiting", token: null } }));

const upright = [1080, 1920] as const;
const wide = [1920, 1080] as const;

async function takeNumber(page: Page): Promise<void> {
  await page.getByTestId("service-civil-status").click();
  await page.getByTestId("procedure-none").click();
  await page.getByTestId("priority-none").click();
}

/** What is shown when something is not as it should be. */
export const troubles: TroubleStop[] = [
  {
    name: "kiosk-pairing",
    what: "A kiosk that is new to the office, with the code by which it is let in",
    screens: ["kiosk-ui/screens/Pairing"],
    path: "/kiosk",
    size: upright,
    prepare: unpaired,
    go: (page) => page.getByTestId("pairing-code").waitFor(),
  },
  {
    name: "kiosk-refused",
    what: "No number was given, and what helps",
    screens: ["kiosk-ui/screens/Refusal"],
    path: "/kiosk",
    size: upright,
    prepare: (page) => bend(page, { toHub: (text) => text.replace('"service":"civil-status"', '"service":"nowhere"') }),
    async go(page) {
      await takeNumber(page);
      await page.getByTestId("refusal").waitFor();
    },
  },
  {
    name: "kiosk-unknown",
    what: "The hub did not answer: whether a number was given is asked again, and none is given twice",
    screens: ["kiosk-ui/screens/Unknown"],
    path: "/kiosk",
    size: upright,
    prepare: (page) => bend(page, { toHub: (text) => (text.includes('"issueTicket"') ? null : text) }),
    async go(page) {
      await takeNumber(page);
      await page.getByTestId("unknown").waitFor({ timeout: 30_000 });
    },
  },
  {
    name: "kiosk-needs-hub",
    what: "The hub is away: numbers are given all the same, but nothing can be looked up",
    screens: ["kiosk-ui/screens/NeedsHub"],
    path: "/kiosk",
    size: upright,
    prepare: (page) =>
      bend(page, { toPage: (text) => text.replace('"given":', '"away":{"since":0,"left":40},"given":') }),
    async go(page) {
      await page.getByTestId("lookup").click();
      await page.getByTestId("needs-hub").waitFor();
    },
  },
  {
    name: "kiosk-lost",
    what: "The line to the hub is lost",
    screens: ["kiosk-ui/App"],
    path: "/kiosk",
    size: upright,
    prepare: async (page) => {
      let isLost = false;
      await page.routeWebSocket(/\/ws\//, (socket) => {
        // The kiosk asks again and again: it would be back before its picture is taken.
        if (isLost) return void socket.close();
        const hub = socket.connectToServer();
        hub.onMessage((message) => {
          // Everything up to the first view of the kiosk, and then nothing more.
          socket.send(message);
          if (isLost || !String(message).includes('"given":')) return;
          isLost = true;
          setTimeout(() => void socket.close(), 1_000);
        });
      });
    },
    async go(page) {
      await page.getByTestId("lost").waitFor();
    },
  },
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
      await page.getByTestId("replaced").waitFor();
    },
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

/** An appointment: made on a phone, and checked in too early at the kiosk. The first two are the phone's, the rest the kiosk's. */
export function appointmentTour(): { phone: Stop[]; kiosk: Stop[] } {
  let code = "";
  return {
    phone: [
      {
        name: "phone-booking",
        what: "What may be done from home",
        screens: ["display-ui/booking/main"],
        go: (page) => page.locator('[id^="book-"]').first().waitFor(),
      },
      {
        name: "phone-booked",
        what: "An appointment, with the code to check in by",
        screens: ["display-ui/booking/main"],
        async go(page) {
          await page.locator("#book-civil-status").click();
          await page.locator(".days .choice").last().click();
          await page.locator(".times .choice:enabled").last().click();
          await page.locator("#send").click();
          code = (await page.locator("#code").textContent()) ?? "";
        },
      },
    ],
    kiosk: [
      {
        name: "kiosk-check-in",
        what: "Checking in what was taken from home or booked",
        screens: ["kiosk-ui/screens/CheckIn"],
        async go(page) {
          await page.getByTestId("check-in-tile").click();
          await page.getByTestId("typed-code").waitFor();
        },
      },
      {
        name: "kiosk-check-in-not-now",
        what: "The appointment is another day's",
        screens: ["kiosk-ui/screens/CheckInNotNow"],
        async go(page) {
          await touchKeys(page, code.slice(3));
          await page.getByTestId("not-now").waitFor();
        },
      },
    ],
  };
}
