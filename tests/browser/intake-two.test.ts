import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { CounterId, DossierId } from "#contract/ids.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { type Line, runOffice } from "../running-office.ts";
import { atCounter, serve, wedge } from "./at-counter.ts";
import type { Screen } from "./browser.ts";
import { aDossier } from "./dossiers.ts";
import { visitOffice } from "./visited-office.ts";

const procedure = "2.000815";
const why = "Làm tiếp hồ sơ khi đồng nghiệp vắng";

describe("a draft that more than one officer and more than one browser works on", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));
  let hoa: Line & { cookie: string };
  let screen: Screen;
  let page: Page;
  let id: DossierId;

  beforeAll(async () => {
    hoa = await visited.office.signIn("hoa");
    await hoa.client.send({ type: "openCounter", counter: "counter-2" as CounterId });
    await serve(hoa, "counter-2", "certification", procedure);
    screen = await atCounter(visited.office, visited.browser, "hoa");
    page = screen.page;
    await page.getByTestId("visitor").waitFor();
    await page.getByTestId("open-dossier").click();
    await page.getByTestId("all-papers").waitFor();
    const [line] = (await visited.office.http("GET", "/api/dossiers?list=drafts", hoa)).body as { id: DossierId }[];
    if (!line) throw new Error("no draft was opened");
    id = line.id;
  });

  const stored = async () => (await visited.office.http("GET", `/api/dossiers/${id}`, hoa)).body as DossierSheet;
  const saved = (on: Page) => on.locator('[data-testid="saving"][data-state="saved"]').waitFor();

  /** What is counted of the first paper: originals, and where copies are certified pages and copies to be signed. */
  const counted = (on: Page) => {
    const cells = on.locator('[data-testid^="paper-"]').first().locator("input");
    return [cells.first(), cells.nth(-2), cells.last()] as const;
  };

  it("is filled in from a card that was scanned after it was opened", async () => {
    await page.getByTestId("step-people").click();
    await wedge(screen, cardOf(mau));
    await page.getByTestId("fill-applicants.0").click();
    await page.locator(`[data-testid="applicants.0.name"][value="${mau.name}"]`).waitFor();
    const kept = async () => (await stored()).dossier.intake.applicants;
    await expect.poll(kept).toMatchObject([{ name: mau.name, idNumber: mau.number }]);
  });

  it("marks what can not be kept, says which form is wanted, and tells nothing else beside it", async () => {
    const birth = page.getByTestId("applicants.0.birth");
    const was = await birth.inputValue();
    await birth.fill("15011990");
    await birth.blur();
    await page.getByText("Xin ghi: ngày/tháng/năm, ví dụ 15/01/1990").waitFor();
    expect(await birth.getAttribute("aria-invalid")).toBe("true");
    await page.locator('[data-testid="saving"][data-state="saved"]').waitFor({ state: "attached" });
    expect(await page.getByTestId("saving").textContent()).toBe("");
    expect(await page.getByTestId("obstacle").textContent()).toBe("Còn 1 mục ghi chưa đúng, chưa lưu được");
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/unsaved.png` });
    await page.keyboard.press("Control+Enter");
    await page.locator('[data-field="applicants.0.birth"]:focus').waitFor();
    expect(await page.getByTestId("refusal").count()).toBe(0);
    await birth.fill(was);
    await page.getByTestId("unsaved").waitFor({ state: "detached" });
    await page.getByTestId("saving").getByText("Đã lưu").waitFor();
  });

  it("stays where it is when Escape closes a menu that lies over it", async () => {
    await page.getByTestId("me").click();
    await page.locator('[role="menu"]').waitFor();
    await page.keyboard.press("Escape");
    await page.locator('[role="menu"]').waitFor({ state: "detached" });
    expect(await page.getByTestId("step-people").getAttribute("aria-current")).toBe("step");
  });

  it("is there again after the browser was closed in the middle of it", async () => {
    await page.getByTestId("summary").fill("Chứng thực 3 bản sao");
    await saved(page);
    await screen.context.close();
    screen = await atCounter(visited.office, visited.browser, "hoa");
    page = screen.page;
    await page.getByTestId(`dossier-${id}`).click();
    await page.getByTestId("step-people").click();
    expect(await page.getByTestId("summary").inputValue()).toBe("Chứng thực 3 bản sao");
    expect(await page.getByTestId("applicants.0.name").inputValue()).toBe(mau.name);
  });

  it("shows another officer nothing before they say why, and keeps who looked", async () => {
    const other = await atCounter(visited.office, visited.browser, "minh");
    await other.page.getByTestId("section-dossiers").click();
    await other.page.getByTestId("list-drafts").click();
    await other.page.getByTestId(`dossier-${id}`).click();
    await other.page.getByTestId("unmask").waitFor();
    expect(await other.page.locator("body").innerText()).not.toContain(mau.number);
    await other.page.getByTestId("unmask").click();
    await other.page.getByTestId("unmask-reason").fill(why);
    await other.page.getByTestId("unmask-submit").click();
    await other.page.getByTestId("step-papers").click();
    const [original, pages, electronic] = counted(other.page);
    await original.fill("1");
    await pages.fill("12");
    await electronic.fill("3");
    await other.page.getByTestId("step-people").click();
    expect(await other.page.getByTestId("applicants.0.idNumber").inputValue()).toBe(mau.number);
    const admin = await visited.office.signIn("khanh");
    const body = { idNumber: mau.number, reason: "kiểm tra nhật ký" };
    const { body: held } = await visited.office.http("POST", "/api/subjects/export", { cookie: admin.cookie, body });
    expect(JSON.stringify(held)).toContain(why);
    await other.page.getByTestId("summary").fill("Chứng thực 5 bản sao");
    await other.page.getByTestId("sets").fill("2");
    await saved(other.page);
    await other.context.close();
  });

  it("puts both officers' work side by side, and loses nothing that was typed", async () => {
    await page.getByTestId("summary").fill("Chứng thực 4 bản sao");
    await page.getByTestId("phone").fill("0912345621");
    await page.getByTestId("area").fill("Thôn Đông, xã Đông Hải");
    await page.getByTestId("conflict-summary").waitFor();
    const conflict = await page.getByTestId("conflict-summary").innerText();
    for (const text of ["Chứng thực 4 bản sao", "Chứng thực 5 bản sao"]) expect(conflict).toContain(text);
    expect(await page.getByTestId("conflicts").locator("tbody tr").count()).toBe(1);
    expect(await page.getByTestId("summary").inputValue()).toBe("Chứng thực 4 bản sao");
    expect(await page.getByTestId("sets").inputValue()).toBe("2");
    await page.getByTestId("keep-summary").click();
    await page.getByTestId("conflicts").waitFor({ state: "detached" });
    await saved(page);
    expect((await stored()).dossier.intake).toMatchObject({
      summary: "Chứng thực 4 bản sao",
      sets: 2,
      notifyPhone: "0912345621",
      area: "Thôn Đông, xã Đông Hải",
      papers: [{ pages: 12, electronic: 3 }],
    });
    await page.getByTestId("step-papers").click();
    const [, pages, electronic] = counted(page);
    expect([await pages.inputValue(), await electronic.inputValue()]).toEqual(["12", "3"]);
    await page.getByTestId("step-people").click();
  });

  it("keeps what is typed while the hub is away, and saves it when it is back", async () => {
    await visited.office.restart(async () => {
      await page.getByTestId("sets").fill("3");
      await page.getByTestId("away").waitFor();
      await page.getByTestId("summary").fill("Chứng thực 6 bản sao");
    });
    await saved(page);
    expect((await stored()).dossier.intake).toMatchObject({ summary: "Chứng thực 6 bản sao", sets: 3 });
  });

  it("leaves in sight what was typed when another officer ends the dossier meanwhile", async () => {
    const minh = await visited.office.signIn("minh");
    const { revision } = (await stored()).dossier;
    const command = { type: "withdraw", reason: "người dân xin rút" };
    const body = { id: "00000000-0000-4000-8000-000000000001", revision, command };
    const { status } = await visited.office.http("POST", `/api/dossiers/${id}/steps`, { cookie: minh.cookie, body });
    expect(status).toBe(200);
    await page.getByTestId("summary").fill("Chứng thực 7 bản sao");
    await page.getByTestId("overtaken").waitFor();
    expect(await page.getByTestId("overtaken").innerText()).toContain("Chứng thực 7 bản sao");
    await page.getByTestId("overtaken").getByRole("button").click();
    await page.getByTestId("sheet-state").getByText("Đã rút").waitFor();
  });

  it("shows on an open sheet what another officer does meanwhile", async () => {
    const minh = await visited.office.signIn("minh");
    const other = await aDossier(visited.office, minh.cookie, "received");
    await wedge(screen, other.code);
    await page.getByTestId("step-finishHandling").waitFor();
    const { dossier } = (await visited.office.http("GET", `/api/dossiers/${other.id}`, hoa)).body as DossierSheet;
    const command = { type: "withdraw", reason: "người dân xin rút" };
    const body = { id: "00000000-0000-4000-8000-000000000002", revision: dossier.revision, command };
    await visited.office.http("POST", `/api/dossiers/${other.id}/steps`, { cookie: minh.cookie, body });
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.getByTestId("sheet-state").getByText("Đã rút").waitFor({ timeout: 8_000 });
    await page.keyboard.press("Escape");
    await page.getByTestId("dossier-desk").waitFor();
  });
});
