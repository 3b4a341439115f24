import { code128 } from "../../../devices/printer/code128.ts";

/** Widths of three bars and spaces → value, out of another encoder than the one that drew what is read here. */
const values = new Map<string, number>();
for (let value = 0; value <= 102; value += 1) values.set(pattern(value), value);
values.set("211214", 104).set("211232", 105);

function pattern(value: number): string {
  if (value < 95) return runs(code128(String.fromCharCode(value + 32)).slice(11, 22)).join("");
  // The rest only occur as check digits there: of two letters whose sum comes to it.
  for (let first = 0; first < 95; first += 1)
    for (let second = 0; second < 95; second += 1)
      if ((104 + first + second * 2) % 103 === value)
        return runs(code128(String.fromCharCode(first + 32, second + 32)).slice(33, 44)).join("");
  throw new Error(`no pattern for ${value}`);
}

function runs(modules: readonly boolean[]): number[] {
  const lengths: number[] = [];
  for (const [at, module] of modules.entries()) {
    if (at > 0 && module === modules[at - 1]) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    else lengths.push(1);
  }
  return lengths;
}

/** Black and white, however it is kept. */
interface Picture {
  width: number;
  height: number;
  isDark: (x: number, y: number) => boolean;
}

/** Reads the CODE128 that a row of a picture crosses, as a scanner's beam does; the first that is found from the top. Null when there is none. */
export function readCode128({ width, height, isDark }: Picture): string | null {
  for (let y = 0; y < height; y += 2) {
    const dark = Array.from({ length: width }, (_pixel, x) => isDark(x, y));
    const lengths = runs(dark);
    const begin = dark[0] ? 0 : 1;
    for (let from = begin; from + 24 < lengths.length; from += 2) {
      const read = decode(lengths.slice(from));
      if (read !== null) return read;
    }
  }
  return null;
}

function decode(lengths: readonly number[]): string | null {
  const found: number[] = [];
  for (let at = 0; ; at += 6) {
    const symbol = lengths.slice(at, at + 6);
    const module = symbol.reduce((sum, one) => sum + one, 0) / 11;
    const value = values.get(symbol.map((one) => Math.round(one / module)).join(""));
    if (value === undefined) break;
    found.push(value);
  }
  const [start, ...rest] = found;
  const check = rest.pop();
  if (start === undefined || start < 104 || rest.length < 3) return null;
  const sum = rest.reduce((all, value, at) => all + value * (at + 1), start);
  return sum % 103 === check ? textOf(start === 105, rest) : null;
}

/** In set C a value is two digits, in set B a letter; 99 and 100 change between them. */
function textOf(digits: boolean, found: readonly number[]): string {
  let pairs = digits;
  let text = "";
  for (const value of found) {
    if (pairs && value < 100) text += String(value).padStart(2, "0");
    else if (pairs && value === 100) pairs = false;
    else if (!pairs && value === 99) pairs = true;
    else text += String.fromCharCode(value + 32);
  }
  return text;
}
