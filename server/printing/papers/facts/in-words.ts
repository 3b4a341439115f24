const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
/** Groups of three figures: nghìn, triệu, and from tỷ on the same again. */
const units = ["", "nghìn", "triệu"] as const;
const billion = 1_000_000_000;

/**
 * A whole number as people read it: mốt, tư and lăm in a unit's place, linh for a ten that is missing, không trăm within a larger
 * number. 1_005 → `một nghìn không trăm linh năm`.
 * @param number 0 to 999 999 999 999 999; throws beyond, and for fractions
 */
export function inWords(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || number >= 1e15) throw new RangeError(`no words for ${number}`);
  if (number === 0) return digits[0];
  return words(number, false).join(" ");
}

/** `50.000`. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** `50.000 đồng (Năm mươi nghìn đồng)`. */
export function dong(amount: number): string {
  const read = inWords(amount);
  return `${grouped(amount)} đồng (${read.charAt(0).toUpperCase()}${read.slice(1)} đồng)`;
}

/** @param within whether something larger was read before it */
function words(number: number, within: boolean): string[] {
  if (number >= billion) {
    return [...words(Math.floor(number / billion), within), "tỷ", ...words(number % billion, true)];
  }
  const read: string[] = [];
  for (let place = units.length - 1; place >= 0; place -= 1) {
    const group = Math.floor(number / 1_000 ** place) % 1_000;
    if (group === 0) continue;
    read.push(...hundreds(group, within || read.length > 0));
    const unit = units[place];
    if (unit) read.push(unit);
  }
  return read;
}

function hundreds(group: number, within: boolean): string[] {
  const hundred = Math.floor(group / 100);
  const rest = group % 100;
  const read = hundred > 0 || within ? [digit(hundred), "trăm"] : [];
  return rest === 0 ? read : [...read, ...tens(rest, read.length > 0)];
}

function tens(rest: number, within: boolean): string[] {
  const ten = Math.floor(rest / 10);
  const unit = rest % 10;
  if (ten === 0) return within ? ["linh", digit(unit)] : [digit(unit)];
  const head = ten === 1 ? ["mười"] : [digit(ten), "mươi"];
  if (unit === 0) return head;
  if (unit === 5) return [...head, "lăm"];
  if (ten > 1 && unit === 1) return [...head, "mốt"];
  if (ten > 1 && unit === 4) return [...head, "tư"];
  return [...head, digit(unit)];
}

const digit = (value: number): string => digits[value] ?? "";
