import type { ClipName } from "./voice.ts";

/**
 * A whole number as it is read in Britain: 105 "one hundred and five", 1005 "one thousand and five".
 * @param number 0 to 999,999
 * @returns names of clips, see `server/voice/words`
 */
export function englishNumber(number: number): ClipName[] {
  const thousands = Math.floor(number / 1_000);
  const hundred = Math.floor((number % 1_000) / 100);
  const rest = number % 100;
  const above = [
    ...(thousands > 0 ? [...englishNumber(thousands), "thousand"] : []),
    ...(hundred > 0 ? [`${hundred}`, "hundred"] : []),
  ];
  if (above.length === 0) return belowHundred(rest);
  return rest === 0 ? above : [...above, "and", ...belowHundred(rest)];
}

function belowHundred(number: number): ClipName[] {
  if (number < 20) return [`${number}`];
  return [`${number - (number % 10)}`, ...(number % 10 === 0 ? [] : [`${number % 10}`])];
}
