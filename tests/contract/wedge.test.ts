import fc from "fast-check";
import { expect, test } from "vitest";
import { fastMs, keyTyped, nothingTyped, typedKey } from "#contract/client/wedge.ts";

/** What comes of these keys, so many ms apart. */
function type(keys: readonly string[], gapMs: number): { scans: string[]; fast: number; spoiled: number } {
  let typed = nothingTyped;
  const scans: string[] = [];
  let fast = 0;
  let spoiled = 0;
  keys.forEach((key, index) => {
    const read = typedKey(typed, key, 1_000 + index * gapMs);
    typed = read.typed;
    if (read.fast) fast += 1;
    if (read.spoiled) spoiled += 1;
    if (read.scan !== null) scans.push(read.scan);
  });
  return { scans, fast, spoiled };
}

const wedge = (text: string) => [...text].map((letter) => (letter === "\n" ? "Enter" : letter));

test("keys less than 50 ms apart that end with Enter are a scan", () => {
  expect(type(wedge("dong-hai.2026-11-23.A025\n"), 8).scans).toEqual(["dong-hai.2026-11-23.A025"]);
  expect(type(wedge("A025\n"), 49).scans).toEqual(["A025"]);
});

test("a hand that types is none, and its keys stay what they are", () => {
  expect(type(wedge("A025\n"), 50)).toEqual({ scans: [], fast: 0, spoiled: 0 });
  expect(type(["Tab", "Enter", "Tab", "Enter", " ", "Enter"], 5)).toEqual({ scans: [], fast: 0, spoiled: 0 });
});

test("Shift and Alt between the letters do not break a scan", () => {
  expect(type(["Shift", "A", "Shift", "0", "2", "Alt", "5", "Enter"], 10).scans).toEqual(["A025"]);
});

test("Vietnamese letters and those that stand for lost ones arrive as they were typed", () => {
  const card = "001190000017||Nguyễn Thị Hồng|15011990|Nữ|Hà Nội|01012021";
  expect(type(wedge(`${card}\n`), 5).scans).toEqual([card]);
});

test("two codes in a row are two scans", () => {
  expect(type(wedge("A025\nB008\n"), 20).scans).toEqual(["A025", "B008"]);
});

test("a code with a pause in it is none, and its end is not taken for a shorter one", () => {
  let typed = nothingTyped;
  const scans: string[] = [];
  let at = 0;
  const more = (text: string, pauseMs: number) => {
    at += pauseMs;
    for (const key of wedge(text)) {
      at += 5;
      const read = typedKey(typed, key, at);
      typed = read.typed;
      if (read.scan !== null) scans.push(read.scan);
    }
  };
  more("dong-hai.2026-11-22.", 0);
  more("A025\n", 60);
  expect(scans).toEqual([]);
  more("dong-hai.2026-11-22.", 60);
  more("A026\n", 1_000);
  more("A027\n", 300);
  expect(scans).toEqual(["A026", "A027"]);
});

test("a scan that comes while a hand is typing is told of, and its Enter is no hand's", () => {
  let typed = nothingTyped;
  for (const [index, key] of ["a", "n", "h"].entries()) typed = typedKey(typed, key, 1_000 + index * 150).typed;
  let at = 1_500;
  for (const key of "LH-7K2M9Q4T") {
    typed = typedKey(typed, key, at).typed;
    at += 5;
  }
  expect(typedKey(typed, "Enter", at)).toMatchObject({ scan: null, spoiled: true, fast: true });
  expect(typedKey(typed, "Enter", at + 100)).toMatchObject({ scan: null, spoiled: false, fast: false });
});

/** What comes of keys that are each so long after the one before; the last is the Enter. */
function typeWithPauses(gaps: readonly number[], letters = "x".repeat(gaps.length - 1)) {
  let at = 10_000;
  let typed = nothingTyped;
  const told: string[] = [];
  for (const [index, gap] of gaps.entries()) {
    at += gap;
    const read = typedKey(typed, letters[index] ?? "Enter", at);
    typed = read.typed;
    if (read.scan !== null) told.push(`scan ${read.scan}`);
    if (read.spoiled) told.push("spoiled");
    if (index === gaps.length - 1 && read.fast) told.push("kept from the page");
  }
  return told;
}

const quick = fc.integer({ min: 1, max: fastMs - 1 });
const slow = fc.integer({ min: fastMs, max: 999 });

test("a hand's Enter stays one, however quickly its last letters came after slow ones", () => {
  expect(typeWithPauses([150, 150, 150, 30, 30, 30, 30, 30])).toEqual([]);
  const bursts = fc.array(fc.tuple(slow, fc.array(quick, { maxLength: 4 })), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(bursts, quick, (typed, enter) => {
      expect(typeWithPauses([...typed.flatMap(([first, more]) => [first, ...more]), enter])).toEqual([]);
    }),
  );
});

test("a printed code with one pause in it is told of and keeps its Enter, wherever the pause is and whatever was typed before", () => {
  const code = fc.array(quick, { minLength: 10, maxLength: 60 }).map((gaps) => [500, ...gaps]);
  const hand = fc.array(slow, { maxLength: 10 });
  fc.assert(
    fc.property(hand, code, slow, fc.nat(), quick, (before, gaps, pause, place, enter) => {
      const broken = gaps.with(1 + (place % (gaps.length - 1)), pause);
      expect(typeWithPauses([...before, ...broken, enter])).toEqual(["spoiled", "kept from the page"]);
    }),
  );
});

test("keys that mean something to a page mean nothing within a scan; those of an input method are let be", () => {
  const { typed } = typedKey(typedKey(nothingTyped, "0", 1_000).typed, "0", 1_005);
  for (const key of ["F2", "F10", "Tab", "Escape"])
    expect([key, typedKey(typed, key, 1_010).fast]).toEqual([key, true]);
  for (const key of ["Shift", "Backspace"]) expect([key, typedKey(typed, key, 1_010).fast]).toEqual([key, false]);
  expect(typedKey(typed, "F2", 1_060).fast).toBe(false);
});

test("the three lines of a card's zone are one scan", () => {
  const zone = "IDVNM1900000171001190000017<<0\n9001151F3001151VNM<<<<<<<<<<<4\nNGUYEN<<THI<HONG<<<<<<<<<<<<<<";
  expect(type(wedge(`${zone}\n`), 5).scans).toEqual([zone]);
});

test("a second line end behind a code is part of it, as Enter or as Ctrl+J, and only at once", () => {
  // As recorded from a scanner: Enter, then Ctrl and Shift down, J, up.
  const recorded = [..."6957842208856", "Enter", "Control", "Shift", "J"].map((key, index, all) =>
    keyTyped({ key, ctrlKey: index === all.length - 1 }),
  );
  expect(recorded.at(-1)).toBe("Enter");
  expect(type([...recorded, ...recorded], 8)).toMatchObject({ scans: ["6957842208856", "6957842208856"], spoiled: 0 });
  expect(type(recorded, 8).fast).toBe(14);
  expect(type([..."A025", "Enter", "Enter"], 8).fast).toBe(5);
  expect(type([..."A025".split(""), keyTyped({ key: "m", ctrlKey: true })], 8).scans).toEqual(["A025"]);
  // A hand's Enter after a scan, and its Ctrl+J, stay what they are.
  const { typed } = [..."A025", "Enter"].reduce((read, key, at) => typedKey(read.typed, key, 1_000 + at * 8), {
    ...{ typed: nothingTyped, scan: null, spoiled: false, fast: false },
  } as ReturnType<typeof typedKey>);
  expect(typedKey(typed, "Enter", 1_100).fast).toBe(false);
  expect(typedKey(nothingTyped, keyTyped({ key: "j", ctrlKey: true }), 1_000)).toMatchObject({
    fast: false,
    scan: null,
  });
  expect(keyTyped({ key: "j", ctrlKey: false })).toBe("j");
});

test("what no code can be as long as is thrown away, and the next one is read", () => {
  expect(type(wedge(`${"x".repeat(9_000)}\nA025\n`), 1).scans).toEqual(["A025"]);
  expect(type(wedge(`${"x".repeat(9_000)}\n`), 1).spoiled).toBe(1);
  expect(type(wedge(`${"x".repeat(4_096)}\n`), 1).scans).toHaveLength(1);
});
