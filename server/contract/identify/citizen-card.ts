import type { Day } from "../ids.ts";
import { numberDoubts } from "./citizen-number.ts";
import { dayFromCard, yearOf } from "./dates.ts";
import { isAddress, isName, withRealD } from "./letters.ts";
import { tidy } from "./plain.ts";
import { type CardDoubt, type CitizenCard, type Sex, type Unknown, unknown } from "./scanned.ts";

/**
 * The QR code of a citizen's card, both generations.
 *
 * 2021: `number|old number or empty|name|ddMMyyyy|Nam or Nữ|address|ddMMyyyy of issue`. 2024: the same and more after
 * it, in an order that no public source confirms. So fields are found by what they look like: the first is 12 digits,
 * the sex word splits the rest, the name is the first text before it, the two dates are birth and issue (the earlier
 * is birth), the address is a text after it. Whatever else the card tells, of parents, spouse or children, is left behind.
 *
 * Null for what is no such card at all.
 */
export function readCitizenCard(text: string, today: { year: number }): CitizenCard | Unknown | null {
  if (!/^\d{12}[ ]*\|/.test(text)) return null;
  const fields = text.split("|").map((field) => withRealD(tidy(field)));
  const number = fields[0] ?? "";

  const sexAt = fields.findIndex((field, at) => at >= 2 && sexOf(field) !== null);
  const sex = sexOf(fields[sexAt] ?? "");
  // With seven fields and more nothing was cut off: what we miss is there and can not be read.
  const missing = unknown(fields.length >= 7 ? "garbled" : "incomplete");
  if (!sex) return missing;

  const name = fields.slice(1, sexAt).find(isText);
  const addressAt = findAddress(fields, sexAt);
  const address = fields[addressAt];
  if (name === undefined || address === undefined) return missing;
  if (!isName(name) || !isAddress(address)) return unknown("garbled");

  const dates = ownDates(fields, addressAt);
  if (dates === "noSuchDate") return unknown("noSuchDate");
  const [birth, issued] = dates;
  if (birth === undefined) return missing;

  return {
    kind: "citizenCard",
    number,
    oldNumber: fields.slice(1, sexAt).find((field) => /^\d{9}$/.test(field)) ?? null,
    name,
    birth,
    sex,
    address,
    issued: issued ?? null,
    doubts: [...numberDoubts(number, { sex, birth }), ...dateDoubts(birth, issued, today)],
  };
}

function sexOf(field: string): Sex | null {
  const word = field.toLowerCase();
  return word === "nam" ? "male" : word === "nữ" ? "female" : null;
}

const isText = (field: string) => /\p{L}/u.test(field);
const isListed = (field: string | undefined) => field !== undefined && isText(field) && field.includes(",");
const isDate = (field: string | undefined) => field !== undefined && /^\d{8}$/.test(field);

/**
 * Birth and issue, the earlier first: the first two dates, wherever they stand. Where an empty field follows the
 * address, the card has no date of issue, and a later date is someone else's.
 */
function ownDates(fields: readonly string[], addressAt: number): [Day?, Day?] | "noSuchDate" {
  const own = fields[addressAt + 1] === "" ? fields.slice(0, addressAt) : fields;
  const days: Day[] = [];
  for (const field of own.filter(isDate).slice(0, 2)) {
    const day = dayFromCard(field);
    if (!day) return "noSuchDate";
    days.push(day);
  }
  const [first, second] = days.sort();
  return first === undefined ? [] : second === undefined ? [first] : [first, second];
}

/**
 * The address among the texts after the sex word; a relative's name must not be taken for it. In turn: what follows
 * the sex, when it has a comma (addresses do, names do not) or a date after it; a text with a comma that has a date
 * after it; what follows the sex when nothing follows it; a text with a comma before the next date; the longest text
 * before that date; the longest of all. Its index; -1 when there is no text.
 */
function findAddress(fields: readonly string[], sexAt: number): number {
  const first = sexAt + 1;
  const follows = isText(fields[first] ?? "");
  if (follows && (isListed(fields[first]) || isDate(fields[first + 1]))) return first;

  const nextDate = fields.findIndex((field, at) => at > first && isDate(field));
  const end = nextDate === -1 ? fields.length : nextDate;
  if (nextDate !== -1 && isListed(fields[nextDate - 1])) return nextDate - 1;
  if (follows && (fields[first + 1] ?? "") === "") return first;
  const listed = fields.findIndex((field, at) => at >= first && at < end && isListed(field));
  if (listed !== -1) return listed;

  const longest = (from: number, to: number) => {
    let best = -1;
    for (let at = from; at < to; at += 1) {
      const field = fields[at] ?? "";
      if (isText(field) && field.length > (fields[best] ?? "").length) best = at;
    }
    return best;
  };
  const near = longest(first, end);
  return near === -1 ? longest(first, fields.length) : near;
}

function dateDoubts(birth: Day, issued: Day | undefined, today: { year: number }): CardDoubt[] {
  const doubts: CardDoubt[] = [];
  if (yearOf(birth) > today.year) doubts.push("birthInFuture");
  if (issued === undefined) doubts.push("issuedMissing");
  else if (yearOf(issued) > today.year) doubts.push("issuedInFuture");
  return doubts;
}
