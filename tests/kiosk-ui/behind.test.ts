import { expect, test } from "vitest";
import { wordsOver } from "#contract/wording.ts";
import { createBehind } from "../../kiosk-ui/words/behind.ts";
import { vi } from "../../kiosk-ui/words/vi.ts";

const over = { home: { take: "xa xb", waiting: { "?": "1", "0": "xc", other: "{1} xd" } }, back: "xe" };

test("the Vietnamese behind what is shown is known as soon as it was shown, also of sentences with figures", () => {
  const behind = createBehind();
  const words = wordsOver(vi, over, undefined, behind.note);
  expect(behind.vietnamese(words.home.take)).toBe(vi.home.take);
  expect(behind.vietnamese(words.home.waiting(7))).toBe(vi.home.waiting(7));
  expect(behind.vietnamese(words.home.waiting(0))).toBe(vi.home.waiting(0));
});

test("of several pieces in one text each is told, and what has no Vietnamese behind it stays", () => {
  const behind = createBehind();
  const words = wordsOver(vi, over, undefined, behind.note);
  expect(behind.vietnamese(`A025 · ${words.home.take} · ${words.back}`)).toBe(`A025 · ${vi.home.take} · ${vi.back}`);
  // Not where a word is only a part of another one.
  expect(behind.vietnamese("xexe")).toBe("xexe");
  expect(behind.vietnamese(`xexe · ${words.back}`)).toBe(`xexe · ${vi.back}`);
  expect(behind.vietnamese(vi.home.take)).toBe(vi.home.take);
});

test("it does not grow with all that was ever shown", () => {
  const behind = createBehind();
  for (let number = 0; number < 10_000; number++) behind.note(`xd ${number}`, `số ${number}`);
  expect(behind.vietnamese("xd 9999")).toBe("số 9999");
  expect(behind.vietnamese("xd 1")).toBe("xd 1");
});
