import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, it } from "vitest";
import { SubjectExport } from "#contract/dossier-views.ts";
import { runOffice } from "../running-office.ts";
import { atCounter } from "./at-counter.ts";
import type { Screen } from "./browser.ts";
import { aDossier, applicant } from "./dossiers.ts";
import { look } from "./look.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(() => runOffice({ screens: "built" }));

async function openAs(username: string): Promise<Screen> {
  const screen = await atCounter(visited.office, visited.browser, username);
  await screen.page.getByTestId("section-dossiers").waitFor();
  return screen;
}

it("gives an administrator the register of a time, and all that is held about one person, to save and to erase", async () => {
  const { cookie } = await visited.office.signIn("huong");
  const open = await aDossier(visited.office, cookie, "received");
  const ended = await aDossier(visited.office, cookie, "refused");
  const { page, context, errors } = await openAs("khanh");

  await page.getByTestId("section-dossiers").click();
  await page.getByTestId("register").waitFor();
  const download = page.waitForEvent("download");
  await page.getByTestId("register-xlsx").click();
  const book = await readFile(await (await download).path());
  expect(book.subarray(0, 2).toString()).toBe("PK");
  await look(page, "register");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  const tickets = page.waitForEvent("download");
  await page.getByTestId("register-tickets").click();
  const csv = await tickets;
  expect(csv.suggestedFilename()).toMatch(/^so-phieu-\d{4}-\d\d-01-[\d-]+\.csv$/);
  expect((await readFile(await csv.path(), "utf8")).startsWith("\ufeffNgày;Số;")).toBe(true);
  await page.getByTestId("register-from").fill("01/01/2020");
  await page.getByTestId("register-to").fill("31/01/2020");
  await page.getByTestId("register-tickets").click();
  await page.getByText(/Lượt tiếp từ ngày \d\d\/\d\d\/\d{4} trở đi mới còn giữ/).waitFor();
  await look(page, "register-not-kept");
  await page.getByTestId("register-from").fill("01/01/2099");
  await page.getByTestId("register-pdf").waitFor({ state: "detached" });

  await page.getByTestId("section-admin").click();
  await page.getByTestId("tab-subject").click();
  await page.getByTestId("subject-id").fill(applicant.idNumber ?? "");
  await page.getByTestId("subject-reason").fill("đơn số 12");
  await page.getByTestId("subject-find").click();
  const found = page.getByTestId("subject-found");
  await found.getByText(open.code).waitFor();
  await look(page, "subject");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  const saving = page.waitForEvent("download");
  await page.getByTestId("subject-save").click();
  const saved = SubjectExport.parse(JSON.parse(await readFile(await (await saving).path(), "utf8")));
  expect(saved.dossiers.map(({ code }) => code).sort()).toEqual([open.code, ended.code].sort());

  // What has not ended is held for a purpose: there is no button for it.
  expect(await page.getByTestId(`erase-${open.id}`).count()).toBe(0);
  await page.getByTestId(`erase-${ended.id}`).click();
  await page.getByTestId("note").fill("đơn số 12 xin xóa");
  await page.getByText("Hệ thống tỉnh và các nơi nhận khác vẫn giữ những gì đã nhận").waitFor();
  await look(page, "subject-erase");
  await page.getByTestId("note-submit").click();
  await found.getByText(ended.code).waitFor({ state: "detached" });
  expect((await visited.office.http("GET", `/api/dossiers/${ended.id}`, { cookie })).status).toBe(404);
  expect((await visited.office.http("GET", `/api/dossiers/${open.id}`, { cookie })).status).toBe(200);
  // Of the tickets that are not kept any more the browser itself tells its console.
  expect(errors).toEqual([expect.stringContaining("410 (Gone)")]);
  await context.close();
}, 120_000);

it("shows an officer neither", async () => {
  const { page, context } = await openAs("hoa");
  await page.getByTestId("section-dossiers").click();
  await page.getByTestId("dossier-desk").waitFor();
  expect(await page.getByTestId("register").count()).toBe(0);
  expect(await page.getByTestId("section-admin").count()).toBe(0);
  await context.close();
}, 60_000);
