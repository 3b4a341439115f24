import { z } from "zod";
import { ServiceId } from "./ids.ts";
import { Text } from "./text.ts";

/** An agency's identifying code (mã định danh): `H29.19` in the order of 2025, `000.00.19.H29` in the one before. */
export const AgencyCode = z
  .string()
  .max(30)
  .regex(/^[0-9A-Z]+(\.[0-9A-Z]+)*$/);

/** Long enough for whoever did not come for their result and is asked to. */
const usualContactDays = 365;

/** How an office keeps dossiers: what a province may set itself. */
export const DossierRules = z.strictObject({
  /** Stands before every dossier code; null until the administrator has set it: then no dossier can be received. */
  agencyCode: AgencyCode.nullable(),
  /** The agency above, for the heading of papers: `UBND tỉnh Hưng Yên`. */
  parentAgency: z.string().trim().min(1).max(200),
  /** Whose paper it is: `UBND xã Đông Hải`. */
  agency: z.string().trim().min(1).max(200),
  /** Where a paper is signed: `Đông Hải`. */
  signedAt: z.string().trim().min(1).max(100),
  phone: z.string().trim().max(40).nullable(),
  /** What people queue for to collect a result; null where they queue as for anything else. */
  returnService: ServiceId.nullable(),
  /** How often one dossier may be extended with an apology. */
  extensions: z.int().min(0).max(9),
  /** Days without a change after which a draft is deleted. */
  draftDays: z.int().min(1).max(365),
  /** Days after its end for which phones and e-mail addresses stay in a dossier: they serve messages about it only. */
  contactDays: z.int().min(1).max(36_500).default(usualContactDays),
  /** Years after its end for which the personal data of a dossier are kept. */
  keepYears: z.int().min(1).max(100),
  /** A sentence at the foot of the receipt; null for none. */
  receiptNote: Text.nullable(),
});
export type DossierRules = z.infer<typeof DossierRules>;

/** What holds in an office whose settings do not speak of dossiers. */
export function usualDossierRules(office: { name: Text; place: Text }): DossierRules {
  return {
    agencyCode: null,
    parentAgency: office.place.vi,
    agency: office.name.vi,
    signedAt: office.place.vi,
    phone: null,
    returnService: null,
    extensions: 1,
    draftDays: 30,
    contactDays: usualContactDays,
    keepYears: 10,
    receiptNote: null,
  };
}
