/**
 * TCVN 5712 VN3 as Epson printers have it, on two pages: runs of letters from a byte on. Source: escpos-printer-db,
 * TCVN-3-1 and TCVN-3-2. That writes Đ of the second page as Ð (U+00D0, Icelandic): the printed letter is ours.
 */
const lowerCase: readonly (readonly [from: number, letters: string])[] = [
  [0xa8, "ăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];
const upperCase: typeof lowerCase = [
  [0xa1, "ĂÂ"],
  [0xa7, "Đ"],
  [0xaa, "ÊÔƠƯ"],
  [0xb5, "ÀẢÃÁẠ"],
  [0xbb, "ẰẲẴẮ"],
  [0xc6, "ẶẦẨẪẤẬÈ"],
  [0xce, "ẺẼÉẸỀỂỄẾỆÌỈ"],
  [0xdc, "ĨÍỊÒ"],
  [0xe1, "ỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙ"],
  [0xf1, "ỦŨÚỤỪỬỮỨỰỲỶỸÝỴ"],
];

export interface Tcvn3Letter {
  page: "lower" | "upper";
  byte: number;
}

/** Composed letter → where it is. ASCII is on both pages and not in here. */
export const tcvn3: ReadonlyMap<string, Tcvn3Letter> = new Map([...on("lower", lowerCase), ...on("upper", upperCase)]);

function on(page: Tcvn3Letter["page"], runs: typeof lowerCase): [string, Tcvn3Letter][] {
  return runs.flatMap(([from, letters]) =>
    [...letters.normalize("NFC")].map((letter, index): [string, Tcvn3Letter] => [letter, { page, byte: from + index }]),
  );
}
