import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { ProcedureCode } from "#contract/ids.ts";
import {
  allInForce,
  catalogueOf,
  endOf,
  inForce,
  publishedOn,
  versionAt,
  versionOn,
} from "../../../server/dossier/catalogue/catalogue.ts";
import { withKnownWords } from "../../../server/dossier/catalogue/known-words.ts";
import { missingFrom, nextVersions, planRow } from "../../../server/dossier/catalogue/plan.ts";
import { someDay, someWanted, unversioned } from "./arbitrary.ts";
import { aPaper, aProcedure, day } from "./builders.ts";

const code = (text: string) => text as ProcedureCode;
const birth = code("1.001193");

describe("what is in force", () => {
  const catalogue = catalogueOf([
    aProcedure({}),
    aProcedure({ version: 2, effectiveFrom: "2027-03-01", feeVnd: 8_000 }),
    aProcedure({ version: 3, effectiveFrom: "2026-12-01", feeVnd: 5_000 }),
    aProcedure({ version: 4, effectiveFrom: "2028-01-01", abolished: true }),
  ]);

  it.each([
    ["2026-06-30", null],
    ["2026-07-01", 1],
    ["2026-11-30", 1],
    ["2026-12-01", 3],
    ["2027-02-28", 3],
    ["2027-03-01", 2],
    ["2027-12-31", 2],
    ["2028-01-01", null],
  ])("on %s is version %s", (on, version) => {
    expect(inForce(catalogue, birth, day(on))?.version ?? null).toBe(version);
  });

  it("keeps the version a dossier was received under, also when it is abolished", () => {
    expect(versionAt(catalogue, birth, 1)?.feeVnd).toBe(0);
    expect(versionAt(catalogue, birth, 9)).toBeNull();
    expect(publishedOn(catalogue, birth, day("2028-01-01"))?.abolished).toBe(true);
  });

  it("of two that begin on one day is the later written, and the other is in force on no day", () => {
    const first = aProcedure({});
    const twice = catalogueOf([aProcedure({ version: 2, feeVnd: 1 }), first]);
    expect(inForce(twice, birth, day("2026-07-01"))?.version).toBe(2);
    expect(endOf(twice, first)).toBe("2026-07-01");
  });

  it("is found by the first two groups of a local code, either way round", () => {
    const local = catalogueOf([aProcedure({ code: "2.000815.000.00.00.H55" }), aProcedure({ code: "1.001193" })]);
    expect(inForce(local, code("2.000815"), day("2026-12-01"))?.code).toBe("2.000815.000.00.00.H55");
    expect(inForce(local, code("1.001193.000.00.00.H55"), day("2026-12-01"))?.code).toBe("1.001193");
    expect(inForce(local, code("1.001194"), day("2026-12-01"))).toBeNull();
  });

  it("takes a code of its own before its national one", () => {
    const both = catalogueOf([aProcedure({ code: "1.001193.01", feeVnd: 1 }), aProcedure({ feeVnd: 2 })]);
    expect(inForce(both, code("1.001193.01"), day("2026-12-01"))?.feeVnd).toBe(1);
    expect(inForce(both, code("1.001193.02"), day("2026-12-01"))?.feeVnd).toBe(2);
  });
});

describe("what a list means beside what is published", () => {
  const catalogue = catalogueOf([aProcedure({}), aProcedure({ version: 2, effectiveFrom: "2027-01-01", feeVnd: 9 })]);
  const today = day("2026-11-22");
  const plan = (change: Parameters<typeof aProcedure>[0]) => planRow(catalogue, unversioned(aProcedure(change)), today);

  it.each([
    ["a new code", { code: "9.000001" }, "new"],
    ["the same words", {}, "unchanged"],
    ["the same words with an earlier date", { effectiveFrom: "2026-01-01" }, "unchanged"],
    ["the same words with a later date", { effectiveFrom: "2026-12-01" }, "unchanged"],
    ["other words from today", { feeVnd: 1, effectiveFrom: "2026-11-22" }, "changed"],
    ["what already comes into force then", { feeVnd: 9, effectiveFrom: "2027-01-01" }, "unchanged"],
    ["other words from before the present version", { feeVnd: 1, effectiveFrom: "2026-06-01" }, "tooEarly"],
  ])("%s: %j is %s", (_what, change, kind) => {
    expect(plan(change).kind).toBe(kind);
  });

  it("names the fields that differ", () => {
    expect(plan({ feeVnd: 1, components: [aPaper("1", "Tờ khai")], levels: ["commune"] })).toMatchObject({
      fields: ["feeVnd", "components"],
    });
  });

  it("names what is in force and not in the list", () => {
    expect(missingFrom(catalogue, new Set([birth]), today)).toEqual([]);
    expect(missingFrom(catalogue, new Set(), today).map((one) => one.code)).toEqual([birth]);
  });

  it("keeps everyday names that the list does not bring, and takes those it brings", () => {
    const before = aProcedure({ alsoCalled: ["giấy khai sinh"] });
    const { alsoCalled: _none, ...bare } = unversioned(before);
    expect(withKnownWords(bare, before).alsoCalled).toEqual(["giấy khai sinh"]);
    expect(withKnownWords({ ...bare, alsoCalled: ["khai sinh con"] }, before).alsoCalled).toEqual(["khai sinh con"]);
    expect(withKnownWords({ ...bare, alsoCalled: [] }, before).alsoCalled).toEqual([]);
  });

  it("keeps English and short names that the list does not bring, while the Vietnamese is the same", () => {
    const bare = unversioned(
      aProcedure({
        name: { vi: "Thủ tục đăng ký khai sinh", en: "" },
        shortName: { vi: "Thủ tục đăng ký khai sinh", en: "" },
        field: { id: "ho-tich", name: { vi: "Hộ tịch", en: "" } },
        results: [{ vi: "Giấy khai sinh", en: "" }],
      }),
    );
    expect(withKnownWords(bare, aProcedure({}))).toEqual(unversioned(aProcedure({})));
    const renamed = { ...bare, name: { vi: "Đăng ký khai sinh mới", en: "" } };
    expect(withKnownWords(renamed, aProcedure({})).name.en).toBe("");
  });
});

describe("versions", () => {
  const history = fc.array(fc.array(someWanted, { maxLength: 6 }), { maxLength: 5 });

  /** Batch after batch, as imports and edits add them. */
  function grown(batches: Parameters<typeof nextVersions>[1][]): CatalogueProcedure[] {
    const all: CatalogueProcedure[] = [];
    for (const batch of batches) all.push(...nextVersions(catalogueOf(all), batch));
    return all;
  }

  it("are numbered 1, 2, 3 in each code, and none that was there vanishes or changes", () => {
    fc.assert(
      fc.property(history, (batches) => {
        const all = grown(batches);
        const catalogue = catalogueOf(all);
        for (const [at, versions] of catalogue.versions)
          expect(versions.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
            all.filter((one) => one.code === at).map((_, index) => index + 1),
          );
        for (const one of all) expect(versionAt(catalogue, one.code, one.version)).toBe(one);
      }),
    );
  });

  it("never overlap: on any day the one in force holds that day within its period, and no other does", () => {
    fc.assert(
      fc.property(history, someDay, (batches, on) => {
        const catalogue = catalogueOf(grown(batches));
        for (const [at, versions] of catalogue.versions) {
          const holding = versions.filter((one) => {
            const end = endOf(catalogue, one);
            return one.effectiveFrom <= on && (end === null || on < end);
          });
          expect(holding.length).toBeLessThanOrEqual(1);
          expect(versionOn(catalogue, at, on)).toBe(holding[0] ?? null);
        }
        const codes = allInForce(catalogue, on).map((one) => one.code);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });

  it("are not made by the same words again", () => {
    fc.assert(
      fc.property(someWanted, someDay, (wanted, today) => {
        const catalogue = catalogueOf(nextVersions(catalogueOf([]), [wanted]));
        expect(planRow(catalogue, wanted, today).kind).toBe("unchanged");
      }),
    );
  });
});
