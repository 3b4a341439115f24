import { z } from "zod";
import { Day, ProcedureCode } from "./ids.ts";
import { ProcedureTime } from "./office.ts";
import { EpochMs } from "./text.ts";

/** One line of published text: composed letters (NFC), single spaces, no line breaks. */
const line = (most: number) =>
  z
    .string()
    .normalize("NFC")
    .overwrite((text) => text.replace(/\s+/g, " ").trim())
    .max(most);

/** Published text: Vietnamese is official, English is `""` where nobody has translated it. Official names reach 900 letters. */
export const PublishedText = z.strictObject({ vi: line(2_000).min(1), en: line(2_000) });
export type PublishedText = z.infer<typeof PublishedText>;

/** Whose procedure it is: `other` is Cơ quan khác, as the national portal has it. There is no district level since 01/07/2025. */
export const AdministrativeLevel = z.enum(["commune", "province", "ministry", "other"]);
export type AdministrativeLevel = z.infer<typeof AdministrativeLevel>;

/** Lĩnh vực. `id` is its Vietnamese name in plain letters with hyphens. */
export const CatalogueField = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(200),
  name: PublishedText,
});
export type CatalogueField = z.infer<typeof CatalogueField>;

const copies = z.int().min(0).max(99);

/** One document of a dossier (thành phần hồ sơ). With no original, certified or plain copy it is only shown (xuất trình). */
export const CatalogueComponent = z.strictObject({
  /** Unique in its procedure and kept from version to version: `1`, `giay-chung-sinh`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: PublishedText,
  /** How many originals (bản chính), certified copies (bản chứng thực) and plain copies (bản sao) are handed in. */
  original: copies,
  certified: copies,
  copy: copies,
  /** False for what only some people need. */
  required: z.boolean(),
  note: PublishedText.nullable(),
});
export type CatalogueComponent = z.infer<typeof CatalogueComponent>;

/** One step of the way through the agencies (liên thông), in order. */
export const CatalogueStep = z.strictObject({
  agency: line(300).min(1),
  level: AdministrativeLevel,
  what: PublishedText,
  time: ProcedureTime,
});
export type CatalogueStep = z.infer<typeof CatalogueStep>;

/** What is published of a procedure (TTHC), whatever its version. */
export const CatalogueContent = z.strictObject({
  code: ProcedureCode,
  /** Abolished (bãi bỏ): it is kept, and no longer offered. */
  abolished: z.boolean(),
  /** The official name, in full. */
  name: PublishedText,
  /** What people call it: fits a button and a ticket line. */
  shortName: PublishedText,
  /** Everyday and older names that people look for it by, in Vietnamese: `hộ khẩu`, `chứng minh nhân dân`. */
  alsoCalled: z.array(line(80).min(1)).max(20).optional(),
  field: CatalogueField,
  /** Whose procedure it is; many belong to two levels. */
  levels: z.array(AdministrativeLevel).min(1).max(4),
  /** `local` is set by the province: it must not be computed with. */
  time: ProcedureTime,
  /** Đồng; null is set by the province, which is not the same as free. */
  feeVnd: z.int().min(0).max(1_000_000_000).nullable(),
  feeNote: PublishedText.nullable(),
  components: z.array(CatalogueComponent).max(100),
  steps: z.array(CatalogueStep).max(40),
  agencies: z.strictObject({
    /** Where it is handed in; null where nobody has said. */
    receiving: line(300).min(1).nullable(),
    /** Who decides (cơ quan có thẩm quyền). */
    competent: line(300).min(1).nullable(),
  }),
  /** Forms to fill in: `{ code: "Mẫu 01", name: "Tờ khai đăng ký khai sinh" }`. */
  forms: z.array(z.strictObject({ code: line(60).min(1), name: line(500).min(1) })).max(40),
  results: z.array(PublishedText).max(40),
});
export type CatalogueContent = z.infer<typeof CatalogueContent>;

/**
 * One version of a procedure. It is in force from its day until the day of another version of the same code: of two
 * that begin on one day, the higher version. Nothing is ever overwritten, so a dossier keeps `code` and `version`.
 */
export const CatalogueProcedure = CatalogueContent.extend({
  /** 1, 2, 3 … in each code. */
  version: z.int().min(1),
  effectiveFrom: z.iso.date().pipe(Day),
});
export type CatalogueProcedure = z.infer<typeof CatalogueProcedure>;

/** What somebody wants published, and from when. Its version is not theirs to choose. */
export const WantedProcedure = CatalogueProcedure.omit({ version: true });
export type WantedProcedure = z.infer<typeof WantedProcedure>;

/**
 * A procedure edited by hand. `basedOn` is the highest version the editor saw, null for a new code: whoever built on an
 * older one is told, and nothing is written.
 */
export const CatalogueEdit = z.strictObject({ procedure: WantedProcedure, basedOn: z.int().min(1).nullable() });
export type CatalogueEdit = z.infer<typeof CatalogueEdit>;

/** A version with who wrote it, when, and from what. */
export const CatalogueRecord = z.strictObject({
  procedure: CatalogueProcedure,
  recordedAt: EpochMs,
  recordedBy: z.string().min(1).max(80),
  source: z.enum(["import", "edit", "demonstration"]),
});
export type CatalogueRecord = z.infer<typeof CatalogueRecord>;
