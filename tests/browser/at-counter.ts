import type { Browser } from "playwright-core";
import type { CounterId, ProcedureCode } from "#contract/ids.ts";
import { demonstrationAccounts } from "../../server/demonstration/accounts.ts";
import { issue } from "../realtime/parts.ts";
import type { Line, OfficeUnderTest } from "../running-office.ts";
import { openScreen, type Screen } from "./browser.ts";

/** A screen at a counter, with somebody signed in. */
export async function atCounter(
  office: OfficeUnderTest,
  browser: Browser,
  username: string,
  size: { width: number; height: number } = { width: 1366, height: 768 },
): Promise<Screen> {
  const screen = await openScreen(browser, `${office.url}/counter`, size.width, size.height);
  const { page } = screen;
  const account = demonstrationAccounts.find((one) => one.username === username);
  await page.getByTestId("username").fill(username);
  await page.getByTestId("password").fill(account?.password ?? "");
  await page.getByTestId("sign-in").click();
  await page.getByTestId("link").waitFor();
  // Before signing in the page asked who it is, and was told that nobody is.
  screen.errors.length = 0;
  return screen;
}

/** The same with the demonstration's administrator, where the office is set up: one of its tabs. */
export async function atAdministration(office: OfficeUnderTest, browser: Browser, tab: string): Promise<Screen> {
  const screen = await atCounter(office, browser, "khanh");
  await screen.page.getByTestId("section-admin").click();
  await screen.page.getByTestId(`tab-${tab}`).click();
  return screen;
}

/** A ticket for a procedure, called to a counter of this officer and being served there. */
export async function serve(
  { client }: Line,
  counter: string,
  service: string,
  procedure: string | null,
): Promise<void> {
  const there = { counter: counter as CounterId };
  const command = issue(service);
  if (command.type === "issueTicket") await client.send({ ...command, procedure: procedure as ProcedureCode | null });
  await client.send({ type: "callNext", ...there });
  await client.send({ type: "startServing", ...there });
}

/**
 * What a scanner that types like a keyboard makes a page hear: a key each two milliseconds, as the operating system stamps
 * them, however long the page takes to show each. @param pauseMs since the last key, whatever a test pressed just before
 */
export function wedge({ page }: Screen, text: string, pauseMs = 0): Promise<void> {
  return page.evaluate(
    ({ keys, pause }) => {
      const from = performance.now() + pause;
      for (const [at, key] of keys.entries()) {
        const target = document.activeElement ?? document.body;
        const pressed = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
        Object.defineProperty(pressed, "timeStamp", { value: from + at * 2 });
        if (target.dispatchEvent(pressed) && key.length === 1) document.execCommand("insertText", false, key);
      }
    },
    { keys: [...text, "Enter"], pause: pauseMs },
  );
}
