import { broken, type Repair, repaired, untouched } from "./outcome.ts";

const marks: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  breve: "\u0306",
};

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  vert: "|",
  ETH: "Đ",
  eth: "đ",
  Dstrok: "Đ",
  dstrok: "đ",
};

/** HTML character references: `Tr&#432;&#417;ng`, `&#x1B0;`, `&ecirc;`. One we do not know makes the text broken. */
export function repairEntities(text: string): Repair {
  let known = true;
  const decoded = text.replace(/&(#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});/g, (whole, name: string) => {
    const character = name.startsWith("#") ? numbered(name.slice(1)) : (named[name] ?? accented(name));
    if (character === null) known = false;
    return character ?? whole;
  });
  if (!known) return broken;
  return decoded === text ? untouched : repaired(decoded);
}

function numbered(number: string): string | null {
  const code = /^[xX]/.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** `Agrave`, `utilde`, `abreve`: a letter and the name of its mark. */
function accented(name: string): string | null {
  const mark = marks[name.slice(1)];
  return mark === undefined ? null : `${name[0]}${mark}`.normalize("NFC");
}
