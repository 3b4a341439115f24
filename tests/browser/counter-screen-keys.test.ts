import { beforeAll, describe, expect, it } from "vitest";
import type { CounterId, OutcomeId, RatingLevelId, ServiceId } from "#contract/ids.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { runOffice } from "../running-office.ts";
import { openScreen } from "./browser.ts";
import { stands } from "./fitting.ts";
import { visitOffice } from "./visited-office.ts";

const counter = "counter-1" as CounterId;
const five = ["Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng"].map((vi, at) => ({
  id: `level-${at}` as RatingLevelId,
  name: { vi, en: "Neither satisfied nor dissatisfied" },
}));

/** Pixels that 20 mm take: what a finger that is not looking needs. */
const fingers = (inches: number, width: number, height: number) => (Math.hypot(width, height) / inches / 25.4) * 20;

describe("rating keys at their largest number, while the next one is called", () => {
  const visited = visitOffice(() =>
    runOffice({
      screens: "built",
      settings: { ...demonstrationOffice, rating: { levels: five, openSeconds: 600 } },
    }),
  );

  beforeAll(async () => {
    const { client: kiosk } = await visited.office.pairDevice("kiosk");
    const { client: officer } = await visited.office.signIn("hoa");
    const ticket = {
      service: "civil-status" as ServiceId,
      procedure: null,
      priority: null,
      appointment: null,
    } as const;
    for (let person = 0; person < 2; person++) await kiosk.send({ type: "issueTicket", ...ticket, language: "vi" });
    for (const type of ["openCounter", "callNext", "startServing"] as const) await officer.send({ type, counter });
    await officer.send({ type: "finish", counter, outcome: "received" as OutcomeId });
    await officer.send({ type: "callNext", counter });
  });

  it.each([
    [10.1, 1_280, 800],
    [10.1, 800, 1_280],
    [7, 1_024, 600],
  ])("are 20 mm and more on %d inches of %d × %d, all in sight and apart", async (inches, width, height) => {
    const { page, context } = await openScreen(visited.browser, `${visited.office.url}/counter-screen`, width, height);
    await page.getByTestId("calling-next").waitFor();
    await stands(page);
    const boxes = await Promise.all((await page.locator(".rating-key").all()).map((key) => key.boundingBox()));
    expect(boxes).toHaveLength(5);
    const least = fingers(inches, width, height);
    for (const box of boxes) {
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(least);
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
      expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= height).toBe(true);
    }
    // What a key says stays inside it.
    const spilt = await page
      .locator(".rating-key")
      .evaluateAll(
        (keys) => keys.filter((key) => key.scrollWidth > key.clientWidth || key.scrollHeight > key.clientHeight).length,
      );
    expect(spilt).toBe(0);
    await context.close();
  });
});
