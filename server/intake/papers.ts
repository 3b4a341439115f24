import { setImmediate } from "node:timers/promises";
import type { Day, DossierId } from "#contract/ids.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { paperNames } from "../dossier/forms/names.ts";
import { type NoPaper, occasionOf, type PaperKind } from "../dossier/forms/occasion.ts";
import type { PaperSource, RegisterEntry, RegisterSource } from "../dossier/forms/source.ts";
import type { DossierRow } from "../storage/ports/dossiers.ts";
import { rulesOf } from "./circumstances.ts";
import type { Filing } from "./filing.ts";
import type { IntakeParts } from "./intake.ts";
import type { Looks } from "./looks.ts";
import { titleOf } from "./sheet.ts";
import { words } from "./words/vi.ts";

export type PaperResult = { ok: true; source: PaperSource } | { ok: false; code: NoPaper | "noSuchDossier" };

/** What papers are made from. A paper names its people in full, so whoever prints one is on record as having seen them. */
export interface PaperDesk {
  /** Refused when the dossier's state has no such paper; then nobody has seen anything. */
  paper(id: DossierId, kind: PaperKind, by: OfficerRef): Promise<PaperResult>;
  /** Dossiers received on the days `from` to `to`, both included, in that order; a look at each is logged before it is given. */
  register(from: Day, to: Day, by: OfficerRef): RegisterSource;
}

/** Dossiers taken from storage, and put on record as seen, at once. */
const atOnce = 200;
/** Dossiers opened at a stretch: one takes up to half a millisecond, and the hall goes on between. */
const breath = 10;

export function createPapers({
  store,
  office,
  now,
  filing,
  looks,
}: Pick<IntakeParts, "store" | "office" | "now"> & { filing: Filing; looks: Looks }): PaperDesk {
  return {
    async paper(id, kind, by) {
      const filed = await filing.whole(id);
      if (!filed) return { ok: false, code: "noSuchDossier" };
      const { dossier, around } = filed;
      const found = occasionOf(kind, dossier, filed.steps, now());
      if (!found.ok) return found;
      await looks.log(id, words.printed(paperNames[kind]), by);
      const { occasion, set } = found;
      const { procedure, rules } = around;
      const publicUrl = office().phone?.publicUrl ?? null;
      return { ok: true, source: { dossier, procedure, rules, publicUrl, occasion, set } };
    },
    register: (from, to, by) => {
      return { from, to, rules: rulesOf(office()), now: now(), entries: entries(from, to, by) };
    },
  };

  async function* entries(from: Day, to: Day, by: OfficerRef): AsyncGenerator<RegisterEntry> {
    const reason = words.printedRegister(paperNames.register, from, to);
    let after: DossierRow | null = null;
    for (;;) {
      const rows: DossierRow[] = await store.dossierRegister(office().id, from, to, { after, limit: atOnce });
      await looks.logAll(
        rows.map(({ id }) => id),
        reason,
        by,
      );
      for (const [at, row] of rows.entries()) {
        if (at % breath === 0) await setImmediate();
        const { dossier, around } = filing.filed(row);
        yield { dossier, title: titleOf(dossier, around.procedure).vi, now: around.now };
      }
      after = rows.at(-1) ?? null;
      if (rows.length < atOnce) return;
    }
  }
}
