/** CODE128 as eleven modules a letter, 1 is a bar: values 0 to 105. The stop has thirteen. */
const patterns = (
  "11011001100 11001101100 11001100110 10010011000 10010001100 10001001100 10011001000 10011000100 10001100100 " +
  "11001001000 11001000100 11000100100 10110011100 10011011100 10011001110 10111001100 10011101100 10011100110 " +
  "11001110010 11001011100 11001001110 11011100100 11001110100 11101101110 11101001100 11100101100 11100100110 " +
  "11101100100 11100110100 11100110010 11011011000 11011000110 11000110110 10100011000 10001011000 10001000110 " +
  "10110001000 10001101000 10001100010 11010001000 11000101000 11000100010 10110111000 10110001110 10001101110 " +
  "10111011000 10111000110 10001110110 11101110110 11010001110 11000101110 11011101000 11011100010 11011101110 " +
  "11101011000 11101000110 11100010110 11101101000 11101100010 11100011010 11101111010 11001000010 11110001010 " +
  "10100110000 10100001100 10010110000 10010000110 10000101100 10000100110 10110010000 10110000100 10011010000 " +
  "10011000010 10000110100 10000110010 11000010010 11001010000 11110111010 11000010100 10001111010 10100111100 " +
  "10010111100 10010011110 10111100100 10011110100 10011110010 11110100100 11110010100 11110010010 11011011110 " +
  "11011110110 11110110110 10101111000 10100011110 10001011110 10111101000 10111100010 11110101000 11110100010 " +
  "10111011110 10111101110 11101011110 11110101110 11010000100 11010010000 11010011100"
).split(" ");
const stop = "1100011101011";
const startB = 104;

/** Bars of a printer that was told CODE128 data beginning with `{B`; null for what it does not know. */
export function barsOf(data: string): string | null {
  if (!data.startsWith("{B")) return null;
  const values = [...data.slice(2).replaceAll("{{", "{")].map((letter) => letter.charCodeAt(0) - 32);
  let sum = startB;
  for (const [index, value] of values.entries()) sum += (index + 1) * value;
  return [startB, ...values, sum % 103].map((value) => patterns[value] ?? "").join("") + stop;
}

/** Reads bars as a scanner does, set B only; null when start, stop or check is wrong. */
export function readBars(modules: string): string | null {
  if (!modules.endsWith(stop)) return null;
  const values: number[] = [];
  for (let at = 0; at < modules.length - stop.length; at += 11)
    values.push(patterns.indexOf(modules.slice(at, at + 11)));
  const [start, ...rest] = values;
  const check = rest.pop();
  let sum = startB;
  for (const [index, value] of rest.entries()) sum += (index + 1) * value;
  if (start !== startB || check !== sum % 103 || values.includes(-1)) return null;
  return rest.map((value) => String.fromCharCode(value + 32)).join("");
}
