import { describe, expect, it } from "vitest";
import type { Office } from "#contract/office.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { openCatalogue } from "../../server/hub/catalogue.ts";
import { publishedSettings } from "../../server/hub/published-settings.ts";
import { openMemory } from "../../server/storage/memory/store.ts";
import type { Settings } from "../../server/storage/ports/settings.ts";
import { unversioned } from "../dossier/catalogue/arbitrary.ts";
import { aProcedure } from "../dossier/catalogue/builders.ts";
import { soon } from "../soon.ts";

const { id: office } = demonstrationOffice;

/** Settings that keep what they are given. */
function settingsOf(first: Office): Settings {
  let now = first;
  const listeners = new Set<() => void>();
  async function change(make: (office: Office) => Office) {
    now = make(now);
    for (const listener of listeners) listener();
    return { ok: true as const };
  }
  return {
    office: () => now,
    faults: () => [],
    faultsIn: () => [],
    save: (next) => change(() => next),
    change,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {},
  };
}

async function running(at: string) {
  const clock = { time: Date.parse(at), now: () => clock.time };
  const { catalogues } = openMemory();
  const catalogue = await openCatalogue({ catalogues, office, clock });
  const add = (change: Parameters<typeof aProcedure>[0]) =>
    catalogue.add({
      wanted: [unversioned(aProcedure(change))],
      revision: catalogue.revision(),
      by: "Ai đó",
      source: "edit",
    });
  return { clock, catalogues, catalogue, add };
}

const feeOf = (shown: Office) => shown.procedures.find(({ code }) => code === "1.001193")?.feeVnd;

describe("the running catalogue", () => {
  it("lets a version take effect at midnight in Vietnam, and tells, without a restart", async () => {
    const { clock, catalogue, add } = await running("2026-11-30T16:59:59.900Z");
    await add({ feeVnd: 0 });
    await add({ feeVnd: 8_000, effectiveFrom: "2026-12-01" });
    const settings = publishedSettings(settingsOf(demonstrationOffice), catalogue);
    const told: unknown[] = [];
    settings.onChange(() => told.push(feeOf(settings.office())));
    expect(feeOf(settings.office())).toBe(0);
    clock.time += 200;
    await soon(() => expect(told).toEqual([8_000]));
    expect(catalogue.find("khai sinh", 9).procedures[0]?.feeVnd).toBe(8_000);
    catalogue.stop();
  });

  it("changes what is shown with the settings and with the catalogue, and never what is saved", async () => {
    const { catalogue, add } = await running("2026-11-30T05:00:00Z");
    const own = settingsOf(demonstrationOffice);
    const settings = publishedSettings(own, catalogue);
    const told: string[] = [];
    const stop = settings.onChange(() => told.push(`${settings.office().complaints} ${feeOf(settings.office())}`));
    expect(settings.office()).toBe(settings.office());
    await add({ feeVnd: 5_000 });
    await own.save({ ...demonstrationOffice, complaints: "1900" });
    expect(told).toEqual([`${demonstrationOffice.complaints} 5000`, "1900 5000"]);
    expect(feeOf(own.office())).toBe(0);
    stop();
    await add({ feeVnd: 6_000 });
    expect(told.length).toBe(2);
    catalogue.stop();
  });

  it("refuses a change that was built on an older catalogue, and has what the other wrote", async () => {
    const { clock, catalogues, catalogue, add } = await running("2026-11-30T05:00:00Z");
    const other = await openCatalogue({ catalogues, office, clock });
    await add({});
    const late = {
      wanted: [unversioned(aProcedure({ feeVnd: 1 }))],
      revision: 0,
      by: "Ai khác",
      source: "edit" as const,
    };
    expect(await other.add(late)).toEqual({ ok: false, why: "changedMeanwhile" });
    expect(other.revision()).toBe(1);
    expect(await other.add({ ...late, revision: 1 })).toEqual({ ok: true, versions: 1 });
    expect(other.history(aProcedure({}).code).map(({ procedure, until }) => [procedure.version, until])).toEqual([
      [1, "2026-07-01"],
      [2, null],
    ]);
    catalogue.stop();
    other.stop();
  });
});
