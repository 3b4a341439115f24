import type { Page } from "playwright-core";
import type { TourOffice } from "./office.ts";
import type { Stop } from "./stop.ts";

const touch = (page: Page, testId: string) => page.getByTestId(testId).click();
const stop = (name: string, what: string, drawnBy: string[], go: Stop["go"]): Stop => ({
  name: `counter-${name}`,
  what,
  screens: drawnBy.map((one) => `counter-ui/intake/${one}`),
  go,
});

/** A dossier from its procedure to its result. Begins where somebody is served and their card was scanned. */
export function intakeTour({ ready }: Pick<TourOffice, "ready">): Stop[] {
  return [
    stop("intake-papers", "The papers that must be there, counted", ["IntakeScreen", "PaperGrid"], async (page) => {
      await touch(page, "open-dossier");
      const [papers, search] = [page.getByTestId("all-papers"), page.getByTestId("search")];
      await papers.or(search).waitFor();
      // Whoever took a number without saying for what is asked here.
      if (await search.isVisible()) await touch(page, "pick-1.001193");
      await papers.waitFor();
    }),
    stop(
      "intake-people",
      "Whose dossier it is, filled in from the card",
      ["IntakeScreen", "StepPeople"],
      async (page) => {
        await touch(page, "step-people");
        await page.getByTestId("applicants.0.name").waitFor();
      },
    ),
    stop(
      "intake-refused",
      "Not yet: what is still to be said, and where",
      ["IntakeScreen", "IntakeFoot"],
      async (page) => {
        await touch(page, "receive");
        await page.getByTestId("refusal").waitFor();
      },
    ),
    stop(
      "received",
      "Received: its code, when it is due, and the papers to print",
      ["SheetScreen", "Received"],
      async (page) => {
        await touch(page, "step-papers");
        await touch(page, "all-papers");
        await touch(page, "step-people");
        await touch(page, "receive");
        await page.getByTestId("received-code").waitFor();
      },
    ),
    stop("intake-choose", "What a further dossier is for", ["ChooseProcedure"], async (page) => {
      await touch(page, "received-another");
      await page.getByTestId("search").fill("khai sinh");
      await page.getByRole("option").first().waitFor();
    }),
    stop("dossiers", "Dossiers: late, due soon, ready", ["DossierDesk"], async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await touch(page, "section-dossiers");
      await touch(page, "list-ready");
      await page.getByTestId("dossier-desk").locator("[data-testid^=dossier-][data-testid*='-4']").first().waitFor();
    }),
    stop("sheet", "Everything about one dossier", ["SheetScreen"], async (page) => {
      await page.getByTestId("dossier-search").fill(ready.code);
      await touch(page, "dossier-find");
      await page.getByTestId("sheet-code").waitFor();
    }),
    stop("sheet-return", "Handing over a result", ["StepDialog"], async (page) => {
      await touch(page, "step-returnResult");
      await page.getByTestId("step-receiver").waitFor();
    }),
    stop("sheet-unmask", "Seeing personal data in full: why is asked first", ["UnmaskDialog"], async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await touch(page, "unmask");
      await page.getByTestId("unmask-reason").waitFor();
    }),
  ];
}
