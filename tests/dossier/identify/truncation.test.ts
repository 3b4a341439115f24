import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identify } from "#contract/identify/identify.ts";
import { appointments } from "./codes.ts";
import { cardOf, name, person, today } from "./people.ts";

const upTo = (min: number, max: number) => fc.integer({ min, max });
const zone = "IDVNM1900000174001190000017<<5\r\n9001158F3001156VNM<<<<<<<<<<<8\r\nNGUYEN<<THI<MAU<<<<<<<<<<<<<<<";

/** Codes of each kind, in the shapes that are in use. */
const codes = {
  citizenCard: fc.tuple(person, fc.array(name, { maxLength: 4 })).map(([someone, more]) => cardOf(someone, more)),
  mrz: fc.constantFrom(zone, zone.replaceAll("\r\n", "")),
  dossierCode: fc
    .tuple(
      fc.constantFrom("H29.19", "38.98.H29", "000.00.12.H62", "G09.20", "G22.99.08", "H55.242"),
      upTo(0, 9_999_999),
    )
    .map(([agency, seq]) => `${agency}-${seq % 2 ? "261123" : "20261123"}-${String(seq).padStart(4, "0")}`),
  receipt: fc
    .integer({ min: 0, max: 9_999_999 })
    .map((seq) => `https://mot-cua.example.vn/tra-cuu?ma=H29.19-261123-${String(seq).padStart(4, "0")}`),
  ticketCode: fc
    .tuple(fc.constantFrom("dong-hai", "1", "x2-y3"), fc.constantFrom("A", "Đ", "UT", "GD"), upTo(1, 9_999))
    .map(([office, prefix, number]) => `${office}.2026-11-23.${prefix}${String(number).padStart(3, "0")}`),
  appointmentCode: appointments,
  healthCard: fc
    .tuple(fc.constantFrom("GD", "TE", "HC", "HT"), upTo(1, 5), upTo(0, 999_999_999_999))
    .map(([group, benefit, rest]) => `${group}${benefit}${String(rest).padStart(12, "0")}`)
    .chain((number) =>
      fc.constantFrom(number, `${number}|4e677579e1bb856e|15/01/1990|2|5468e1bbad|01 - 001|01/01/2026|$`),
    ),
};

describe("a code that was cut short", () => {
  it.each(Object.entries(codes))("at either end, a %s, is never taken for another kind", (name, arbitrary) => {
    const kind = name === "receipt" ? "dossierCode" : name;
    fc.assert(
      fc.property(arbitrary, (code) => {
        expect(identify(code, today).kind).toBe(kind);
        for (let at = 1; at < code.length; at += 1) {
          expect([kind, "unknown"], code.slice(0, at)).toContain(identify(code.slice(0, at), today).kind);
          expect([kind, "unknown"], code.slice(at)).toContain(identify(code.slice(at), today).kind);
        }
      }),
      { numRuns: 60 },
    );
  });
});
