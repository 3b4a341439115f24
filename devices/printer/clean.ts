import type { Slip, SlipBlock } from "#contract/slip.ts";

/** Nobody reads more, and a name of a metre would use up the roll. In letters. */
const longestText = 500;
/** What a QR code of a ticket's size still holds, in bytes of UTF-8. */
const longestCode = 300;
const barcodeData = /^[ -~]{1,40}$/;

/** What separates words without being ink: becomes one space. */
const gaps = /[\s\p{Z}]+/gu;
/** Control bytes, ESC, marks of direction, zero-width marks, halves of surrogates, private use. */
const invisible = /\p{C}/gu;

const standIns: Record<string, string> = {
  ...{ "–": "-", "—": "-", "−": "-", "‑": "-", "•": "-", "·": "-", "…": "...", "×": "x", "№": "No" },
  ...{ "‘": "'", "’": "'", "‚": ",", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "₫": "đ", "€": "EUR" },
  // Icelandic letters that old Vietnamese data have for the ones they look like.
  ...{ đ: "d", Đ: "D", ð: "đ", Ð: "Đ" },
};

/**
 * Text as it may go to paper: composed (NFC), one line, at most 500 letters, only letters that `has` knows. A letter
 * that is missing is replaced by its like (– by -, đ by d), by itself without marks, or by `?`; what can not be seen
 * is dropped. Whoever sent the slip: nothing in it is ever obeyed by a printer.
 * @param has whether the paper's letters have this composed letter
 */
export function onPaper(text: string, has: (letter: string) => boolean): string {
  const line = text.normalize("NFC").replace(gaps, " ").replace(invisible, "").trim();
  const letters = [...line];
  const kept = letters.length > longestText ? [...letters.slice(0, longestText), "…"] : letters;
  return kept.map((letter) => inPlaceOf(letter, has)).join("");
}

function inPlaceOf(letter: string, has: (letter: string) => boolean): string {
  if (has(letter)) return letter;
  const standIn = standIns[letter];
  if (standIn !== undefined) return [...standIn].map((one) => inPlaceOf(one, has)).join("");
  // A mark that found no letter to stand on is no letter.
  const bare = letter.normalize("NFKD").replace(/\p{M}/gu, "");
  if (bare === "") return "";
  return bare !== letter && [...bare].every(has) ? bare : "?";
}

/** Every text of a slip through `onPaper`; codes that can not be drawn become text. */
export function cleanSlip(slip: Slip, has: (letter: string) => boolean): Slip {
  const clean = (text: string): string => onPaper(text, has);
  return { blocks: slip.blocks.flatMap((block) => cleanBlock(block, clean)) };
}

function cleanBlock(block: SlipBlock, clean: (text: string) => string): SlipBlock[] {
  switch (block.kind) {
    case "text": {
      const text = clean(block.text);
      return text === "" ? [] : [{ ...block, text }];
    }
    case "facts":
      return [
        { ...block, facts: block.facts.map(({ label, value }) => ({ label: clean(label), value: clean(value) })) },
      ];
    case "list":
      return [{ ...block, title: clean(block.title), items: block.items.map(clean) }];
    case "code": {
      const data = block.data.replace(invisible, "");
      const size = new TextEncoder().encode(data).length;
      const text = clean(block.text);
      return size > 0 && size <= longestCode ? [{ ...block, data, text }] : instead(clean(data));
    }
    case "barcode":
      return barcodeData.test(block.data) ? [block] : instead(clean(block.data));
    case "rule":
      return [block];
    case "space":
      return [{ ...block, dots: Math.max(0, Math.min(800, Math.round(block.dots) || 0)) }];
    default:
      return block satisfies never;
  }
}

function instead(text: string): SlipBlock[] {
  return text === "" ? [] : [{ kind: "text", text, size: "small", weight: "regular", align: "center" }];
}
