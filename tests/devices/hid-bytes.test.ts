import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { posReports, typedReports } from "../../devices/bench/hid-reports.ts";
import { modifier } from "../../devices/hid/keyboard.ts";
import { hidLampReport, type KeysDown, noKeysDown, readHidKeys } from "../../devices/keypad/hid-keys.ts";
import { type HidKeypadProfile, hidKeypads } from "../../devices/keypad/hid-profiles.ts";
import { readPosReport } from "../../devices/scanner/pos-report.ts";
import { noScan, readScans } from "../../devices/scanner/scans.ts";
import { nothingTyped, readTyping } from "../../devices/scanner/us-keys.ts";
import { typingScanners } from "../fixtures/recorded/typing-scanners.ts";

/** From the ATR110 manual of Access-IS, appendix A: a boarding pass of 60 letters in two reports. */
const boardingPass = "M1GATHERGOOD/MICHAEL  YABCDEF LHRDURAK 3542 052Y003D23   100";
const recorded = [
  `02385d5130${Buffer.from(boardingPass.slice(0, 56)).toString("hex")}730001`,
  `02045d5130${Buffer.from(" 100").toString("hex")}${"00".repeat(52)}730000`,
].map((hex) => Uint8Array.from(Buffer.from(hex, "hex")));

function scansOf(reports: readonly Uint8Array[]): string[] {
  let rest = noScan;
  return reports.map(readPosReport).flatMap((bytes) => {
    const read = readScans(rest, bytes);
    rest = read.rest;
    return read.scans;
  });
}

describe("a point of sale scanner's reports", () => {
  it("are a code, also one that goes on in a second report", () => {
    expect(recorded.map((report) => report.length)).toEqual([64, 64]);
    expect(scansOf(recorded)).toEqual([boardingPass]);
  });

  it("keep Vietnamese letters whole that two reports share", () => {
    // 55 letters before it: the two bytes of Đ are in two reports.
    const card = `${"0".repeat(55)}Đặng Thị Hồng|001190000017`;
    expect(posReports(card)).toHaveLength(2);
    expect(scansOf(posReports(card))).toEqual([card]);
  });

  it("are the same codes whatever they are", () => {
    const code = fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }).map((text) =>
      text
        .normalize("NFC")
        .replaceAll(/\p{Cc}/gu, "")
        .trim(),
    );
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        expect(scansOf(codes.flatMap(posReports))).toEqual(codes.filter((text) => text !== ""));
      }),
    );
  });

  it("are nothing when they have another number, are short, or say a length that can not be", () => {
    const [first = new Uint8Array(0)] = posReports("A025");
    const changed = (at: number, byte: number) => first.with(at, byte);
    const bad = [changed(0, 0x03), changed(1, 57), changed(1, 255), first.slice(0, 63), new Uint8Array(0)];
    for (const report of bad) expect([...readPosReport(report)]).toEqual([]);
    expect([...readPosReport(first)]).toEqual([...new TextEncoder().encode("A025\r")]);
  });

  it("never crash, and never make a scan longer than a scan may be", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 200 }), (reports) => {
        for (const scan of scansOf(reports.map((report) => Uint8Array.of(2, ...report))))
          expect(scan.length).toBeLessThanOrEqual(4_096);
      }),
    );
    const endless = Array.from({ length: 200 }, () => (recorded[0] ?? new Uint8Array(0)).slice());
    expect(scansOf([...endless, ...posReports("end"), ...posReports("next")])).toEqual(["next"]);
  });
});

const keys = (modifiers: number, ...down: number[]) =>
  Uint8Array.from([modifiers, 0, ...down, 0, 0, 0, 0, 0, 0].slice(0, 8));
const up = new Uint8Array(8);

function typedBy(reports: readonly Uint8Array[]): string[] {
  let typing = nothingTyped;
  const bytes = reports.flatMap((report) => {
    const read = readTyping(typing, report);
    typing = read.typing;
    return read.bytes;
  });
  return readScans(noScan, Uint8Array.from(bytes)).scans;
}

describe("a typing scanner's reports", () => {
  it.each(typingScanners)("recorded from $from are $scan", ({ reports, scan }) => {
    expect(typedBy(reports)).toEqual([scan]);
    // One scan after another: what comes behind Enter spoils nothing.
    expect(typedBy([...reports, ...reports])).toEqual([scan, scan]);
  });

  it("are every byte as an Alt code, so that a card keeps its Vietnamese letters", () => {
    const pad = (digit: string) => (digit === "0" ? 0x62 : 0x58 + Number(digit));
    const card = "001190000017||Nguyễn Thị Ửng|15011990|Nữ|Ấp Đông, Hà Nội|01012021";
    /** Digit by digit, or all at one blow as some do; with a zero before, or without. */
    const altCodes = (text: string, { atOnce, digits }: { atOnce: boolean; digits: number }) =>
      [...new TextEncoder().encode(text)].flatMap((byte) => {
        const down = [...String(byte).padStart(digits, "0")].map(pad);
        const held = atOnce ? [keys(0x04, ...down)] : down.flatMap((key) => [keys(0x04, key), keys(0x04)]);
        return [keys(0x04), ...held, up];
      });
    for (const atOnce of [true, false]) {
      for (const digits of [3, 4]) {
        expect(typedBy([...altCodes(card, { atOnce, digits }), keys(0, 0x28)])).toEqual([card]);
        expect(typedBy(altCodes(`${card}\r\n`, { atOnce, digits }))).toEqual([card]);
      }
    }
  });

  it("are no code with an Alt code that is no byte of text", () => {
    for (const digits of [[0x5a, 0x5d, 0x5e], [0x62, 0x62, 0x5f], [0x5b, 0x59, 0x59, 0x59, 0x59], []]) {
      const alt = digits.length === 0 ? [keys(0x04, 4), up] : [keys(0x04, ...digits), up];
      expect(typedBy([keys(0, 4), up, ...alt, keys(0, 5), up, keys(0, 0x28)]), String(digits)).toEqual([]);
    }
  });

  it("are every letter of a US keyboard", () => {
    const all = Array.from({ length: 0x7e - 0x21 + 1 }, (_, index) => String.fromCharCode(0x21 + index)).join("");
    expect(typedBy(typedReports(all))).toEqual([all]);
    expect(typedBy(typedReports("dong-hai.2026-11-23.A025"))).toEqual(["dong-hai.2026-11-23.A025"]);
  });

  it("are the same with a number before each of them", () => {
    expect(typedBy(typedReports("A025").map((report) => Uint8Array.of(1, ...report)))).toEqual(["A025"]);
  });

  it("are a letter each however they overlap: the next key is down before the last is up, or both at once", () => {
    expect(typedBy([keys(0, 4), keys(0, 4, 5), keys(0, 5), keys(0, 5, 6), up, keys(0, 0x28)])).toEqual(["abc"]);
    expect(typedBy([keys(0, 4, 5, 6), up, keys(0, 0x28)])).toEqual(["abc"]);
  });

  it("count a key once while it stays down, and twice when it was let go", () => {
    expect(typedBy([keys(0, 4), keys(0, 4), keys(0, 4), keys(0, 0x28)])).toEqual(["a"]);
    expect(typedBy([keys(0, 4), up, keys(0, 4), up, keys(0, 0x28)])).toEqual(["aa"]);
  });

  it("change nothing when too many keys are down, or when they are no keyboard's", () => {
    const tooMany = keys(0, 1, 1, 1, 1, 1, 1);
    expect(typedBy([keys(0, 4), tooMany, keys(0, 4, 5), up, keys(0, 0x28)])).toEqual(["ab"]);
    expect(typedBy([keys(0, 4), Uint8Array.of(9, 9), new Uint8Array(64), keys(0, 5), keys(0, 0x28)])).toEqual(["ab"]);
  });

  it("forget a Shift that was never let go: each report says which are held with it", () => {
    expect(typedBy([keys(0x02, 4), keys(0x02), keys(0, 4), up, keys(0, 0x28)])).toEqual(["Aa"]);
  });

  it("are no code when Alt or Ctrl is stuck: a code without some of its letters is another one's", () => {
    for (const stuck of [modifier.alt, modifier.gui, modifier.ctrl, 0x04, 0x01]) {
      expect(typedBy([keys(0, 4), up, keys(stuck, 0x1e), up, keys(0, 0x28)])).toEqual([]);
    }
    // Ctrl+] is the separator, Ctrl+J and Ctrl+M are line ends.
    expect(typedBy([keys(0, 4), up, keys(0x01, 0x0d), up, keys(0, 5), up, keys(0x10, 0x10), up])).toEqual(["a", "b"]);
    expect(typedBy([keys(0, 4), up, keys(0x01, 0x30), up, keys(0, 5), up, keys(0, 0x58)])).toEqual(["a\u001db"]);
  });
});

function pressed(profile: HidKeypadProfile, reports: readonly Uint8Array[]): number[] {
  let down: KeysDown = noKeysDown;
  return reports.flatMap((report) => {
    const read = readHidKeys(profile.keys, down, report);
    down = read.down;
    return read.keys;
  });
}

describe("a HID keypad's reports", () => {
  const ours = hidKeypads["hid-keypad"];

  it("are a press for each key that went down, in a byte of bits", () => {
    expect([1, 2, 4, 8, 16].map((bits) => pressed(ours, [Uint8Array.of(bits)]))).toEqual([[1], [2], [3], [4], [5]]);
    expect(
      pressed(
        ours,
        [0, 1, 1, 3, 2, 0, 1].map((bits) => Uint8Array.of(bits)),
      ),
    ).toEqual([1, 2, 1]);
    expect(pressed(ours, [new Uint8Array(0), Uint8Array.of(0xe0)])).toEqual([]);
  });

  it("light the keys asked for, and no others", () => {
    const lamps = ours.lamps ?? { report: null, length: 0, bits: [] };
    expect([...hidLampReport(lamps, [])]).toEqual([0, 0]);
    expect([...hidLampReport(lamps, [1, 2, 3, 4])]).toEqual([0, 0b01111]);
    expect([...hidLampReport(lamps, [5, 9])]).toEqual([0, 0b10000]);
  });

  it("fit other keypads by their profile alone: numbered reports, keys and lamps in other places", () => {
    const other: HidKeypadProfile = {
      keys: {
        by: "bits",
        report: 4,
        bits: [
          { byte: 1, bit: 7 },
          { byte: 1, bit: 6 },
          { byte: 2, bit: 0 },
        ],
      },
      lamps: {
        report: 5,
        length: 3,
        bits: [
          { byte: 0, bit: 7 },
          { byte: 2, bit: 1 },
          { byte: 2, bit: 2 },
        ],
      },
    };
    expect(
      pressed(other, [Uint8Array.of(4, 0, 0x80, 0), Uint8Array.of(3, 0, 0x40, 0), Uint8Array.of(4, 0, 0xc0, 1)]),
    ).toEqual([1, 2, 3]);
    expect(pressed(other, [Uint8Array.of(4, 0, 0x80)])).toEqual([]);
    expect(other.lamps && [...hidLampReport(other.lamps, [1, 2, 3])]).toEqual([5, 0x80, 0, 0x06]);
  });

  it("are a number pad's keys 1 to 5, in both of its places, and none of its others", () => {
    const pad = hidKeypads["hid-number-pad"];
    const one = (key: number) => [keys(0, key), up];
    expect(pressed(pad, [0x59, 0x5a, 0x5b, 0x5c, 0x5d].flatMap(one))).toEqual([1, 2, 3, 4, 5]);
    expect(pressed(pad, [0x1e, 0x1f, 0x20, 0x21, 0x22].flatMap(one))).toEqual([1, 2, 3, 4, 5]);
    expect(pressed(pad, [0x53, 0x28, 0x5e, 0x62, 0x58].flatMap(one))).toEqual([]);
    expect(pad.lamps).toBeNull();
  });
});
