import fc from "fast-check";
import { appointmentCode } from "#contract/identify/appointment-code.ts";

/** The characters of an appointment code. */
export const alphabet = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
/** Codes as an office would give them. */
export const appointments = fc
  .array(fc.constantFrom(...alphabet), { minLength: 7, maxLength: 7 })
  .map((seven) => appointmentCode(seven.join("")))
  .filter((code) => code !== null);
