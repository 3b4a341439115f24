import { expect, test } from "vitest";
import type { UnknownScan } from "#contract/scan.ts";
import { canScan, hearSpoilt, type Spoilt } from "../../kiosk-ui/scanner.ts";

const away = { since: 0, left: 4 };

test("people are asked to scan where a scanner is ready, or where one that types has typed before, and nowhere else", () => {
  expect(canScan({ scanner: "ready" }, false)).toBe(true);
  expect(canScan({ scanner: "away" }, true)).toBe(false);
  expect(canScan({ scanner: null }, false)).toBe(false);
  expect(canScan({ scanner: null }, true)).toBe(true);
  expect(canScan({ scanner: "ready", away }, true)).toBe(false);
});

/** Which of these, each so many ms after the one before, are told. */
function told(...scans: [UnknownScan, number][]): boolean[] {
  let before: Spoilt = [];
  let now = 1_000_000;
  return scans.map(([why, later]) => {
    now += later;
    const heard = hearSpoilt(before, why, now);
    before = heard.spoilt;
    return heard.told;
  });
}

test("a scan that could not be read is said three times within a minute, and a line that crackles on is left alone", () => {
  const crackles = Array.from({ length: 20 }, (): [UnknownScan, number] => ["garbled", 2_000]);
  expect(told(...crackles).filter(Boolean)).toHaveLength(3);
  expect(told(["garbled", 0], ["incomplete", 5_000], ["garbled", 5_000], ["garbled", 55_000])).not.toContain(false);
});

test("a clock that is set back does not keep it from being said", () => {
  expect(told(["garbled", 0], ["garbled", 0], ["garbled", 0], ["garbled", -3_600_000])).not.toContain(false);
});

test("a code that was read but is not known is always said, and ends the patience with a line", () => {
  const spoilt: [UnknownScan, number] = ["wrongEncoding", 1_000];
  expect(told(spoilt, spoilt, spoilt, ["noSuchTicket", 1_000], spoilt)).not.toContain(false);
  expect(told(...Array.from({ length: 9 }, (): [UnknownScan, number] => ["unfamiliar", 500]))).not.toContain(false);
});
