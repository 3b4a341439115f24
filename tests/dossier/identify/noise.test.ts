import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAppointmentCode } from "#contract/identify/appointment-code.ts";
import { readCitizenCard } from "#contract/identify/citizen-card.ts";
import { readDossierCode } from "#contract/identify/dossier-code.ts";
import { readHealthCard } from "#contract/identify/health-card.ts";
import { identify } from "#contract/identify/identify.ts";
import { readMrz } from "#contract/identify/mrz.ts";
import { plainText } from "#contract/identify/plain.ts";
import { repairs } from "#contract/identify/repair/repairs.ts";
import { readTicketCode } from "#contract/identify/ticket-code.ts";
import { garblings } from "./garble.ts";
import { cardOf, extras, mau, person, today } from "./people.ts";

describe("noise", () => {
  it("of any kind and up to the longest scan brings nothing down", () => {
    for (const unit of ["binary", "grapheme", "binary-ascii"] as const) {
      fc.assert(
        fc.property(fc.string({ unit, maxLength: 4_096, size: "max" }), (text) => void identify(text, today)),
        { numRuns: 100 },
      );
    }
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4_096, size: "max" });
    fc.assert(
      fc.property(units, (text) => void identify(String.fromCharCode(...text), today)),
      { numRuns: 100 },
    );
  });

  it("made of the pieces of codes brings nothing down", () => {
    const piece = fc.constantFrom(
      ..."|<>%&;#-.]\r\n\u0000\u001d\u0085\u00a0\ud800?",
      ..."0198 0176 01960144 022501870141 &#432; %C6%B0 Æ° áº« Nam Nữ 15011990 001190000017 IDVNM A025 LH- ]Q1 GD4".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void identify(pieces.join(""), today)),
      { numRuns: 2_000 },
    );
  });

  it("within a card never makes another number of it", () => {
    const noise = fc.constantFrom(
      "\u0000",
      "\u0007",
      "\u001b",
      "\u0085",
      "\ufffd",
      "\ud800",
      "%",
      "&",
      "0",
      "|",
      "\u200f",
      "😀",
    );
    fc.assert(
      fc.property(person, extras, noise, fc.nat(200), (someone, more, sign, at) => {
        const card = cardOf(someone, more);
        const result = identify(card.slice(0, at) + sign + card.slice(at), today);
        if (result.kind === "citizenCard") expect(result.number).toBe(someone.number);
        else expect(result.kind).toBe("unknown");
      }),
      { numRuns: 1_000 },
    );
  });

  it("of nothing but controls is empty, and of too much is too long", () => {
    for (const text of ["", " ", "\r\n", "\u0000\u0002\u0003", "\ufeff\u200b", "]Q1"]) {
      expect(identify(text, today)).toEqual({ kind: "unknown", why: "empty" });
    }
    expect(identify("A".repeat(4_097), today)).toEqual({ kind: "unknown", why: "tooLong" });
    expect(identify(cardOf({ ...mau, address: `${"Thôn Đông, ".repeat(300)}Mẫu` }), today)).toMatchObject({
      kind: "citizenCard",
    });
  });
});

describe("time", () => {
  const size = 65_536;
  const repeat = (piece: string, head = "") => (head + piece.repeat(Math.ceil(size / piece.length))).slice(0, size);
  /** Strings that would cost an expression with backtracking the square of their length: many seconds. */
  const nasty = [
    ..."A0 |<%&.-\u0000Ãạ\u0301\u200b".split("").map((piece) => repeat(piece)),
    ...[
      "0198",
      "0225",
      "0198017",
      "01980176",
      "&#",
      "&#432;",
      "%C6",
      "%C6%B0",
      "Ã ",
      "Æ°",
      "|0",
      "15011990|",
      "<<A",
      "A.",
      "a, ",
    ].map((piece) => repeat(piece)),
    repeat(" ", "001190000017"),
    repeat(" ", "GD4010123456789"),
    repeat("|Nam|a", "001190000017||a|15011990|Nam|"),
    `${repeat("0")}x`,
    `${repeat(" ")}x`,
    ...Object.values(garblings).map((spoil) =>
      spoil(repeat("Đường Mẫu, ", "001190000017||An|15011990|Nam|")).slice(0, size),
    ),
  ];
  const parts: [string, (text: string) => unknown][] = [
    ["identify", (text) => identify(text, today)],
    ["plainText", plainText],
    ["readCitizenCard", (text) => readCitizenCard(text, today)],
    ["readMrz", (text) => readMrz(text, today)],
    ["readDossierCode", readDossierCode],
    ["readTicketCode", readTicketCode],
    ["readAppointmentCode", readAppointmentCode],
    ["readHealthCard", readHealthCard],
    ...repairs.map((repair): [string, (text: string) => unknown] => [repair.name, repair]),
  ];

  it.each(parts)("grows with length and no faster in %s, at 64 kB of the worst", (_, part) => {
    for (const text of nasty) {
      const from = performance.now();
      part(text);
      expect(performance.now() - from, JSON.stringify(text.slice(0, 40))).toBeLessThan(500);
    }
  });
});
