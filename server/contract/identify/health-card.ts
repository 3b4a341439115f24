import type { Scanned } from "./scanned.ts";

/**
 * The QR code of a health-insurance card (BHYT) begins with its number: two letters of the group, a digit 1–5 of the
 * benefit, 12 more digits (`GD4010123456789`). Fields after it hold name, birth and address; none is read or kept.
 */
export function readHealthCard(text: string): Scanned | null {
  const number = /^([A-Z]{2}[1-5]\d{12})[ ]*(\||$)/.exec(text)?.[1];
  return number === undefined ? null : { kind: "healthCard", number };
}
