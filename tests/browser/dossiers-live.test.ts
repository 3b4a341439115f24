import { expect, it } from "vitest";
import { runOffice } from "../running-office.ts";
import { atCounter } from "./at-counter.ts";
import { openScreen } from "./browser.ts";
import { aDossier } from "./dossiers.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(() => runOffice({ screens: "built" }));

it("a supervisor who only watches sees figures and list change with what officers do, without touching anything", async () => {
  const { page } = await openScreen(visited.browser, `${visited.office.url}/counter`, 1366, 768);
  await page.getByTestId("username").fill("ha");
  await page.getByTestId("password").fill("giamsat-2026");
  // Before anything is asked for regularly: what was begun earlier keeps the real time.
  await page.clock.install();
  await page.getByTestId("sign-in").click();
  await page.getByTestId("section-dossiers").click();
  await page.getByTestId("list-open").click();
  const open = page.getByTestId("list-open").locator("strong");
  await open.getByText("0", { exact: true }).waitFor();

  const { cookie } = await visited.office.signIn("hoa");
  const { code } = await aDossier(visited.office, cookie, "received");
  await page.clock.fastForward(31_000);
  await open.getByText("1", { exact: true }).waitFor();
  await page.getByText(code).waitFor();
  expect(await page.getByText(code).count()).toBe(1);
});

it("one key leads to every dossier and the same one back to where one was, but not behind a dialog", async () => {
  const { page } = await atCounter(visited.office, visited.browser, "ha");
  await page.getByTestId("section-supervise").click();
  await page.keyboard.press("Shift+F8");
  await page.getByTestId("dossier-desk").waitFor();
  await page.getByTestId("dossier-search").fill("nguyen");
  await page.keyboard.press("Shift+F8");
  await page.locator('[data-testid="section-supervise"][aria-current="page"]').waitFor();

  await page.getByTestId("me").click();
  await page.getByRole("menuitem", { name: "Các phím tắt" }).click();
  const keys = page.getByRole("dialog");
  await keys.getByText("Mọi hồ sơ của đơn vị, và quay lại").waitFor();
  await keys.getByText("⇧F8", { exact: true }).waitFor();
  await page.keyboard.press("Shift+F8");
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });
  expect(await page.getByTestId("section-supervise").getAttribute("aria-current")).toBe("page");
});
