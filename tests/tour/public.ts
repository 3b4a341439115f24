import type { Page } from "playwright-core";
import type { TourOffice } from "./office.ts";
import type { Stop } from "./stop.ts";

const status = "server/http/status-page";
const procedures = "server/http/procedures-page";

/** The pages that anybody may read on whatever they have, without a script: from the front page, at `/`, to a dossier's state and the list of procedures. */
export function publicTour({ url, ready, lacking }: TourOffice): Stop[] {
  const look = async (page: Page, code: string, lastFour: string) => {
    await page.goto(`${url}/tra-cuu?ma=${code}`);
    await page.locator("#four").fill(lastFour);
    await page.locator("main form button").click();
    await page.locator("main section").waitFor();
  };
  return [
    {
      name: "public-front",
      what: "The hub's front page: every screen, and a first ticket in five steps",
      screens: ["server/http/front"],
      go: (page) => page.locator("#walk").waitFor(),
    },
    {
      name: "public-status",
      what: "Looking up a dossier, before anything is asked",
      screens: [status],
      async go(page) {
        await page.goto(`${url}/tra-cuu`);
        await page.locator("#code").waitFor();
      },
    },
    {
      name: "public-status-ready",
      what: "A dossier whose result is ready, on the page that a receipt links",
      screens: [status],
      go: (page) => look(page, ready.code, "0017"),
    },
    {
      name: "public-status-lacking",
      what: "A dossier that lacks papers, and which",
      screens: [status],
      go: (page) => look(page, lacking.code, "0017"),
    },
    {
      name: "public-status-none",
      what: "Code and digits do not fit: the code stays, and what to look at",
      screens: [status],
      go: (page) => look(page, lacking.code, "9917"),
    },
    {
      name: "public-lost",
      what: "An address that leads nowhere, and the ways on",
      screens: ["server/http/lost-page"],
      async go(page) {
        await page.goto(`${url}/nonsense`);
        await page.locator("main .again").first().waitFor();
      },
    },
    {
      name: "public-procedures",
      what: "The published list of procedures",
      screens: [procedures],
      async go(page) {
        await page.goto(`${url}/procedures`);
        await page.locator("tr.field").first().waitFor();
      },
    },
    {
      name: "public-procedures-found",
      what: "Procedures that fit what was typed without marks",
      screens: [procedures],
      async go(page) {
        await page.locator("#q").fill("khai sinh");
        await page.locator("main form button").click();
        await page.waitForURL(/q=khai/);
        await page.locator("tr.field").first().waitFor();
      },
    },
    {
      name: "public-procedures-nothing",
      what: "No procedure fits what was typed, and what to try",
      screens: [procedures],
      async go(page) {
        await page.locator("#q").fill("xyzq");
        await page.locator("main form button").click();
        await page.locator(".nothing").waitFor();
      },
    },
  ];
}
