import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { Command } from "#contract/commands.ts";
import type { CounterId, OutcomeId, RatingLevelId, ServiceId } from "#contract/ids.ts";
import { officeClock, officeToday } from "../office-clock.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { type SlowLine, slowLine } from "./slow-line.ts";
import { visitOffice } from "./visited-office.ts";

const counter = "counter-1" as CounterId;
const today = officeToday();

/** The hub's time stands until it is moved: thanks and the question before them stay as long as it takes to look at them. */
let hubNow = officeClock.now();
const visited = visitOffice(() => runOffice({ screens: "built", clock: { now: () => hubNow } }));
let page: Page;
let line: SlowLine;
let officer: HubClient;
let kiosk: HubClient;
let loads = 0;

beforeAll(async () => {
  officer = (await visited.office.signIn("hoa")).client;
  kiosk = (await visited.office.pairDevice("kiosk")).client;
  // The accessibility checker is a script from outside.
  const tablet = { viewport: { width: 1_280, height: 800 }, hasTouch: true, bypassCSP: true };
  page = await (await visited.browser.newContext({ ...tablet, reducedMotion: "reduce" })).newPage();
  page.setDefaultTimeout(10_000);
  line = await slowLine(page);
  await page.goto(`${visited.office.url}/counter-screen`);
  page.on("load", () => {
    loads += 1;
  });
});

async function does(client: HubClient, ...commands: Command[]): Promise<void> {
  for (const command of commands) expect(await client.send(command)).toMatchObject({ ok: true });
}
const work = (type: "openCounter" | "callNext" | "recall" | "startServing"): Command => ({ type, counter });
const finish: Command = { type: "finish", counter, outcome: "received" as OutcomeId };
const ticket: Command = {
  type: "issueTicket",
  service: "civil-status" as ServiceId,
  procedure: null,
  priority: null,
  appointment: null,
  language: "vi",
};

/** The page shows this, and nobody is kept from reading or touching it. */
async function shows(scene: string): Promise<void> {
  await page.locator(`[data-scene="${scene}"]`).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}
const text = (id: string) => page.getByTestId(id).textContent();
const level = (id: string) => page.getByTestId(`level-${id}`);

/**
 * Thanks, or why there are none, have stood long enough: for six seconds. The screen's own clock goes on between two pulses
 * of the hub's, and where that was by as much as it may be they came back until the next one, each second anew.
 */
async function hasRead(what: "thanks" | "refusal"): Promise<void> {
  hubNow += 12_000;
  await page.getByTestId(what).waitFor({ state: "detached" });
}

/** A visit that has just ended: its citizen may rate it. */
async function aFinishedVisit(): Promise<void> {
  await does(kiosk, ticket);
  await does(officer, work("callNext"), work("startServing"), finish);
  await page.locator('[data-scene="rating"]').waitFor();
}

/** The rating on record of a number of today. */
async function recorded(label: string): Promise<RatingLevelId | null | undefined> {
  const day = today as Parameters<ReturnType<OfficeUnderTest["visits"]>["between"]>[1];
  const visits = await visited.office.visits().between(visited.office.settings().office().id, day, day);
  return visits.find((visit) => visit.label === label)?.rating;
}

describe("the screen at a counter", () => {
  it("follows its counter from closed to rated, by touch, through a restart of the hub, without being loaded again", async () => {
    await shows("closed");
    await does(officer, work("openCounter"));
    await shows("idle");
    expect(await text("officer-name")).toBe("Nguyễn Thị Hoa");
    expect(await text("counter-number")).toBe("1");

    await does(kiosk, ticket);
    await does(officer, work("callNext"));
    await shows("calling");
    expect(await text("label")).toBe("A001");

    await visited.office.restart(async () => {
      await page.getByTestId("stale").waitFor();
      expect(await text("label")).toBe("A001");
    });
    await page.getByTestId("stale").waitFor({ state: "detached" });

    await does(officer, work("startServing"));
    await shows("serving");
    expect(await text("label")).toBe("A001");
    await does(officer, finish);
    await shows("rating");
    await level("satisfied").tap();
    await shows("thanks");
    expect(await recorded("A001")).toBe("satisfied");
    await hasRead("thanks");
    await shows("idle");
    expect(loads).toBe(0);
  }, 60_000);

  it("says why its officer is away", async () => {
    await does(officer, { type: "pauseCounter", counter, reason: "Chuyển hồ sơ lên lãnh đạo ký" });
    await shows("paused");
    expect(await text("reason")).toBe("Chuyển hồ sơ lên lãnh đạo ký");
    await does(officer, work("openCounter"));
  });

  it("takes one touch of two, and promises nothing before the hub has answered", async () => {
    await aFinishedVisit();
    await level("neutral").and(page.locator(":enabled")).waitFor();
    line.hold();
    // Two fingers at the same moment, before the page is drawn again.
    await page.evaluate(() => {
      for (const id of ["neutral", "very-satisfied"]) {
        document.querySelector<HTMLElement>(`[data-testid="level-${id}"]`)?.click();
      }
    });
    expect(await page.getByTestId("thanks").count()).toBe(0);
    line.release();
    await page.getByTestId("thanks").waitFor();
    expect(await recorded("A002")).toBe("neutral");
    expect(await page.getByTestId("refusal").count()).toBe(0);
    await hasRead("thanks");
    await page.locator('[data-scene="idle"]').waitFor();
  });

  it("keeps the question while the next number is called, and says which", async () => {
    await aFinishedVisit();
    await does(kiosk, ticket);
    await does(officer, work("callNext"));
    await expect.poll(() => text("calling-next")).toContain("A004");
    await shows("rating");
    await level("very-satisfied").tap();
    await page.getByTestId("thanks").waitFor();
    await hasRead("thanks");
    await shows("calling");
    expect(await recorded("A003")).toBe("very-satisfied");
    expect(await recorded("A004")).toBeNull();
    await does(officer, work("startServing"), finish);
  });

  it("is dark once the visit was rated on the counter's other keypad, and says the hub's no to a late touch", async () => {
    await page.locator('[data-scene="rating"]').waitFor();
    const other = (await visited.office.pairDevice("keypad")).client;
    await level("satisfied").and(page.locator(":enabled")).waitFor();
    // The touch is on its way while the other key is taken: the page has not heard of it.
    line.hold();
    await level("satisfied").tap();
    await does(other, { type: "rate", counter, level: "dissatisfied" as RatingLevelId });
    line.release();
    await expect.poll(() => text("refusal")).toContain("Không có lượt phục vụ nào đang chờ đánh giá.");
    await shows("idle");
    expect(await page.getByTestId("thanks").count()).toBe(0);
    expect(await recorded("A004")).toBe("dissatisfied");
    await hasRead("refusal");
  });

  it("thanks whoever rated on the counter's other keypad, without showing what it was", async () => {
    await aFinishedVisit();
    const other = (await visited.office.pairDevice("keypad")).client;
    await level("satisfied").and(page.locator(":enabled")).waitFor();
    await does(other, { type: "rate", counter, level: "dissatisfied" as RatingLevelId });
    await page.getByTestId("thanks").waitFor();
    expect(await page.locator(".thanks-level").count()).toBe(0);
    expect(await recorded("A005")).toBe("dissatisfied");
    await hasRead("thanks");
    await shows("idle");
  });

  it("can be used by keyboard, and its keys are off while the hub is away", async () => {
    await aFinishedVisit();
    await level("very-satisfied").and(page.locator(":enabled")).waitFor();
    await visited.office.restart(async () => {
      await page.getByTestId("stale").waitFor();
      expect(await page.locator(".rating-key:enabled").count()).toBe(0);
    });
    await page.getByTestId("stale").waitFor({ state: "detached" });
    await level("very-satisfied").and(page.locator(":enabled")).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByTestId("thanks").waitFor();
    expect(await recorded("A006")).toBe("satisfied");
  });
});
