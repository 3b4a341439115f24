/**
 * How numbers are read, written a second time and in another way than the voice does it: each figure is spelled with
 * its place, and the spelling is put right by the rules a primary school teaches.
 */
const figures = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const places = ["", " mươi", " trăm", " nghìn", " mươi", " trăm"];

const corrections: [RegExp, string][] = [
  [/(^| )không mươi không/g, ""],
  [/(^| )không mươi(?= )/g, "$1linh"],
  [/một mươi/g, "mười"],
  [/mươi một/g, "mươi mốt"],
  [/mươi bốn/g, "mươi tư"],
  [/(mươi|mười) năm/g, "$1 lăm"],
  [/(mươi|mười) không/g, "$1"],
  // Above the highest figure nothing is said; below a thousand without hundreds nothing either.
  [/không trăm$/, ""],
  [/^linh /, ""],
  [/^không trăm (linh )?/, ""],
];

/** 1 to 99,999 in Vietnamese. */
export function readVietnamese(number: number, region: "north" | "south"): string {
  const thousands = Math.floor(number / 1_000);
  const below = `${number % 1_000}`.padStart(thousands > 0 ? 3 : 1, "0");
  const said = [thousands > 0 ? `${spelled(`${thousands}`)} nghìn` : "", spelled(below)].join(" ").trim();
  return region === "north" ? said : said.replaceAll("linh", "lẻ").replaceAll("nghìn", "ngàn");
}

function spelled(digits: string): string {
  const raw = [...digits].map((digit, at) => `${figures[Number(digit)]}${places[digits.length - 1 - at]}`).join(" ");
  const alone = digits.length > 1 || digits === "0";
  const text = alone ? corrections.slice(0, 8).reduce((so, [wrong, right]) => so.replace(wrong, right), raw) : raw;
  return text.trim();
}

const under20 =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** 0 to 99,999 in English. */
export function readEnglish(number: number): string {
  if (number < 20) return `${under20[number]}`;
  if (number < 100) return `${tens[Math.trunc(number / 10)]} ${number % 10 ? readEnglish(number % 10) : ""}`.trim();
  const [unit, name] = number < 1_000 ? [100, "hundred"] : [1_000, "thousand"];
  const rest = number % unit;
  const joined = rest === 0 ? "" : rest < 100 ? ` and ${readEnglish(rest)}` : ` ${readEnglish(rest)}`;
  return `${readEnglish(Math.trunc(number / unit))} ${name}${joined}`;
}

/** Figure by figure, zeros and all. */
export function readDigits(digits: string, language: "vi" | "en"): string {
  return [...digits].map((digit) => (language === "vi" ? figures : under20)[Number(digit)]).join(" ");
}
