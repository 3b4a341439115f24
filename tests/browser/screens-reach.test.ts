import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { bookingTour } from "../tour/booking.ts";
import { counterScreenTour } from "../tour/counter-screen.ts";
import { runTourOffice } from "../tour/office.ts";
import { phoneTour } from "../tour/phone.ts";
import { screenSizes } from "./fitting.ts";
import { outOfReach } from "./reach.ts";
import { findOn } from "./round.ts";
import { tabTo } from "./tabbing.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(runTourOffice);

/** The kiosk is in screens-kiosk.test.ts. */
describe("with a keyboard alone everything is reached, and shows it:", () => {
  it("at a counter's screen", async () => {
    const [size] = screenSizes.tablet;
    const stops = counterScreenTour(visited.office);
    const page = await visited.open("/counter-screen", size);
    expect(await findOn(page, stops, { sizes: [size], looks: { "": outOfReach } })).toEqual([]);
  }, 60_000);

  it("on a phone", async () => {
    const [size] = screenSizes.phone;
    const { path, stops } = await phoneTour(visited.office);
    expect(await findOn(await visited.open(path, size), stops, { sizes: [size], looks: { "": outOfReach } })).toEqual(
      [],
    );
  }, 60_000);

  it("on a phone at home", async () => {
    const [size] = screenSizes.phone;
    const page = await visited.open("/hen", size);
    expect(await findOn(page, bookingTour(), { sizes: [size], looks: { "": outOfReach } })).toEqual([]);
  }, 60_000);
});

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await tabTo(page, page.getByTestId("username"));
  await page.keyboard.type(username, { delay: 60 });
  await tabTo(page, page.getByTestId("password"));
  await page.keyboard.type(password, { delay: 60 });
  await page.keyboard.press("Enter");
  await page.getByTestId("me").waitFor();
}

describe("with a keyboard alone a whole task is done:", () => {
  it("an officer signs in, opens a counter, calls, serves and finishes", async () => {
    await visited.office.take();
    const page = await visited.open("/counter", screenSizes.desk[0]);
    await signIn(page, "minh", "motcua-2026");
    await tabTo(page, page.getByTestId("counter-counter-2"));
    await page.keyboard.press("Enter");
    for (const step of ["callNext", "startServing"]) {
      await page.locator(`[data-testid="main-action"][data-step="${step}"][aria-disabled="false"]`).waitFor();
      await page.keyboard.press("F2");
    }
    await page.locator('[data-testid="finish"][aria-disabled="false"]').waitFor();
    await page.keyboard.press("F1");
    await page.locator('[data-testid="finish"][aria-disabled="true"]').waitFor();
  }, 60_000);

  it("an administrator signs in and makes an account", async () => {
    const page = await visited.open("/counter", screenSizes.desk[0]);
    await signIn(page, "khanh", "quantri-2026");
    await tabTo(page, page.getByTestId("section-admin"));
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByTestId("tab-devices"));
    await page.keyboard.press("ArrowRight");
    await page.locator('[data-testid="tab-accounts"][aria-selected="true"]').waitFor();
    await tabTo(page, page.getByTestId("new-account"));
    await page.keyboard.press("Enter");
    for (const [field, text] of [
      ["account-username", "banphim"],
      ["account-name", "Nguyễn Văn Bàn Phím"],
      ["account-password", "chỉ-dùng-bàn-phím-2026"],
    ] as const) {
      await tabTo(page, page.getByTestId(field));
      await page.keyboard.type(text, { delay: 60 });
    }
    await tabTo(page, page.getByTestId("account-create"));
    await page.keyboard.press("Enter");
    await page.getByText("banphim").first().waitFor();
    expect((await visited.office.signIn("banphim", "chỉ-dùng-bàn-phím-2026")).me.name).toBe("Nguyễn Văn Bàn Phím");
  }, 60_000);
});
