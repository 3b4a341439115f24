import type { Page } from "playwright-core";
import type { CounterId, OutcomeId } from "#contract/ids.ts";
import { wedge } from "../browser/at-counter.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { intakeTour } from "./intake.ts";
import type { TourOffice } from "./office.ts";
import type { Stop } from "./stop.ts";

const counter = "counter-2" as CounterId;
const touch = (page: Page, testId: string) => page.getByTestId(testId).click();

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByTestId("username").fill(username);
  await page.getByTestId("password").fill(password);
  await touch(page, "sign-in");
  await page.getByTestId("me").waitFor();
}

/** A dialog over the counter, by what opens it. */
const dialog = (name: string, what: string, drawnBy: string, opens: string): Stop => ({
  name: `counter-${name}`,
  what,
  screens: [`counter-ui/parts/${drawnBy}`],
  async go(page) {
    await closeDialog(page);
    await touch(page, opens);
    await page.getByRole("dialog").waitFor();
  },
});

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** The officer's morning: signing in, a counter, one visit and its dossier. */
export function officerTour(office: TourOffice): Stop[] {
  const main = (page: Page, step: string) =>
    page.locator(`[data-testid="main-action"][data-step^="${step}"][aria-disabled="false"]`);
  return [
    {
      name: "counter-sign-in",
      what: "Signing in",
      screens: ["counter-ui/screens/SignIn"],
      go: (page) => page.getByTestId("sign-in").waitFor(),
    },
    {
      name: "counter-choose",
      what: "Choosing a counter",
      screens: ["counter-ui/screens/ChooseCounter"],
      async go(page) {
        // Whoever toured before has gone home.
        const { client } = await office.signIn("minh");
        await client.send({ type: "finish", counter, outcome: "received" as OutcomeId });
        await client.send({ type: "closeCounter", counter });
        await signIn(page, "minh", "motcua-2026");
        await page.getByTestId("counter-counter-2").waitFor();
      },
    },
    {
      name: "counter-waiting",
      what: "People wait, and one key calls the next",
      screens: ["counter-ui/screens/Work"],
      async go(page) {
        for (let person = 0; person < 5; person++) await office.take();
        await touch(page, "counter-counter-2");
        await main(page, "callNext").waitFor();
      },
    },
    dialog("pick", "A number called out of turn", "ChooseTicket", "choose"),
    {
      name: "counter-called",
      what: "A number is called",
      screens: ["counter-ui/screens/Work"],
      async go(page) {
        await closeDialog(page);
        await main(page, "callNext").click();
        await main(page, "startServing").waitFor();
      },
    },
    {
      name: "counter-serving",
      what: "Somebody is being served",
      screens: ["counter-ui/screens/Work"],
      async go(page) {
        await main(page, "startServing").click();
        await main(page, "finish").waitFor();
      },
    },
    dialog("outcomes", "How the visit ended", "Outcomes", "outcomes"),
    dialog("hold", "Held, with a note", "NoteDialog", "holdNote"),
    dialog("transfer", "To another counter or service", "Transfer", "transfer"),
    dialog("issue", "A number for whoever can not use the kiosk", "IssueTicket", "issue"),
    {
      name: "counter-scanned",
      what: "An identity card was scanned at the counter",
      screens: ["counter-ui/intake/VisitorPanel"],
      async go(page) {
        await closeDialog(page);
        await wedge({ page, context: page.context(), errors: [] }, cardOf(mau));
        await page.getByTestId("visitor-name").waitFor();
      },
    },
    ...intakeTour(office),
  ];
}

/** What an administrator looks after. */
export function adminTour(): Stop[] {
  const tab = (name: string, what: string): Stop => ({
    name: `counter-admin-${name}`,
    what,
    screens: ["counter-ui/screens/Admin"],
    async go(page) {
      await touch(page, `tab-${name}`);
      await page.locator(`[data-testid="tab-${name}"][aria-selected="true"]`).waitFor();
      await page.waitForLoadState("networkidle");
    },
  });
  return [
    {
      name: "counter-supervise",
      what: "The hall as its supervisor sees it",
      screens: ["counter-ui/screens/Supervise"],
      async go(page) {
        await signIn(page, "khanh", "quantri-2026");
        await touch(page, "section-supervise");
        await page.getByTestId("day").waitFor();
      },
    },
    {
      name: "counter-admin-devices",
      what: "Screens, kiosks and agents",
      screens: ["counter-ui/screens/Admin"],
      async go(page) {
        await touch(page, "section-admin");
        await page.getByTestId("tab-devices").waitFor();
      },
    },
    tab("accounts", "Accounts and photos"),
    tab("catalogue", "The catalogue of procedures"),
    tab("screens", "What the hall screens show, and the office's look"),
    tab("booking", "Numbers from home and appointments"),
    tab("exchange", "Who outside is told of dossiers"),
    tab("subject", "What is held about one person"),
    tab("settings", "Faults of the settings file"),
  ];
}
