import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dossierCode } from "#contract/dossier-code.ts";
import { readDossierCode } from "#contract/identify/dossier-code.ts";
import type { Day } from "#contract/ids.ts";
import { dossierCodeOf } from "../../kiosk-ui/dossier-code.ts";

const agency = fc.constantFrom("H29.19", "000.00.19.H29", "G09.20");
const day = fc
  .date({ min: new Date("2013-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);
const seq = fc.integer({ min: 1, max: 9_999_999 });
/** Both ways in which codes write their day. */
const codes = fc
  .tuple(agency, day, seq)
  .chain(([agency, day, seq]) =>
    fc.constantFrom(
      dossierCode(agency, day, seq),
      `${agency}-${day.replaceAll("-", "")}-${String(seq).padStart(4, "0")}`,
    ),
  );

describe("a dossier's code that is typed", () => {
  it("is itself where its dashes were typed", () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(dossierCodeOf(code)).toBe(code);
      }),
    );
  });

  it("has the dash before its number where that was left out", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const last = code.lastIndexOf("-");
        expect(dossierCodeOf(code.slice(0, last) + code.slice(last + 1))).toBe(code);
      }),
    );
  });

  it("is one that the hub can read, or none", () => {
    const near = fc.stringMatching(/^H99\.19-\d{5,9}-?\d{3,8}$/);
    let read = 0;
    fc.assert(
      fc.property(near, (typed) => {
        const code = dossierCodeOf(typed);
        if (code === null) return;
        read += 1;
        expect(readDossierCode(code)).not.toBeNull();
      }),
    );
    expect(read).toBeGreaterThan(0);
  });

  it.each(["", "H99.19-", "H99.19-261123", "H99.19-2611230", "261123-0042", "H99.19-261123-00420042"])(
    "is refused before anybody is asked: %j",
    (typed) => expect(dossierCodeOf(typed)).toBeNull(),
  );
});
