import type { Day } from "../ids.ts";
import { yearOf } from "./dates.ts";
import type { CardDoubt, Sex } from "./scanned.ts";

/**
 * Where births are registered, first three digits of the number (Circular 59/2021/TT-BCA, article 4). Codes of
 * provinces merged in 2025 stay valid: nobody was renumbered. People born abroad have a country's code instead.
 */
const provinces: ReadonlySet<string> = new Set(
  (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 " +
    "044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 " +
    "089 091 092 093 094 095 096"
  ).split(" "),
);

/** First year of the century and sex by the fourth digit: 0/1 is 1900 male/female, 2/3 is 2000, 4/5 is 2100 … */
export function readCitizenNumber(number: string): { province: string; sex: Sex; born: number } {
  const fourth = Number(number[3]);
  return {
    province: number.slice(0, 3),
    sex: fourth % 2 === 0 ? "male" : "female",
    born: 1900 + 100 * Math.floor(fourth / 2) + Number(number.slice(4, 6)),
  };
}

/** Where a number (12 digits, Decree 137/2015 article 13) and what the card says beside it disagree. */
export function numberDoubts(number: string, card: { sex: Sex; birth: Day }): CardDoubt[] {
  const told = readCitizenNumber(number);
  const born = yearOf(card.birth);
  const doubts: CardDoubt[] = [];
  if (!provinces.has(told.province)) doubts.push("province");
  if (told.sex !== card.sex) doubts.push("sex");
  if (Math.floor(told.born / 100) !== Math.floor(born / 100)) doubts.push("century");
  if (told.born % 100 !== born % 100) doubts.push("birthYear");
  return doubts;
}
