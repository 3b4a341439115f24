import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import type { CounterId, OutcomeId, ProcedureCode, ServiceId } from "#contract/ids.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { bookingSettings } from "../booking/booking-office.ts";
import { issue } from "../realtime/parts.ts";
import { type Line, runOffice } from "../running-office.ts";
import { atCounter } from "./at-counter.ts";
import { resize } from "./fitting.ts";
import { visitOffice } from "./visited-office.ts";

const one = { counter: "counter-1" as CounterId };
const four = { counter: "counter-4" as CounterId };
const land = { kind: "service", service: "land" as ServiceId } as const;
const sizes = [
  [1366, 768],
  [1920, 1080],
] as const;

const visited = visitOffice(() =>
  runOffice({ screens: "built", settings: { ...bookingSettings(), hardware: demonstrationOffice.hardware } }),
);
let page: Page;
let hoa: Line;
let huong: Line;

beforeAll(async () => {
  hoa = await visited.office.signIn("hoa");
  huong = await visited.office.signIn("huong");
  ({ page } = await atCounter(visited.office, visited.browser, "hoa"));
});

async function does({ client }: Line, ...commands: Command[]): Promise<void> {
  for (const command of commands) expect(await client.send(command)).toMatchObject({ ok: true });
}
async function takeForMarriage(): Promise<void> {
  await does(hoa, { ...issue("civil-status"), procedure: "1.000894" as ProcedureCode } as Command);
}
const at = (id: string) => page.getByTestId(id);
const isOff = (id: string) => at(id).getAttribute("aria-disabled");

/** A label in its button: how many lines it takes, and how far its key stands from it. */
function label(id: string): Promise<{ lines: number; gap: number }> {
  return at(id).evaluate((button) => {
    const range = document.createRange();
    range.selectNodeContents(button.querySelector("span") ?? button);
    const { right } = range.getBoundingClientRect();
    return {
      lines: range.getClientRects().length,
      gap: (button.querySelector("kbd")?.getBoundingClientRect().left ?? 0) - right,
    };
  });
}

describe("an officer's counter", () => {
  it("lists the services of each counter so that no dot begins or ends a line", async () => {
    await at("counter-counter-8").waitFor();
    for (const [width, height] of sizes) {
      await resize(page, width, height);
      const wrong = await page.locator("[data-number]").evaluateAll((cards) =>
        cards.flatMap((card) => {
          const dots = [];
          const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            if (node.textContent?.includes("·")) dots.push(node.textContent);
          // Each dot stands before its name: where a name begins a line, its dot is out of the box and cut off.
          const names = [...card.querySelectorAll<HTMLElement>("[data-name]")].filter((name) => {
            const box = name.parentElement;
            const begins = name.offsetLeft - (box?.offsetLeft ?? 0) < 8;
            return begins && (name.offsetLeft !== box?.offsetLeft || getComputedStyle(box).overflowX !== "clip");
          });
          return [...dots, ...names.map(({ innerText }) => innerText)];
        }),
      );
      expect(wrong).toEqual([]);
      expect(await page.locator("[data-name]").count()).toBeGreaterThan(8);
    }
    await resize(page, ...sizes[0]);
  });

  it("keeps each key's label on one line, apart from its key", async () => {
    await at("counter-counter-1").click();
    await at("pause").waitFor();
    for (const [width, height] of sizes) {
      await resize(page, width, height);
      for (const id of ["recall", "missed", "finish", "hold", "transfer", "choose", "pause", "dossier"]) {
        const { lines, gap } = await label(id);
        expect([id, lines, gap >= 4]).toEqual([id, 1, true]);
      }
    }
    await resize(page, ...sizes[0]);
  });

  it("says of a service that no open counter takes that it would be sent there in vain", async () => {
    await does(huong, { type: "openCounter", counter: "counter-3" as CounterId });
    await takeForMarriage();
    await does(hoa, { type: "callNext", ...one }, { type: "startServing", ...one });
    await at("current-number").getByText("A001").waitFor();
    await at("transfer").click();
    await expect.poll(() => at("pick-certification").textContent()).toContain("Chưa có ai chờ");
    expect(await at("pick-land").textContent()).toContain("Chưa có quầy mở");
    expect(await at("pick-land").textContent()).not.toContain("Chưa có ai chờ");
  });

  it("lets whoever chooses see that a list goes on, and what they chose above that", async () => {
    const fade = await page.getByRole("listbox").evaluate((list) => {
      const { height, position, backgroundImage } = getComputedStyle(list, "::after");
      return { height: Number.parseFloat(height), position, isDrawn: backgroundImage.includes("gradient") };
    });
    expect(fade).toMatchObject({ position: "sticky", isDrawn: true });
    for (let row = 0; row < 7; row++) await page.keyboard.press("ArrowDown");
    await page.locator('[data-testid="pick-counter-2"][aria-selected="true"]').waitFor();
    const below = await page.getByRole("listbox").evaluate((list) => {
      const chosen = list.querySelector("[aria-selected=true]");
      return list.getBoundingClientRect().bottom - (chosen?.getBoundingClientRect().bottom ?? 0);
    });
    expect(below).toBeGreaterThanOrEqual(fade.height);
  });

  it("after a visit says that nobody is at the counter, and not that nobody was called", async () => {
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await does(hoa, { type: "finish", ...one, outcome: "received" as OutcomeId });
    await at("current-number").waitFor({ state: "detached" });
    const card = page.getByRole("region", { name: "Số hiện tại" });
    expect(await card.textContent()).toContain("Sẵn sàng");
    expect(await card.textContent()).not.toContain("Chưa gọi số nào");
  });

  it("shows of a number that was sent on what it waits for now, and what its ticket says as what it is", async () => {
    await takeForMarriage();
    await does(hoa, { type: "callNext", ...one }, { type: "transfer", ...one, to: land, note: null });
    await does(huong, { type: "closeCounter", counter: "counter-3" as CounterId }, { type: "openCounter", ...four });
    await does(huong, { type: "callNext", ...four });
    const { page: other, context } = await atCounter(visited.office, visited.browser, "huong");
    await other.getByTestId("current-number").getByText("A002").waitFor();
    await expect.poll(() => other.getByRole("heading", { level: 1 }).textContent()).toBe("Chưa chọn thủ tục");
    const main = () => other.locator("main").innerText();
    await expect.poll(main).toContain("Trên phiếu: Đăng ký kết hôn (Hộ tịch)");
    // The other counter's call is one of those counted.
    await expect.poll(main).toContain("Tất cả đã gọi 2 lần");
    await other.keyboard.press("Insert");
    await other.getByRole("dialog").getByText("Chọn thủ tục để mở hồ sơ").waitFor();
    await context.close();
  });

  it("shows as off what can not be done while the hub is away, and tells nothing as known that is not", async () => {
    await takeForMarriage();
    await does(hoa, { type: "callNext", ...one });
    await at("current-number").getByText("A003").waitFor();
    const buttons = ["open-dossier", "bookings", "issue", "print-again"];
    for (const id of buttons) expect([id, await isOff(id)]).not.toEqual([id, "true"]);
    await expect.poll(() => at("printers").textContent()).toBe("Máy in: sẵn sàng");
    await visited.office.restart(async () => {
      await at("stale").waitFor();
      for (const id of buttons) {
        expect([id, await isOff(id)]).toEqual([id, "true"]);
        await at(id).focus();
        expect([id, await at(id).evaluate((button) => button === document.activeElement)]).toEqual([id, true]);
        await page.keyboard.press("Enter");
      }
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(await at("printers").textContent()).toBe("Máy in: chưa rõ");
      expect(await page.getByRole("region", { name: "Việc cần để ý" }).count()).toBe(0);
    });
    await at("stale").waitFor({ state: "detached" });
    for (const id of buttons) await expect.poll(() => isOff(id)).not.toBe("true");
    // The hub that has just begun asks its printers first.
    await expect.poll(() => at("printers").textContent()).toBe("Máy in: sẵn sàng");
  });

  it("counts those on hold, of whom not all may be in sight", async () => {
    await takeForMarriage();
    const hold = [{ type: "startServing", ...one } as const, { type: "hold", ...one, note: null } as const];
    await does(hoa, ...hold, { type: "callNext", ...one }, ...hold);
    await at("held-total").getByText("2").waitFor();
  });
});
