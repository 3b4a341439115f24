import { describe, expect, it } from "vitest";
import { Office } from "#contract/office.ts";
import { demonstrationCatalogue } from "../../../server/demonstration/catalogue/catalogue.ts";
import { demonstrationOffice } from "../../../server/demonstration/office.ts";
import { catalogueOf } from "../../../server/dossier/catalogue/catalogue.ts";
import { coverageOf } from "../../../server/dossier/catalogue/coverage.ts";
import { slugOf } from "../../../server/dossier/catalogue/letters.ts";
import { nextVersions } from "../../../server/dossier/catalogue/plan.ts";
import { withCatalogue } from "../../../server/dossier/catalogue/with-catalogue.ts";
import { procedureFacts } from "../../fixtures/procedure-facts.ts";
import { aPaper, aProcedure, day } from "./builders.ts";

const today = day("2026-11-22");
const shown = (...procedures: ReturnType<typeof aProcedure>[]) =>
  withCatalogue(demonstrationOffice, catalogueOf(procedures), today);
const birthOf = (office: Office) => office.procedures.find(({ code }) => code.startsWith("1.001193"));

describe("the office with the catalogue", () => {
  it("shows name, time, fee and papers in force, and keeps what is the office's own", () => {
    const change = { time: { unit: "hour", value: 4 }, feeVnd: 5_000, components: [aPaper("1", "Một tờ")] } as const;
    expect(birthOf(shown(aProcedure({ ...change, components: [...change.components] })))).toEqual({
      ...birthOf(demonstrationOffice),
      time: change.time,
      feeVnd: 5_000,
      bring: [{ vi: "Một tờ", en: "Một tờ" }],
    });
  });

  it("keeps the office's time and fee where the catalogue leaves them to the province", () => {
    const own = {
      ...demonstrationOffice,
      procedures: demonstrationOffice.procedures.map((one) => ({ ...one, feeVnd: 7 })),
    };
    const local = aProcedure({ time: { unit: "local" }, feeVnd: null });
    const birth = birthOf(withCatalogue(own, catalogueOf([local]), today));
    expect(birth).toMatchObject({ feeVnd: 7, time: { unit: "sameDay" } });
  });

  it("matches a local code by its first two groups", () => {
    const office = shown(aProcedure({ code: "1.001193.000.00.00.H55", feeVnd: 4 }));
    expect(birthOf(office)).toMatchObject({ code: "1.001193", feeVnd: 4 });
  });

  it("no longer offers what is abolished, from its day on", () => {
    const versions = [aProcedure({}), aProcedure({ version: 2, abolished: true, effectiveFrom: "2026-11-23" })];
    expect(birthOf(shown(...versions))).toBeDefined();
    expect(birthOf(withCatalogue(demonstrationOffice, catalogueOf(versions), day("2026-11-23")))).toBeUndefined();
  });

  it("is the very same object where the catalogue has nothing to say", () => {
    expect(shown()).toBe(demonstrationOffice);
  });

  it("stays an office that the settings would take, however long an official name is", () => {
    const office = shown(aProcedure({ name: { vi: "Giao đất ".repeat(120), en: "" } }));
    expect(Office.safeParse(office).success).toBe(true);
    expect(birthOf(office)?.name.vi).toMatch(/…$/);
  });
});

describe("coverage", () => {
  const catalogue = catalogueOf(nextVersions(catalogueOf([]), demonstrationCatalogue));

  it("adds up by field, and counts what is open against what is published", () => {
    const { all, fields, levels, unpublished } = coverageOf(demonstrationOffice, catalogue, today);
    expect(all).toEqual({ open: demonstrationOffice.procedures.length, published: demonstrationCatalogue.length });
    const sum = (key: "open" | "published") => fields.reduce((total, count) => total + count[key], 0);
    expect({ open: sum("open"), published: sum("published") }).toEqual(all);
    expect(levels.find(({ level }) => level === "commune")).toMatchObject(all);
    expect(unpublished).toEqual([]);
  });

  it("names what is open though it is not published, or abolished", () => {
    const [first, second] = demonstrationOffice.procedures;
    const office = { ...demonstrationOffice, procedures: demonstrationOffice.procedures.slice(0, 2) };
    const known = catalogueOf([aProcedure({ code: first?.code ?? "", abolished: true })]);
    expect(coverageOf(office, known, today).unpublished).toMatchObject([
      { code: first?.code, abolished: true },
      { code: second?.code, abolished: false },
    ]);
  });
});

describe("the demonstration's catalogue", () => {
  it("has every procedure once, under a field whose id is its name", () => {
    expect(new Set(demonstrationCatalogue.map(({ code }) => code)).size).toBe(demonstrationCatalogue.length);
    for (const { field } of demonstrationCatalogue) expect(field.id).toBe(slugOf(field.name.vi));
  });

  it("says of the office's procedures what the portal says, and leaves to the province what it leaves", () => {
    for (const { code, feeVnd } of procedureFacts())
      expect([code, demonstrationCatalogue.find((one) => one.code === code)?.feeVnd]).toEqual([code, feeVnd]);
  });

  it("shows the demonstration office as it was written", () => {
    const catalogue = catalogueOf(nextVersions(catalogueOf([]), demonstrationCatalogue));
    const office = withCatalogue(demonstrationOffice, catalogue, today);
    const papers = (of: Office) =>
      of.procedures.map(({ bring, ...same }) => ({ ...same, bring: bring.map(({ vi }) => vi).sort() }));
    expect(papers(office)).toEqual(papers(demonstrationOffice));
  });
});
