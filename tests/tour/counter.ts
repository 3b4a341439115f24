import type { Page } from "playwright-core";
import type { TourOffice } from "./office.ts";
import type { Stop } from "./stop.ts";

const touch = (page: Page, testId: string) => page.getByTestId(testId).click();

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByTestId("username").fill(username);
  await page.getByTestId("password").fill(password);
  await touch(page, "sign-in");
  await page.getByTestId("me").waitFor();
}

/** The officer's morning: signing in, a counter, one visit. */
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
    {
      name: "counter-called",
      what: "A number is called",
      screens: ["counter-ui/screens/Work"],
      async go(page) {
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
    {
      name: "counter-dossiers",
      what: "Dossiers: found, due, late",
      screens: ["counter-ui/intake/DossierDesk"],
      async go(page) {
        await touch(page, "section-dossiers");
        await page.getByTestId("dossier-desk").waitFor();
      },
    },
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
