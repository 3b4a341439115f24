import { z } from "zod";
import { writtenLine } from "./text.ts";

/*
 * Masked text (`0011••••••17`) passes here and nowhere further: an intake that holds any is refused with `maskedText`, which tells
 * the officer more than a malformed message would.
 */

/** A phone number as people write it. */
export const WrittenPhone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 .()-]{8,20}$|^(?=.*•)[0-9+•]{2,20}$/);

/** Who a dossier belongs to, or who hands it in. All of it is personal: sealed at rest, masked on screens. */
export const Party = z.strictObject({
  kind: z.enum(["citizen", "business", "stateBody", "organisation", "other"]),
  name: writtenLine(1, 200),
  /** Citizen number, passport or tax code, as it stands on the paper. */
  idNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z•-]{5,20}$/)
    .nullable(),
  /** `1990-01-15`, or the year alone where the card says no more. */
  birth: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/)
    .nullable(),
  address: writtenLine(1, 300).nullable(),
  phone: WrittenPhone.nullable(),
  email: z.union([z.email().max(120), writtenLine(1, 120).regex(/•/)]).nullable(),
});
export type Party = z.infer<typeof Party>;
