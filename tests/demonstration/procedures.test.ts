import { describe, expect, it } from "vitest";
import type { ProcedureTime } from "#contract/office.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { type ProcedureFact, procedureFacts } from "../fixtures/procedure-facts.ts";

const { procedures } = demonstrationOffice;

/** The portal's time as the contract has it: `local` unless one number with its unit holds for every case. */
function timeOf({ value, unit, settled }: ProcedureFact["duration"]): ProcedureTime {
  if (unit === "sameDay15h") return { unit: "sameDay" };
  return settled && unit !== null && value !== null ? { unit, value } : { unit: "local" };
}

describe("the demonstration's procedures", () => {
  it("are at least forty, each once", () => {
    expect(procedures.length).toBeGreaterThanOrEqual(40);
    expect(new Set(procedures.map((procedure) => procedure.code)).size).toBe(procedures.length);
  });

  it("agree with the national portal in code, name, time and fee", () => {
    const ours = procedures.map(({ code, name, time, feeVnd }) => ({ code, name: name.vi, time, feeVnd }));
    const portal = procedureFacts().map(({ code, name, duration, feeVnd }) => ({
      code,
      name: name.normalize("NFC"),
      time: timeOf(duration),
      feeVnd,
    }));
    const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
    expect(ours.toSorted(byCode)).toEqual(portal.toSorted(byCode));
  });

  it("have short names that fit a button and tell one procedure from another", () => {
    for (const language of ["vi", "en"] as const) {
      const names = procedures.map((procedure) => procedure.shortName[language]);
      expect(names.filter((name) => name.length > 38)).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("ask for one to six papers, each in a few words", () => {
    for (const { code, bring } of procedures) {
      expect(bring.length, code).toBeGreaterThanOrEqual(1);
      expect(bring.length, code).toBeLessThanOrEqual(6);
      expect(bring.filter((paper) => paper.vi.length > 52 || paper.en.length > 52)).toEqual([]);
    }
  });

  it("belong to services of the office, and every service but the collecting of results has some", () => {
    const services = demonstrationOffice.services.map((service) => service.id);
    expect(procedures.filter((procedure) => !services.includes(procedure.service))).toEqual([]);
    const without = services.filter((service) => !procedures.some((procedure) => procedure.service === service));
    expect(without).toEqual(["results"]);
  });
});
