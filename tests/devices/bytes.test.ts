import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identify } from "#contract/identify/identify.ts";
import { readFrame } from "../../devices/bench/virtual-board.ts";
import { boardFrame } from "../../devices/board/frame.ts";
import { lampBytes, noKeys, readKeys } from "../../devices/keypad/keys.ts";
import { conditionOf, isStatusByte, type StatusKind } from "../../devices/printer/status.ts";
import { endScan, longestScan, loseScan, noScan, readScans } from "../../devices/scanner/scans.ts";
import { endZone, joinZone } from "../../devices/scanner/zone.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function scansOf(pieces: Iterable<Uint8Array>): string[] {
  let rest = noScan;
  const scans: string[] = [];
  for (const piece of pieces) {
    const read = readScans(rest, piece);
    rest = read.rest;
    scans.push(...read.scans);
  }
  return [...scans, ...endScan(rest).scans];
}

describe("a line scanner's bytes", () => {
  const code = fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replaceAll(/[\r\n]/g, "").trim() || "x");

  it("are the same scans however they are cut into pieces", () => {
    fc.assert(
      fc.property(fc.array(code, { maxLength: 5 }), fc.integer({ min: 1, max: 9 }), (codes, size) => {
        const stream = bytes(codes.map((one) => `${one}\r\n`).join(""));
        const pieces = Array.from({ length: Math.ceil(stream.length / size) }, (_, i) =>
          stream.slice(i * size, (i + 1) * size),
        );
        expect(scansOf(pieces)).toEqual(codes);
      }),
    );
  });

  it("keep Vietnamese, composed", () => {
    expect(scansOf([bytes("Nguyễn Thị Hồng".normalize("NFD")), bytes("\r")])).toEqual(["Nguyễn Thị Hồng"]);
  });

  it("that are no UTF-8 are told as what nobody can read, but for a crackle of less than any code has", () => {
    const spoilt = Uint8Array.of(0x41, 0xff, 0x32, 0x35, 0x0d);
    expect(scansOf([spoilt, bytes("next\r")])).toEqual(["A\ufffd25", "next"]);
    expect(identify("A\ufffd25", { year: 2026 })).toEqual({ kind: "unknown", why: "garbled" });
    expect(scansOf([Uint8Array.of(0xff, 0xfe, 0x41)])).toEqual([]);
  });

  it("whose rest is lost are told as what nobody can read, and never as half a number", () => {
    expect(loseScan(readScans(noScan, bytes("00119000")).rest).scans).toEqual(["\ufffd"]);
    expect(loseScan(readScans(noScan, bytes("001")).rest).scans).toEqual([]);
    expect(identify("\ufffd", { year: 2026 })).toEqual({ kind: "unknown", why: "garbled" });
  });

  it("are dropped when they are too long, and the next scan is read", () => {
    expect(scansOf([bytes("x".repeat(longestScan)), bytes("\r")])).toHaveLength(1);
    expect(scansOf([bytes("x".repeat(longestScan + 1)), bytes("yyy\rnext\r")])).toEqual(["next"]);
    expect(scansOf([Uint8Array.of(0xff, 0xfe, 0x41, 0x0d), bytes("next\r")])).toEqual(["next"]);
  });

  it("never crash, whatever comes", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 6_000 }), { maxLength: 12 }), (pieces) => {
        for (const scan of scansOf(pieces)) expect(scan.length).toBeLessThanOrEqual(longestScan);
      }),
    );
  });
});

describe("the three lines of a card's zone", () => {
  const zone = ["IDVNM1900000174001190000017<<5", "9001158F3001156VNM<<<<<<<<<<<8", "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<"];
  const [first = "", second = ""] = zone;
  const whole = zone.join("\n");

  it("become one scan, however they arrive, and what stands around them stays as it is", () => {
    expect(joinZone([], zone)).toEqual({ scans: [whole], rest: [] });
    expect(joinZone([], ["A025", ...zone, "B008", ...zone])).toEqual({
      scans: ["A025", whole, "B008", whole],
      rest: [],
    });
    let rest: readonly string[] = [];
    const scans = zone.flatMap((line) => {
      const joined = joinZone(rest, [line]);
      rest = joined.rest;
      return joined.scans;
    });
    expect([scans, rest]).toEqual([[whole], []]);
  });

  it("are said as far as they came when another scan or silence cuts them short", () => {
    expect(joinZone([first, second], ["A025"])).toEqual({ scans: [`${first}\n${second}`, "A025"], rest: [] });
    expect(endZone([first])).toEqual([first]);
    expect(endZone([])).toEqual([]);
  });

  it("hold back nothing that does not begin like one", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 29 })), (texts) => {
        expect(joinZone([], texts)).toEqual({ scans: texts, rest: [] });
      }),
    );
  });
});

describe("a line keypad's bytes", () => {
  it("light the keys asked for, and no others", () => {
    expect(new TextDecoder().decode(lampBytes([1, 2, 3, 4]))).toBe("L11110\n");
    expect(new TextDecoder().decode(lampBytes([]))).toBe("L00000\n");
    expect(new TextDecoder().decode(lampBytes([5, 9]))).toBe("L00001\n");
  });

  it("are presses where they say so, and noise otherwise", () => {
    expect(readKeys(noKeys, bytes("K1\nK5\r\nK6\nK0\nK11\nQ1\n\nK2")).keys).toEqual([1, 5]);
    const half = readKeys(noKeys, bytes("K"));
    expect(readKeys(half.rest, bytes("4\n")).keys).toEqual([4]);
    expect(readKeys(readKeys(noKeys, new Uint8Array(70_000).fill(0x4b)).rest, bytes("\nK3\n")).keys).toEqual([3]);
  });
});

describe("a board's frame", () => {
  const state = fc.record({
    address: fc.integer({ min: 1, max: 999 }),
    text: fc.constantFrom("A025", "UT1025", "Đ007", ""),
    blinking: fc.boolean(),
  });

  it("is read by the board it is for, as it was meant", () => {
    fc.assert(
      fc.property(state, ({ address, text, blinking }) => {
        const frame = [...boardFrame({ address, text, blinking })];
        expect([frame[0], frame.at(-1)]).toEqual([0x02, 0x03]);
        expect(readFrame(frame.slice(1, -1))).toEqual({ address, face: { text, blinking: blinking && text !== "" } });
      }),
    );
  });

  it("is refused when a single bit of it is wrong", () => {
    fc.assert(
      fc.property(state, fc.nat(200), fc.nat(7), (told, at, bit) => {
        const frame = [...boardFrame(told)].slice(1, -1);
        const index = at % (frame.length - 2);
        frame[index] = (frame[index] ?? 0) ^ (1 << bit);
        expect(readFrame(frame)).toBeNull();
      }),
    );
  });

  it("is one frame even for a text that would break it", () => {
    const frame = [...boardFrame({ address: 3, text: "\u0003A\u0002\u001b1", blinking: false })];
    expect(frame.filter((byte) => byte === 0x02 || byte === 0x03)).toHaveLength(2);
    expect(readFrame(frame.slice(1, -1))?.face.text).toBe("A1");
  });
});

describe("a printer's status", () => {
  const told = (answers: [StatusKind, number][]) => conditionOf(new Map(answers));

  it.each([
    [
      "ready",
      [
        [1, 0x12],
        [2, 0x12],
        [3, 0x12],
        [4, 0x12],
      ],
    ],
    [
      "coverOpen",
      [
        [1, 0x1a],
        [2, 0x16],
        [4, 0x72],
      ],
    ],
    [
      "paperOut",
      [
        [1, 0x1a],
        [2, 0x32],
        [4, 0x72],
      ],
    ],
    [
      "paperLow",
      [
        [2, 0x12],
        [4, 0x1e],
      ],
    ],
    [
      "jam",
      [
        [1, 0x1a],
        [2, 0x52],
        [3, 0x1a],
      ],
    ],
    [
      "fault",
      [
        [2, 0x52],
        [3, 0x32],
      ],
    ],
    ["offline", [[1, 0x1a]]],
    ["ready", []],
  ] as [string, [StatusKind, number][]][])("is %s for %j", (condition, answers) => {
    expect(told(answers)).toBe(condition);
  });

  it("is told from flow control and other noise", () => {
    expect([0x12, 0x72, 0x1a, 0x16].every(isStatusByte)).toBe(true);
    expect([0x11, 0x13, 0x00, 0xff, 0x0a, 0x92].some(isStatusByte)).toBe(false);
  });
});
