import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { Health } from "#contract/people.ts";
import { addKey } from "../../server/personal/keyring.ts";
import { runOffice } from "../running-office.ts";
import { atCounter } from "./at-counter.ts";
import { aDossier } from "./dossiers.ts";
import { look } from "./look.ts";
import { visitOffice } from "./visited-office.ts";

describe("how personal data are kept, to an administrator", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));
  let page: Page;

  beforeAll(async () => {
    await aDossier(visited.office, (await visited.office.signIn("huong")).cookie, "received");
    ({ page } = await atCounter(visited.office, visited.browser, "khanh"));
  }, 60_000);

  const state = (is: string) => page.locator(`[data-testid="kept"][data-state="${is}"]`).waitFor();

  it("is asked for again when nobody answered", async () => {
    const address = "**/api/personal-data";
    await page.route(address, (route) => route.abort());
    await page.getByTestId("section-admin").click();
    await page.getByTestId("tab-subject").click();
    await state("failed");
    await look(page, "kept-failed");
    await page.unroute(address);
    await page.getByTestId("kept").getByRole("button").first().click();
    await state("here");
  });

  it("is one key and nothing put away, at first", async () => {
    expect(await page.getByTestId("key-newest").innerText()).toMatch(/^[0-9a-f]{8}$/);
    expect(await page.getByTestId("keys-older").innerText()).toBe("không có");
    expect(await page.getByTestId("resealed").count()).toBe(0);
    await page.getByText("Chưa có gì hết thời hạn lưu.").waitFor();
    await look(page, "kept-first");
  });

  it("names whoever took the register of tickets, and its days", async () => {
    await page.getByText("Chưa ai lấy sổ phiếu.").waitFor();
    const { cookie } = await visited.office.signIn("ha");
    const { day } = Health.parse((await visited.office.http("GET", "/api/health")).body);
    const answer = await fetch(`${visited.office.url}/api/visits.csv?from=${day}&to=${day}`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    await page.getByTestId("taken").waitFor();
    const rows = await page.getByTestId("taken").locator("tbody tr").allInnerTexts();
    expect(rows).toEqual([expect.stringMatching(/^\d\d\/\d\d\/\d{4} \d\d:\d\d\t.*Hà\t\d\d\/\d\d\/\d{4}$/)]);
  });

  it("says after a rotation when every record was encrypted anew, and what was put away when", async () => {
    const first = await page.getByTestId("key-newest").innerText();
    const at = Date.parse("2026-11-22T00:10:00+07:00");
    await visited.office.restart(async () => {
      addKey(join(visited.office.dataDir, "keys"));
      const db = new Database(join(visited.office.dataDir, "dossiers.db"));
      const put = db.prepare("INSERT INTO swept (at, what, count) VALUES (?, ?, ?)");
      put.run(at, "dossiers", 1_204);
      put.run(at, "contacts", 12);
      put.run(at, "visits", 70_312);
      db.close();
    });
    await page.locator('[data-testid="resealed"][data-state="done"]').waitFor();
    expect(await page.getByTestId("keys-older").innerText()).toBe(first);
    expect(await page.getByTestId("sweeps").locator("tbody tr").allInnerTexts()).toEqual([
      "22/11/2026 00:10\t70.312 lượt tiếp, cùng nhật ký của những ngày đó",
      "22/11/2026 00:10\tsố điện thoại và thư điện tử trong 12 hồ sơ",
      "22/11/2026 00:10\t1.204 hồ sơ",
    ]);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await look(page, "kept-rotated");
  });

  it("is told in English, and while it goes on how far it is", async () => {
    await page.route("**/api/personal-data", async (route) => {
      const response = await route.fetch();
      const view = await response.json();
      await route.fulfill({
        json: { ...view, keys: { ...view.keys, resealed: { finishedAt: null, done: 1_500, of: 6_000 } } },
      });
    });
    await page.locator("button[lang=en]").click();
    await page.getByText("Being encrypted anew with the new key: about 1,500 of 6,000 records.").waitFor();
    await page.getByText("1,204 dossiers").waitFor();
    await look(page, "kept-under-way");
  });
});
