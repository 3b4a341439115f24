import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { DossierCommand } from "#contract/dossier.ts";
import type { DossierReply } from "#contract/dossier-views.ts";
import type { CounterId } from "#contract/ids.ts";
import { runOffice } from "../running-office.ts";
import { atCounter, serve, wedge } from "./at-counter.ts";
import type { Screen } from "./browser.ts";
import { visitOffice } from "./visited-office.ts";

const id = "7f9c1e52-3c57-4a41-9f5e-0d6a5a4be001";
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

describe("a result that is collected", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));
  let screen: Screen;
  let page: Page;
  let cookie: string;
  let code: string;
  let revision = 0;

  async function send(path: string, body: unknown): Promise<void> {
    const { body: answered } = await visited.office.http("POST", path, { cookie, body });
    const reply = answered as DossierReply;
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    revision = reply.sheet.dossier.revision;
    code = reply.sheet.dossier.code ?? "";
  }
  let sent = 0;
  const step = (command: DossierCommand) => {
    sent += 1;
    return send(`/api/dossiers/${id}/steps`, { id: uuid(sent), revision, command });
  };

  beforeAll(async () => {
    const hoa = await visited.office.signIn("hoa");
    cookie = hoa.cookie;
    const procedure = "2.000815";
    await send("/api/dossiers", { command: uuid(900), opening: { id, ticket: null, procedure, useCard: false } });
    const catalogue = await visited.office.http("GET", `/api/dossiers/${id}`, { cookie });
    const { dossier, checklist } = catalogue.body as Extract<DossierReply, { ok: true }>["sheet"];
    await step({
      type: "saveIntake",
      intake: {
        ...dossier.intake,
        applicants: [
          {
            kind: "citizen",
            name: "Trần Văn Mẫu",
            idNumber: null,
            birth: null,
            address: null,
            phone: null,
            email: null,
          },
        ],
        papers: checklist.map(({ component, asked }) => ({ component, count: asked })),
        fee: { ...dossier.intake.fee, state: "paid" },
      },
    });
    await step({ type: "receive" });
    await step({ type: "finishHandling", results: ["Bản sao có chứng thực"] });
    await hoa.client.send({ type: "openCounter", counter: "counter-1" as CounterId });
    await serve(hoa, "counter-1", "results", null);
    screen = await atCounter(visited.office, visited.browser, "hoa");
    page = screen.page;
    await page.getByTestId("visitor").waitFor();
  });

  it("is found by the code on the receipt, which notes the trip of whoever is here", async () => {
    await wedge(screen, code);
    await page.getByTestId("sheet-code").waitFor();
    expect(await page.getByTestId("sheet-code").textContent()).toBe(code);
    expect(await page.getByTestId("sheet-state").textContent()).toBe("Đã có kết quả");
    await page.getByTestId("province-ask").click();
    await page
      .getByTestId("province")
      .getByText(/^Đã xử lý xong/)
      .waitFor();
    await page.getByTestId("note-visit").click();
    await page.getByTestId("note-visit").waitFor({ state: "detached" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    await page.getByTestId("section-work").click();
  });

  it("is asked about once before the visit ends without it", async () => {
    await page.getByTestId("open-dossier").getByText("Trả kết quả").waitFor();
    await page.keyboard.press("F2");
    await page.getByTestId("confirm").waitFor();
    // A stray Enter answers no.
    await page.keyboard.press("Enter");
    await page.getByTestId("confirm").waitFor({ state: "detached" });
    expect(await page.getByTestId("open-dossier").isVisible()).toBe(true);
  });

  it("is handed over with the one main key and Enter, then the visit ends and is rated", async () => {
    await page.getByTestId("open-dossier").getByText("Trả kết quả").waitFor();
    await page.keyboard.press("Insert");
    await page.getByTestId("step-receiver").waitFor();
    await page.locator('[data-testid="step-receiver"]:focus').waitFor();
    // The sheet is masked: who signs is asked for, never made up.
    expect(await page.getByTestId("step-receiver").inputValue()).toBe("");
    await page.getByTestId("step-receiver").fill("Trần Văn Mẫu");
    // Who is here is asked again after the step, and the answer takes its time: the step's own reply is enough.
    const visitor = "**/api/tickets/*/visitor";
    const late = Promise.withResolvers<void>();
    await page.route(visitor, async (route) => {
      await late.promise;
      await route.continue();
    });
    await page.keyboard.press("Enter");
    await page.getByTestId("sheet-state").getByText("Đã trả kết quả").waitFor();
    await page.keyboard.press("F2");
    await page.getByText(/Đang chờ đánh giá/).waitFor();
    late.resolve();
    await page.unrouteAll({ behavior: "wait" });
  });

  it("is found by a name without marks, and nobody's name stands there in full", async () => {
    await page.getByTestId("section-dossiers").click();
    await page.getByTestId("dossier-search").fill("tran van mau");
    await page.keyboard.press("Enter");
    await page.getByTestId(`dossier-${id}`).waitFor();
    expect(await page.getByTestId("found").textContent()).toBe("1 hồ sơ theo họ tên");
    expect(await page.locator("body").innerText()).not.toContain("Văn Mẫu");
  });
});
