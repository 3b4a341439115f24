import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { type StandIn, startStandIn } from "../../server/exchange/stand-in/server.ts";
import { receiveAt } from "../exchange/counter.ts";
import { aProvince, password } from "../exchange/province-settings.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { soon } from "../soon.ts";
import { atAdministration } from "./at-counter.ts";
import { openBrowser, type Screen } from "./browser.ts";
import { look } from "./look.ts";

let office: OfficeUnderTest;
let province: StandIn;
let browser: Browser;
let officer = "";
beforeAll(async () => {
  process.env.EXCHANGE_PROVINCE = password;
  province = await startStandIn({ user: "xa", password, port: 0, now: Date.now, sessionMs: 60_000 });
  [office, browser] = await Promise.all([runOffice({ screens: "built" }), openBrowser()]);
  officer = (await office.signIn("huong")).cookie;
}, 120_000);
afterAll(async () => {
  delete process.env.EXCHANGE_PROVINCE;
  await browser.close();
  await office.stop();
  await province.stop();
});

async function openExchange(): Promise<Screen> {
  const screen = await atAdministration(office, browser, "exchange");
  await screen.page.getByTestId("receiver-province").waitFor();
  return screen;
}

it("shows what a demonstration's province received, then what is stuck with its reason, and sends it again", async () => {
  const first = await receiveAt(office, officer);
  const { page, context, errors } = await openExchange();
  await page
    .getByTestId("stand-in")
    .getByText(first.code ?? "?")
    .first()
    .waitFor();
  await look(page, "exchange-demonstration", true);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  province.behave(({ service }) => (service === "login" ? null : { kind: "refused", words: "Thiếu mã lĩnh vực" }));
  await office
    .settings()
    .save({ ...demonstrationOffice, exchange: { province: aProvince(province.url), webhooks: [] } });
  const { code } = await receiveAt(office, officer);
  const stuck = page.getByTestId("note-stuck");
  await stuck.waitFor();
  expect(await stuck.innerText()).toContain("Thiếu mã lĩnh vực");
  expect(await stuck.innerText()).toContain(code ?? "?");
  expect(await page.getByTestId("stand-in").count()).toBe(0);
  await look(page, "exchange-stuck", true);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  // A stray Enter gives nothing up.
  await stuck.getByTestId("skip").click();
  await page.getByTestId("confirm").waitFor();
  await look(page, "exchange-skip", true);
  await page.keyboard.press("Enter");
  await page.getByTestId("confirm").waitFor({ state: "detached" });
  expect(await stuck.count()).toBe(1);

  province.behave(() => null);
  await stuck.getByTestId("retry").click();
  await stuck.waitFor({ state: "detached" });
  // The note goes as soon as it is sent again; what the province takes for it comes after.
  await soon(() => expect(province.taken().map(({ entry }) => entry.code)).toEqual([code, code]));

  province.behave(() => ({ kind: "status", status: 503 }));
  await receiveAt(office, officer);
  await page.getByTestId("note-waiting").getByText("(HTTP 503)").waitFor();
  expect(await page.getByTestId("receiver-province").innerText()).toContain("Mất liên lạc");
  await look(page, "exchange-away", true);
  province.behave(() => null);
  await page.getByTestId("retry-all-province").click();
  await page.getByTestId("note-waiting").waitFor({ state: "detached" });

  // A status that is about the step is a refusal of it; all that waits behind it can be given up at once.
  province.behave(({ service }) => (service === "login" ? null : { kind: "status", status: 422 }));
  const { id, revision } = await receiveAt(office, officer);
  const message = { id: randomUUID(), revision, command: { type: "startHandling" } };
  await office.http("POST", `/api/dossiers/${id}/steps`, { cookie: officer, body: message });
  await stuck.getByText("Nơi nhận từ chối bước này (HTTP 422)").waitFor();
  await page.getByTestId("note-waiting").waitFor();
  await stuck.getByTestId("skip-all").click();
  await page.getByTestId("confirm").waitFor();
  await look(page, "exchange-skip-all", true);
  await page.getByTestId("confirm").click();
  await page.getByText("Không còn bước nào chờ gửi; 2 bước đã bỏ, không gửi.").waitFor();
  await look(page, "exchange-given-up", true);
  expect(errors).toEqual([]);
  await context.close();
}, 60_000);
