import { describe, expect, it } from "vitest";
import { type Crackles, hearCrackle } from "../../devices/scanner/crackle.ts";
import { createIntake } from "../../devices/scanner/intake.ts";
import { times } from "../../devices/times.ts";

/** No UTF-8, as long as a code. */
const crackle = Uint8Array.of(0x9c, 0xff, 0x81, 0xfe, 0x0d);
const text = (line: string) => new TextEncoder().encode(`${line}\r`);

describe("a line that crackles", () => {
  it("takes an officer's scan away three times at most, and is heard again once a code was read", () => {
    const scans: string[] = [];
    const intake = createIntake({ onScan: (scan) => scans.push(scan), times, silence: "ends" });
    const often = Array.from({ length: 50 }, () => crackle);
    for (const bytes of [text("A001"), ...often, text("A002"), ...often]) intake.take(bytes);
    intake.stop();
    const lost = scans[1];
    expect(lost).toContain("\ufffd");
    expect(scans).toEqual(["A001", lost, lost, lost, "A002", lost, lost, lost]);
  });

  it("is silent until it has been for a minute; what comes seldom is a hand that tries again", () => {
    let before: Crackles = [];
    const passed = (ms: number) => {
      const heard = hearCrackle(before, "\ufffd\ufffd", ms);
      before = heard.crackles;
      return heard.passed;
    };
    const often = Array.from({ length: 100 }, (_, index) => index * 2_000);
    expect(often.filter(passed)).toEqual([0, 2_000, 4_000]);
    expect([198_000 + 59_999, 198_000 + 60_000, 300_000, 330_000, 360_000].map(passed)).not.toContain(false);
  });
});
