import type { Day } from "../ids.ts";
import { readCitizenNumber } from "./citizen-number.ts";
import { dayFromCode } from "./dates.ts";
import { type MrzCard, type Unknown, unknown } from "./scanned.ts";

const size = 90;

/**
 * The machine-readable zone of an identity card: ICAO 9303 part 5, TD1, three lines of 30, with or without breaks
 * between them. Every check digit must be right; document numbers of more than nine characters, which no Vietnamese
 * card has, are refused with them. Null for what is no such zone.
 */
export function readMrz(text: string, today: { year: number }): MrzCard | Unknown | null {
  const characters = text.replace(/[\s\p{Cc}]+/gu, "");
  if (!/^[AIC][A-Z<][A-Z<]{3}[A-Z0-9<]*$/i.test(characters) || !characters.includes("<<")) return null;
  // A keyboard wedge with Caps Lock on types small letters.
  const zone = characters.toUpperCase();
  if (zone.length !== size) return zone.length < size ? unknown("incomplete") : null;
  if (!checks(zone)) return unknown("checkDigit");

  const optional = zone.slice(15, 30);
  const country = withoutFillers(zone.slice(2, 5));
  const personal = country === "VNM" ? /^(\d{12})<<(\d)$/.exec(optional) : null;
  if (personal && checkDigit(optional.slice(0, 14)) !== personal[2]) return unknown("checkDigit");
  const personalNumber = personal?.[1] ?? null;

  const birth = birthDay(zone.slice(30, 36), personalNumber, today);
  const expiry = dayFromCode(zone.slice(38, 44));
  if (!birth || !expiry) return unknown("noSuchDate");
  const name = withoutFillers(zone.slice(60));
  if (!/^[A-Z][A-Z ]*$/.test(name)) return unknown("incomplete");
  const sex = zone[37];
  return {
    kind: "mrz",
    documentNumber: withoutFillers(zone.slice(5, 14)),
    personalNumber,
    name,
    birth,
    sex: sex === "M" ? "male" : sex === "F" ? "female" : null,
    expiry,
    country,
  };
}

/** `<` is 0, digits are themselves, A is 10 … Z is 35; weights 7, 3, 1 in turn; the sum's last digit. */
export function checkDigit(characters: string): string {
  let sum = 0;
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? "<";
    sum += (character === "<" ? 0 : Number.parseInt(character, 36)) * ([7, 3, 1][at % 3] ?? 0);
  }
  return String(sum % 10);
}

/** Document number, birth, expiry, and the composite over all three and the optional data. */
function checks(zone: string): boolean {
  const composite = zone.slice(5, 30) + zone.slice(30, 37) + zone.slice(38, 45) + zone.slice(48, 59);
  return (
    checkDigit(zone.slice(5, 14)) === zone[14] &&
    checkDigit(zone.slice(30, 36)) === zone[36] &&
    checkDigit(zone.slice(38, 44)) === zone[44] &&
    checkDigit(composite) === zone[59]
  );
}

/** The zone has two digits of the year: the personal number knows the century; else it is the last one that has been. */
function birthDay(digits: string, personalNumber: string | null, today: { year: number }): Day | null {
  if (!/^\d{6}$/.test(digits)) return null;
  const year = Number(digits.slice(0, 2));
  const told = personalNumber ? readCitizenNumber(personalNumber).born : null;
  if (told !== null && told % 100 === year) return dayFromCode(digits, told - year);
  return dayFromCode(digits, today.year - (today.year % 100) - (year > today.year % 100 ? 100 : 0));
}

function withoutFillers(characters: string): string {
  return characters.replace(/<+/g, " ").trim();
}
