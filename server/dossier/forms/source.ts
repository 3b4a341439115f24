import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { Dossier } from "#contract/dossier.ts";
import type { DossierRules } from "#contract/dossier-rules.ts";
import type { Day } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { FormSet } from "./form-sets.ts";
import type { Occasion } from "./occasion.ts";

/** All that a paper of one dossier is made from: unmasked, so whoever has it has been put on record. */
export interface PaperSource {
  dossier: Dossier;
  /** The version it follows; null when the catalogue has lost it. */
  procedure: CatalogueProcedure | null;
  rules: DossierRules;
  /** Where citizens' phones reach the office, `https://mot-cua.example.vn`; null where they do not. */
  publicUrl: string | null;
  occasion: Occasion;
  set: FormSet;
}

/** One dossier in the register: unmasked, so whoever reads it has been put on record. */
export interface RegisterEntry {
  dossier: Dossier;
  /** What people call its procedure. */
  title: string;
  now: EpochMs;
}

/** The register of dossiers received on the days `from` to `to`, both included. */
export interface RegisterSource {
  from: Day;
  to: Day;
  rules: DossierRules;
  now: EpochMs;
  /** In the order of receiving; taken from storage as they are read. */
  entries: AsyncIterable<RegisterEntry>;
}
