import { repairAltCodes } from "./alt-codes.ts";
import { repairEntities } from "./entities.ts";
import { repairMojibake } from "./mojibake.ts";
import type { Repair } from "./outcome.ts";
import { repairPercent } from "./percent.ts";

/** Each takes a plain text. Decomposed letters (NFD) need none: `plainText` composes them. */
export const repairs: readonly ((text: string) => Repair)[] = [
  repairAltCodes,
  repairMojibake,
  repairEntities,
  repairPercent,
];
