import type { Page } from "playwright-core";
import type { LanguageCode } from "#contract/languages.ts";
import { touchKeys, wedge } from "../browser/kiosk-page.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import type { TourOffice } from "./office.ts";
import type { Stop } from "./stop.ts";

const at = (page: Page, testId: string) => page.getByTestId(testId);
const touch = (page: Page, testId: string) => at(page, testId).click();

/** Back on the first screen, in a language: whoever comes next finds Vietnamese. */
async function home(page: Page, language: LanguageCode): Promise<void> {
  const button = at(page, `language-${language}`);
  if ((await button.getAttribute("aria-pressed")) === "false") await button.click();
  await page.locator(`[data-testid="language-${language}"][aria-pressed="true"]`).waitFor();
  await at(page, "service-civil-status").waitFor();
}

/** Everything a citizen meets at the kiosk, from its first screen on, in one language. */
export function kioskTour(
  { ready, lacking, booked, takenAtHome }: Pick<TourOffice, "ready" | "lacking" | "booked" | "takenAtHome">,
  language: LanguageCode,
): Stop[] {
  return [
    {
      name: "kiosk-home",
      what: "The first screen",
      screens: ["kiosk-ui/screens/Home"],
      go: (page) => home(page, language),
    },
    {
      name: "kiosk-procedures",
      what: "What the citizen came for, within a service",
      screens: ["kiosk-ui/screens/Procedures"],
      async go(page) {
        await touch(page, "service-civil-status");
        await at(page, "procedure-none").waitFor();
      },
    },
    {
      name: "kiosk-confirm",
      what: "Papers, time and fee of a procedure, and priority groups",
      screens: ["kiosk-ui/screens/Confirm", "kiosk-ui/screens/PriorityQuestion"],
      async go(page) {
        await touch(page, "procedure-1.001193");
        await at(page, "priority-none").waitFor();
      },
    },
    {
      name: "kiosk-ticket",
      what: "The number that was given, while its paper is printed",
      screens: ["kiosk-ui/screens/Ticket", "kiosk-ui/screens/PrintState"],
      async go(page) {
        await touch(page, "priority-none");
        await at(page, "ticket-number").waitFor();
      },
    },
    {
      name: "kiosk-search",
      what: "Looking for a procedure, before anything is typed",
      screens: ["kiosk-ui/screens/Search"],
      async go(page) {
        await touch(page, "done");
        await home(page, language);
        await touch(page, "search");
        await at(page, "search-field").waitFor();
      },
    },
    {
      name: "kiosk-search-found",
      what: "Procedures that fit what was typed without marks",
      screens: ["kiosk-ui/screens/Search"],
      async go(page) {
        await touchKeys(page, "khai sinh");
        await page.locator(".procedure.elsewhere").first().waitFor();
      },
    },
    {
      name: "kiosk-elsewhere",
      what: "A procedure that is handed in somewhere else: what it needs, and where",
      screens: ["kiosk-ui/screens/Elsewhere"],
      async go(page) {
        await page.locator(".procedure.elsewhere").first().click();
        await at(page, "elsewhere").waitFor();
      },
    },
    {
      name: "kiosk-search-nothing",
      what: "Nothing fits what was typed",
      screens: ["kiosk-ui/screens/Search"],
      async go(page) {
        await touch(page, "back");
        await touchKeys(page, "xyzq");
        await page.locator(".search-count.nothing").waitFor();
      },
    },
    {
      name: "kiosk-code",
      what: "The code of a dossier, to be scanned or typed",
      screens: ["kiosk-ui/screens/Code"],
      async go(page) {
        await touch(page, "back");
        await touch(page, "lookup");
        await at(page, "typed-code").waitFor();
      },
    },
    {
      name: "kiosk-four",
      what: "The last four digits that open a dossier's state",
      screens: ["kiosk-ui/screens/Four"],
      async go(page) {
        await wedge(page, ready.code);
        await at(page, "typed-four").waitFor();
      },
    },
    {
      name: "kiosk-status-ready",
      what: "A dossier whose result is ready",
      screens: ["kiosk-ui/screens/Status"],
      async go(page) {
        await touchKeys(page, "0017");
        await at(page, "status").waitFor();
      },
    },
    {
      name: "kiosk-status-lacking",
      what: "A dossier that lacks papers, and which",
      screens: ["kiosk-ui/screens/Status"],
      async go(page) {
        await touch(page, "done");
        await home(page, language);
        await wedge(page, lacking.code);
        await at(page, "typed-four").waitFor();
        await touchKeys(page, "0017");
        await at(page, "status").waitFor();
      },
    },
    {
      name: "kiosk-card",
      what: "An identity card was scanned",
      screens: ["kiosk-ui/screens/Home"],
      async go(page) {
        await touch(page, "done");
        await home(page, language);
        await wedge(page, cardOf(mau));
        await at(page, "card-use").waitFor();
      },
    },
    {
      name: "kiosk-card-used",
      what: "The first screen with a card that goes with the number",
      screens: ["kiosk-ui/screens/Home"],
      async go(page) {
        await touch(page, "card-use");
        await at(page, "card-strip").waitFor();
      },
    },
    {
      name: "kiosk-scan-unknown",
      what: "A code that nobody here knows",
      screens: ["kiosk-ui/screens/Home"],
      async go(page) {
        await at(page, "card-strip").getByRole("button").click();
        await at(page, "card-strip").waitFor({ state: "detached" });
        await home(page, language);
        await wedge(page, "HELLO-2026");
        await at(page, "scan-close").waitFor();
      },
    },
    {
      name: "kiosk-collect",
      what: "Collecting a result, with or without the receipt",
      screens: ["kiosk-ui/screens/Code"],
      async go(page) {
        await touch(page, "scan-close");
        await home(page, language);
        await touch(page, "collect");
        await at(page, "no-paper").waitFor();
      },
    },
    {
      name: "kiosk-check-in",
      what: "Checking in what was taken from home or booked",
      screens: ["kiosk-ui/screens/CheckIn"],
      async go(page) {
        await touch(page, "back");
        await touch(page, "check-in-tile");
        await at(page, "typed-code").waitFor();
      },
    },
    {
      name: "kiosk-check-in-unknown",
      what: "A code that is nobody's, told where it was typed",
      screens: ["kiosk-ui/screens/CheckIn"],
      async go(page) {
        await touchKeys(page, "ZZZZZZZZ");
        await page.getByRole("alert").filter({ hasText: /./ }).waitFor();
      },
    },
    {
      name: "kiosk-arrived",
      what: "What was taken from home is checked in: whether a priority group applies",
      screens: ["kiosk-ui/screens/Arrived", "kiosk-ui/screens/PriorityQuestion"],
      async go(page) {
        await touch(page, "back");
        await touch(page, "check-in-tile");
        await touchKeys(page, (await takenAtHome()).code.slice("LH-".length));
        await at(page, "arrived").waitFor();
      },
    },
    {
      name: "kiosk-check-in-not-now",
      what: "The appointment is another day's",
      screens: ["kiosk-ui/screens/CheckInNotNow"],
      async go(page) {
        await touch(page, "back");
        await touch(page, "check-in-tile");
        await touchKeys(page, booked.code.slice("LH-".length));
        await at(page, "not-now").waitFor();
      },
    },
    {
      name: "kiosk-ease",
      what: "Larger letters, high contrast, low reach, spoken guidance",
      screens: ["kiosk-ui/parts/EaseOverlay"],
      async go(page) {
        await touch(page, "done");
        await home(page, language);
        await touch(page, "ease");
        await at(page, "ease-close").waitFor();
      },
    },
    {
      name: "kiosk-guided",
      what: "Led by ear: what is said is written too",
      screens: ["kiosk-ui/screens/Home", "kiosk-ui/guidance/Guidance"],
      async go(page) {
        await touch(page, "guided");
        await touch(page, "ease-close");
        await at(page, "spoken").filter({ hasText: /./ }).waitFor();
      },
    },
  ];
}
