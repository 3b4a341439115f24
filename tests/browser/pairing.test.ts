import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { DeviceSummary } from "#contract/people.ts";
import { runOffice } from "../running-office.ts";
import { openScreen } from "./browser.ts";
import { visitOffice } from "./visited-office.ts";

/** What shows that a screen is at work. */
const kinds = [
  { path: "/kiosk", atWork: '[data-testid="service-civil-status"]' },
  { path: "/display", atWork: '[data-testid="waiting-civil-status"]' },
  { path: "/bench", atWork: '[data-link="live"]' },
];

interface Paired {
  page: Page;
  atWork: string;
}

describe("a screen of an office that is no demonstration", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));
  let screens: Paired[];
  let cookie: string;

  beforeAll(async () => {
    const real = { username: "real.admin", name: "Trần Thị Thật", role: "admin", password: "một mật khẩu dài" };
    await visited.office.http("POST", "/api/accounts", {
      cookie: (await visited.office.signIn("khanh")).cookie,
      body: real,
    });
    cookie = (await visited.office.signIn(real.username, real.password)).cookie;
    screens = await Promise.all(
      kinds.map(async ({ path, atWork }) => {
        const { page } = await openScreen(visited.browser, visited.office.url + path, 1366, 768);
        return { page, atWork };
      }),
    );
  });

  const onEach = <Result>(run: (screen: Paired, at: number) => Promise<Result>) => Promise.all(screens.map(run));
  const works = ({ page, atWork }: Paired) => page.locator(atWork).first().waitFor();

  /** The digits on the screen, once they are others than `last`. */
  async function newCode({ page }: Paired, last: string | null): Promise<string> {
    let code = "";
    const read = async () => {
      code = ((await page.getByTestId("pairing-code").textContent()) ?? "").replace(/\D/g, "");
      return code !== last;
    };
    await expect.poll(read, { timeout: 10_000 }).toBe(true);
    expect(code).toMatch(/^\d{6}$/);
    return code;
  }

  async function approve(screen: Paired, code: string): Promise<void> {
    const body = { code, name: "Màn hình", zones: [], counter: null, printer: null };
    expect((await visited.office.http("POST", "/api/devices", { cookie, body })).status).toBe(200);
    await works(screen);
  }

  it("shows a code, another one when the hub was started again meanwhile, and works once it is approved", async () => {
    const first = await onEach((screen) => newCode(screen, null));
    await visited.office.restart();
    await onEach(async (screen, at) => approve(screen, await newCode(screen, first[at] ?? null)));
  });

  it("is known again after its page was loaded anew", async () => {
    await onEach(async (screen) => {
      await screen.page.reload();
      await works(screen);
    });
  });

  it("asks to be paired again by itself when it was revoked", async () => {
    const { body } = await visited.office.http("GET", "/api/devices", { cookie });
    const devices = DeviceSummary.array().parse((body as { devices: unknown }).devices);
    expect(devices).toHaveLength(kinds.length);
    for (const { device } of devices) await visited.office.http("DELETE", `/api/devices/${device}`, { cookie });
    await onEach(async (screen) => approve(screen, await newCode(screen, null)));
  });
});
