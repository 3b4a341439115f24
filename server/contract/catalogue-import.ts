import { z } from "zod";
import { AdministrativeLevel, CatalogueField, CatalogueProcedure, CatalogueRecord } from "./catalogue.ts";
import { Day, ProcedureCode } from "./ids.ts";
import { Text } from "./text.ts";

/** One thing that is wrong in an import. */
export const ImportFault = z.object({
  /** The row as a spreadsheet numbers it, with the headings as row 1; in JSON the n-th procedure; 0 is the file itself. */
  line: z.int(),
  /** The column's heading, or the path in JSON: `components.2.original`; empty for the whole line. */
  column: z.string(),
  /** What stands there, cut short. */
  given: z.string(),
  problem: Text,
});
export type ImportFault = z.infer<typeof ImportFault>;

const Named = z.object({ line: z.int(), code: ProcedureCode, name: z.string() });

/** What applying an import would do. Names are Vietnamese. */
export const ImportDiff = z.object({
  added: z.array(Named.extend({ effectiveFrom: Day })),
  /** `fields` are those of the contract: `feeVnd`, `components`. */
  changed: z.array(Named.extend({ effectiveFrom: Day, fields: z.array(z.string()) })),
  unchanged: z.int(),
  /** In force now, and not in the file. */
  missing: z.array(z.object({ code: ProcedureCode, name: z.string() })),
});
export type ImportDiff = z.infer<typeof ImportDiff>;

const Progress = z.object({ done: z.int(), total: z.int() });

/** Where an import stands. Only `ready` may be applied, and that is all or nothing. */
export const ImportState = z.discriminatedUnion("state", [
  /** Counting bytes read, then versions written. */
  Progress.extend({ state: z.literal("checking") }),
  z.object({ state: z.literal("bad"), lines: z.int(), faults: z.array(ImportFault) }),
  z.object({ state: z.literal("ready"), lines: z.int(), diff: ImportDiff }),
  Progress.extend({ state: z.literal("applying") }),
  z.object({ state: z.literal("applied"), versions: z.int(), unchanged: z.int() }),
  /** Nothing was written. `changedMeanwhile`: somebody else changed the catalogue after the check; check again. */
  z.object({ state: z.literal("failed"), why: z.enum(["changedMeanwhile", "storageFull", "broken"]) }),
]);
export type ImportState = z.infer<typeof ImportState>;

export const ImportJob = z.object({ id: z.uuid(), file: z.string(), progress: ImportState });
export type ImportJob = z.infer<typeof ImportJob>;

export const CoverageCount = z.object({ open: z.int(), published: z.int() });
export type CoverageCount = z.infer<typeof CoverageCount>;

/** Procedures open at this office against those published, on a day. */
export const CatalogueCoverage = z.object({
  day: Day,
  all: CoverageCount,
  levels: z.array(CoverageCount.extend({ level: AdministrativeLevel })),
  fields: z.array(CoverageCount.extend({ field: CatalogueField })),
  /** Open here, though the catalogue does not know them or says they are abolished. */
  unpublished: z.array(z.object({ code: ProcedureCode, name: Text, abolished: z.boolean() })),
});
export type CatalogueCoverage = z.infer<typeof CatalogueCoverage>;

/** A procedure as the public sees it. */
export const PublicProcedure = CatalogueProcedure.extend({
  /** Whether this office takes it in. */
  open: z.boolean(),
});
export type PublicProcedure = z.infer<typeof PublicProcedure>;

export const PublicCatalogue = z.object({
  day: Day,
  /** Milliseconds since 1970; null while the catalogue is empty. */
  updatedAt: z.int().nullable(),
  /** How many the search found; `procedures` may be fewer. */
  found: z.int(),
  procedures: z.array(PublicProcedure),
});
export type PublicCatalogue = z.infer<typeof PublicCatalogue>;

/** Every version of one code with the days it is in force, first to last; `until` is the day it no longer is. */
export const CatalogueHistory = z.array(CatalogueRecord.extend({ until: Day.nullable() }));
export type CatalogueHistory = z.infer<typeof CatalogueHistory>;
