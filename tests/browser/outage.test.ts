import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { runOffice } from "../running-office.ts";
import { bend } from "../tour/bend.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(() => runOffice({ screens: "built" }));

const pages = [
  { path: "/kiosk", live: "service-civil-status", lost: "lost" },
  { path: "/display", live: "waiting-civil-status", lost: "stale" },
  { path: "/counter-screen", live: "counter-number", lost: "stale" },
  { path: "/bench", live: "scan-send", lost: null },
];

it("all windows of one browser are back with their first socket, soon after the hub is, however long it was away", async () => {
  const context = await visited.browser.newContext();
  const screens = await Promise.all(
    pages.map(async ({ path, live, lost }) => {
      const page = await context.newPage();
      await page.goto(visited.office.url + path);
      await page.getByTestId(live).first().waitFor();
      return { page, live, lost };
    }),
  );
  const sockets: string[] = [];
  await visited.office.restart(async () => {
    // A page may have asked right before the hub went whether it is there.
    await Promise.all(screens.map(({ page }) => failedLooks(page, 1)));
    for (const { page } of screens) page.on("websocket", (socket) => sockets.push(socket.url()));
    // Each socket that fails makes a browser hold back the next ones for longer: while the hub is away there is none.
    await Promise.all(screens.map(({ page }) => failedLooks(page, 12)));
    expect(sockets).toEqual([]);
  });
  await Promise.all(
    screens.map(async ({ page, live, lost }) => {
      let looks = 0;
      page.on("request", (request) => {
        looks += request.url().endsWith("/api/health") ? 1 : 0;
      });
      if (lost) await page.getByTestId(lost).waitFor({ state: "detached" });
      else await page.locator('[data-link="live"], [data-stale="false"]').first().waitFor();
      await page.getByTestId(live).first().waitFor();
      // One may have been under way, and the next one finds the hub: pauses do not grow, so that is within two seconds.
      expect(looks).toBeLessThanOrEqual(2);
    }),
  );
  expect(sockets).toHaveLength(screens.length);
  await context.close();
});

it.each(pages.filter(({ path }) => ["/kiosk", "/display"].includes(path)))(
  "a view that can not be drawn leaves the glass of $path empty only until the page has loaded itself anew",
  async ({ path, live }) => {
    const page = await visited.browser.newPage();
    let isBroken = true;
    await page.clock.install();
    await bend(page, {
      toPage: (text) => (isBroken ? text.replaceAll('"services":[', '"services":[null,') : text),
    });
    const reported = page.waitForEvent("pageerror");
    await page.goto(visited.office.url + path);
    expect((await reported).message).toContain("null");
    await page.locator("#root:empty").waitFor({ state: "attached" });
    isBroken = false;
    await page.clock.fastForward(5_000);
    await page.getByTestId(live).first().waitFor();
    await page.close();
  },
);

/** Resolves once the page has looked for the hub this often in vain. */
function failedLooks(page: Page, times: number): Promise<void> {
  let failed = 0;
  return new Promise((resolve) => {
    page.on("requestfailed", (request) => {
      failed += request.url().endsWith("/api/health") ? 1 : 0;
      if (failed === times) resolve();
    });
  });
}
