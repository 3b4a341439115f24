import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ailments } from "../../../devices/bench/printer-faults.ts";
import {
  conditionOf,
  conditionOfReport,
  hear,
  isStatusByte,
  nothingYet,
  type StatusKind,
  statusQuery,
} from "../../../devices/printer/status.ts";

const fixed = 0x12;
const answers = (change: Partial<Record<StatusKind, number>> = {}) =>
  new Map(([1, 2, 3, 4] as const).map((kind) => [kind, fixed | (change[kind] ?? 0)]));
const report = (...bits: [number, number, number]) => Uint8Array.of(0x10 | bits[0], bits[1], bits[2], 0x0f);

function heard(pieces: Iterable<Uint8Array>): { answers: number[]; reports: number[][] } {
  let rest: Uint8Array = nothingYet;
  const all = { answers: [] as number[], reports: [] as number[][] };
  for (const piece of pieces) {
    const one = hear(rest, piece);
    rest = one.rest;
    all.answers.push(...one.answers);
    all.reports.push(...one.reports.map((bytes) => [...bytes]));
  }
  return all;
}

describe("DLE EOT", () => {
  it("is asked in three bytes", () => {
    expect([...statusQuery(4)]).toEqual([0x10, 0x04, 4]);
  });

  it.each([
    ["nothing", {}, "ready"],
    ["cover", { 1: 0x08, 2: 0x04 }, "coverOpen"],
    ["paper end", { 1: 0x08, 2: 0x20, 4: 0x6c }, "paperOut"],
    ["paper end by one sensor", { 4: 0x20 }, "paperOut"],
    ["printing stopped for paper", { 2: 0x20 }, "paperOut"],
    ["paper near end", { 4: 0x0c }, "paperLow"],
    ["cutter", { 1: 0x08, 2: 0x40, 3: 0x08 }, "jam"],
    ["unrecoverable error", { 2: 0x40, 3: 0x20 }, "fault"],
    ["hot head", { 3: 0x40 }, "fault"],
    ["recoverable error", { 3: 0x04 }, "fault"],
    ["error without a cause", { 2: 0x40 }, "fault"],
    ["offline without a cause", { 1: 0x08 }, "offline"],
    ["drawer and feed button, which are none of ours", { 1: 0x44, 2: 0x08 }, "ready"],
    ["the worst of several", { 1: 0x08, 2: 0x24, 3: 0x08, 4: 0x6c }, "coverOpen"],
  ] as const)("tells %s", (_, change, condition) => {
    expect(conditionOf(answers(change))).toBe(condition);
  });

  it("leaves out what is not answered", () => {
    expect(conditionOf(new Map())).toBe("ready");
    expect(conditionOf(new Map([[4, 0x1e]]))).toBe("paperLow");
  });
});

describe("reports that a printer sends by itself", () => {
  it.each([
    ["nothing", report(0, 0, 0), "ready"],
    ["cover", report(0x28, 0, 0), "coverOpen"],
    ["paper end", report(0x08, 0, 0x0f), "paperOut"],
    ["paper near end", report(0, 0, 0x03), "paperLow"],
    ["cutter", report(0x08, 0x08, 0), "jam"],
    ["unrecoverable error", report(0x08, 0x20, 0), "fault"],
    ["hot head", report(0x08, 0x40, 0), "fault"],
    ["recoverable error", report(0x08, 0x04, 0), "fault"],
    ["offline", report(0x08, 0, 0), "offline"],
    ["drawer and feed button", report(0x44, 0x03, 0), "ready"],
  ] as const)("tell %s", (_, bytes, condition) => {
    expect(conditionOfReport(bytes)).toBe(condition);
  });

  it("say the same as the answers of the same printer", () => {
    for (const { answers, report } of Object.values(ailments)) {
      const asked = conditionOf(new Map(answers.map((byte, index) => [(index + 1) as StatusKind, byte])));
      expect(conditionOfReport(Uint8Array.from(report))).toBe(asked);
    }
  });
});

describe("what a printer sends", () => {
  const answer = fc
    .nat(255)
    .filter(isStatusByte)
    .map((byte) => [byte]);
  const ownReport = fc
    .tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))
    .map(([first, ...rest]) => [(first & 0b0110_1100) | 0x10, ...rest.map((byte) => byte & 0b0110_1111)]);
  const flow = fc.constantFrom([0x11], [0x13]);
  const piece = fc.oneof(answer, ownReport, flow);

  it("is taken apart however it is cut into pieces, flow control left out", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
        const stream = Uint8Array.from(pieces.flat());
        const cut = Array.from({ length: Math.ceil(stream.length / size) }, (_, i) =>
          stream.slice(i * size, (i + 1) * size),
        );
        expect(heard(cut)).toEqual({
          answers: pieces.filter(([byte = 0]) => isStatusByte(byte)).flat(),
          reports: pieces.filter(({ length }) => length === 4),
        });
      }),
    );
  });

  it("is noise, all of what comes together, with one byte that a printer never sends", () => {
    const wrong = fc.nat(255).filter((byte) => (byte & 0x90) === 0x80 || (byte & 0x92) === 0x92);
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 4 }),
        wrong,
        fc.array(piece, { maxLength: 4 }),
        (before, byte, behind) => {
          expect(heard([Uint8Array.from([...before.flat(), byte, ...behind.flat()])])).toEqual({
            answers: [],
            reports: [],
          });
        },
      ),
    );
  });

  it("is understood again after any noise", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (noise) => {
        const { rest } = hear(nothingYet, noise);
        const after = hear(rest, Uint8Array.of(0x12));
        expect(after.answers).toEqual([0x12]);
      }),
    );
  });
});
