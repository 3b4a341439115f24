import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import { openBrowser } from "../browser/browser.ts";
import { median, percentile, type Row, row } from "./figures.ts";
import { kioskToken, office } from "./office.ts";
import { openSlowScreen, painting, touchedAt } from "./painted.ts";
import { type Server, startHub } from "./servers.ts";

const loads = 9;
const people = 50;
/** Not counted: the first ones find code that is not yet compiled. */
const warmUp = 2;
/** Nobody reads a screen sooner; and what follows a touch so closely is taken for the second half of a double tap. */
const readsMs = 600;
/** How long a finger is on the glass for one touch. */
const restMs = 80;
const glass = { width: 1_080, height: 1_920, touch: true };
const screenOfGlass = { selector: "main", attribute: "class" };

/** A kiosk on a slow PC: how soon its first screen can be touched, and how soon each touch is answered on the glass. */
export async function kioskPaint({ folder, say }: { folder: string; say: (line: string) => void }): Promise<Row[]> {
  const hub = await startHub(folder);
  const browser = await openBrowser();
  try {
    const firsts: number[] = [];
    for (let load = -1; load < loads; load += 1) {
      const { page, context } = await openSlowScreen(browser, glass, screenOfGlass);
      const first = await openKiosk(page, hub);
      // The first one finds the hub's files unread.
      if (load >= 0) firsts.push(first);
      await context.close();
    }
    say(`kiosk: services on the glass after ${firsts.map((ms) => ms.toFixed(0)).join(", ")} ms`);
    const { page, context } = await openSlowScreen(browser, glass, screenOfGlass);
    const finger = await context.newCDPSession(page);
    await openKiosk(page, hub);
    const touches: Touch[] = [];
    for (let person = -warmUp; person < people; person += 1) {
      const theirs = await takeNumber(page, finger);
      if (person >= 0) touches.push(...theirs);
    }
    for (const to of new Set(touches.map((touch) => touch.to))) {
      const times = touches.filter((touch) => touch.to === to).map(({ ms }) => ms);
      say(
        `kiosk: touch → ${to}, p50 ${percentile(times, 50).toFixed(1)} ms, p99 ${percentile(times, 99).toFixed(1)} ms`,
      );
    }
    const times = touches.map(({ ms }) => ms);
    const name = "kiosk touch → next screen painted";
    const touchReach = { of: "value", is: "atMost", bound: 50 } as const;
    return [
      row({
        name: "kiosk, cold profile → services painted, median",
        value: median(firsts),
        unit: "ms",
        reach: { of: "value", is: "atMost", bound: 1_000 },
      }),
      row({ name: "kiosk, cold profile → services painted, slowest", value: Math.max(...firsts), unit: "ms" }),
      row({ name: `${name}, p50`, value: percentile(times, 50), unit: "ms", reach: touchReach }),
      row({ name: `${name}, p99`, value: percentile(times, 99), unit: "ms", reach: touchReach }),
    ];
  } finally {
    await browser.close();
    await hub.stop();
  }
}

/** @returns from navigating to the frame with the services, in ms */
async function openKiosk(page: Page, hub: Server): Promise<number> {
  await page.goto(`${hub.url}/api/health`);
  await page.evaluate((token) => localStorage.setItem("mot-cua.kiosk", token), kioskToken(0));
  await page.goto(`${hub.url}/kiosk`);
  const home = await painting(page, "home");
  if ((await page.locator(".service:enabled").count()) === 0) throw new Error("no service can be touched");
  return home.at;
}

interface Touch {
  to: string;
  ms: number;
}

/** One person's way: service, procedure, no priority, number, and gone. */
async function takeNumber(page: Page, finger: CDPSession): Promise<Touch[]> {
  const procedure = office.procedures[0];
  if (!procedure) throw new Error("the office has no procedure");
  const steps = [
    { press: `service-${procedure.service}`, to: "procedures" },
    { press: `procedure-${procedure.code}`, to: "confirm" },
    { press: "priority-none", to: "ticket" },
    { press: "done", to: "home" },
  ];
  const touches: Touch[] = [];
  for (const { press, to } of steps) {
    await pause(readsMs);
    const [painted] = await Promise.all([painting(page, to), touch(page, finger, press)]);
    touches.push({ to, ms: painted.at - (await touchedAt(page)) });
  }
  return touches;
}

/** A finger on a button, as long as fingers rest there. */
async function touch(page: Page, finger: CDPSession, testId: string): Promise<void> {
  const button = page.getByTestId(testId);
  // Waits until it stands still and takes touches.
  await button.tap({ trial: true });
  const box = await button.boundingBox();
  if (!box) throw new Error(`${testId} is not to be seen`);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await pause(restMs);
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
