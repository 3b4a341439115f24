import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { CatalogueRecord } from "#contract/catalogue.ts";
import type { DossierReply, DossierSheet } from "#contract/dossier-views.ts";
import type { DossierId } from "#contract/ids.ts";
import { runOffice } from "../running-office.ts";
import { atCounter } from "./at-counter.ts";
import { applicant } from "./dossiers.ts";
import { visitOffice } from "./visited-office.ts";

/** A birth: free, as the demonstration publishes it. */
const procedure = "1.001193";

describe("an intake whose procedure gets a new version meanwhile", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));
  let page: Page;
  let hoa: string;
  let admin: string;

  beforeAll(async () => {
    [{ cookie: hoa }, { cookie: admin }] = await Promise.all([
      visited.office.signIn("hoa"),
      visited.office.signIn("khanh"),
    ]);
    ({ page } = await atCounter(visited.office, visited.browser, "hoa"));
    await page.getByTestId("section-dossiers").click();
  }, 60_000);

  /** A draft with all its papers and an applicant, open on the screen. */
  async function openDraft(): Promise<DossierId> {
    const post = async (path: string, body: unknown) =>
      ((await visited.office.http("POST", path, { cookie: hoa, body })).body as Extract<DossierReply, { ok: true }>)
        .sheet;
    const opening = { id: randomUUID(), ticket: null, procedure, useCard: false };
    const { dossier, checklist } = await post("/api/dossiers", { command: randomUUID(), opening });
    const papers = checklist.map(({ component, asked }) => ({ component, count: asked }));
    const intake = { ...dossier.intake, applicants: [applicant], papers };
    const { revision, id } = dossier;
    await post(`/api/dossiers/${id}/steps`, { id: randomUUID(), revision, command: { type: "saveIntake", intake } });
    await page.getByTestId("list-drafts").click();
    await page.getByTestId(`dossier-${id}`).click();
    await page.getByTestId("step-people").click();
    return id;
  }
  async function publish(feeVnd: number): Promise<void> {
    const path = "/api/catalogue/procedures";
    const history = (await visited.office.http("GET", `${path}/${procedure}`, { cookie: admin }))
      .body as CatalogueRecord[];
    const newest = history.map((one) => one.procedure).sort((one, other) => other.version - one.version)[0];
    if (!newest) throw new Error(`the demonstration has lost ${procedure}`);
    const { version, ...same } = newest;
    const body = { procedure: { ...same, feeVnd }, basedOn: version };
    expect((await visited.office.http("POST", path, { cookie: admin, body })).status).toBe(200);
  }
  const stored = async (id: DossierId) =>
    ((await visited.office.http("GET", `/api/dossiers/${id}`, { cookie: hoa })).body as DossierSheet).dossier;
  const fee = (state: string) => page.locator(`input[name="fee"][value="${state}"]`);
  const obstacle = () => page.getByTestId("obstacle");
  async function receive(): Promise<void> {
    await page.keyboard.press("Control+Enter");
    await page.getByTestId("received").waitFor();
  }

  it("says so by itself, takes its fee and asks anew what became of it", async () => {
    const id = await openDraft();
    await obstacle().getByText("Đủ điều kiện tiếp nhận.").waitFor();
    await publish(8_000);
    await page.getByTestId("outdated").waitFor();
    expect(await obstacle().getAttribute("data-ready")).toBeNull();
    await page.getByTestId("renew").click();
    await page.getByTestId("outdated").waitFor({ state: "detached" });
    await obstacle().getByText("Lệ phí chưa được ghi nhận.").waitFor();
    await fee("paid").check();
    expect(await page.getByTestId("fee-amount").inputValue()).toBe("8000");
    await obstacle().getByText("Đủ điều kiện tiếp nhận.").waitFor();
    await receive();
    expect((await stored(id)).intake.fee).toEqual({ amountVnd: 8_000, state: "paid", receiptNumber: null });
  });

  it("keeps in sight what was paid before, and receives nothing until somebody has said it again", async () => {
    await page.getByTestId("section-work").click();
    await page.getByTestId("section-dossiers").click();
    const id = await openDraft();
    await fee("paid").check();
    await obstacle().getByText("Đủ điều kiện tiếp nhận.").waitFor();
    await publish(12_000);
    await page.getByTestId("renew").click();
    await page.getByTestId("fee-before").waitFor();
    expect(await page.getByTestId("fee-before").innerText()).toContain("đã thu 8.000 đồng");
    await obstacle().getByText("Lệ phí chưa được ghi nhận.").waitFor();
    if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, "fee-before.png") });
    await page.keyboard.press("Control+Enter");
    await page.getByTestId("refusal").waitFor();
    expect((await stored(id)).state.state).toBe("draft");
    await fee("paid").check();
    await obstacle().getByText("Đủ điều kiện tiếp nhận.").waitFor();
    await receive();
    expect((await stored(id)).intake.fee).toMatchObject({ amountVnd: 12_000, state: "paid" });
  });
});
