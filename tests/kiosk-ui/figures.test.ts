import { expect, test } from "vitest";
import { aroundText } from "#contract/clock-text.ts";
import { counterText, moneyText } from "../../kiosk-ui/figures.ts";

const morning = Date.parse("2026-11-23T01:24:00Z");

test("an expected call is told as clock times", () => {
  expect(aroundText(morning, { fromMinutes: 15, toMinutes: 25 })).toBe("08:35–08:50");
  expect(aroundText(morning, { fromMinutes: 0, toMinutes: 5 })).toBe("08:24–08:30");
});

test("counters that follow each other are drawn together", () => {
  expect(counterText([3, 1, 2, 7])).toBe("1–3, 7");
  expect(counterText([2, 3])).toBe("2, 3");
  expect(counterText([])).toBe("");
});

test("money is grouped as each language writes it", () => {
  expect(moneyText(8_000, "vi")).toBe("8.000");
  expect(moneyText(8_000, "en")).toBe("8,000");
});
