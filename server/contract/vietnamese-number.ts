import type { ClipName } from "./voice.ts";

/**
 * A whole number as Vietnamese read it: 105 "một trăm linh năm", 1005 "một nghìn không trăm linh năm".
 * A unit 5 is "lăm" after mười and mươi, 1 "mốt" and 4 "tư" after mươi only; an empty ten is "linh" (south: "lẻ").
 * @param number 0 to 999,999
 * @returns names of clips, see `server/voice/words`
 */
export function vietnameseNumber(number: number): ClipName[] {
  const thousands = Math.floor(number / 1_000);
  const rest = number % 1_000;
  if (thousands === 0) return rest === 0 ? ["0"] : hundreds(rest, false);
  return [...hundreds(thousands, false), "thousand", ...(rest === 0 ? [] : hundreds(rest, true))];
}

/** 1 to 999. `follows` a thousand: then the hundred is said even where there is none. */
function hundreds(number: number, follows: boolean): ClipName[] {
  const hundred = Math.floor(number / 100);
  const isSaid = hundred > 0 || follows;
  return [...(isSaid ? [`${hundred}`, "hundred"] : []), ...belowHundred(number % 100, isSaid)];
}

function belowHundred(number: number, follows: boolean): ClipName[] {
  const ten = Math.floor(number / 10);
  const unit = number % 10;
  if (ten === 0) return unit === 0 ? [] : [...(follows ? ["no-ten"] : []), `${unit}`];
  if (ten === 1) return ["ten", ...(unit === 5 ? ["five-after-ten"] : digits(unit))];
  return [`${ten}`, "tens", ...afterTens(unit)];
}

function afterTens(unit: number): ClipName[] {
  if (unit === 1) return ["one-after-tens"];
  if (unit === 4) return ["four-after-tens"];
  return unit === 5 ? ["five-after-ten"] : digits(unit);
}

function digits(unit: number): ClipName[] {
  return unit === 0 ? [] : [`${unit}`];
}
