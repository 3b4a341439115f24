/** How scanners that type spoil a text: written from what was seen, apart from the repairs. */

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
/** Each character beyond ASCII by itself. */
const each = (text: string, spoil: (character: string) => string) => text.replace(/[^\p{ASCII}]/gu, spoil);

export const altCodes = (text: string) =>
  each(text, (character) =>
    bytesOf(character)
      .map((byte) => String(byte).padStart(4, "0"))
      .join(""),
  );

export const latin1 = (text: string) => each(text, (character) => String.fromCharCode(...bytesOf(character)));

/** As browsers read code page 1252. */
export const page1252 = (text: string) => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

export const decimalEntities = (text: string) => each(text, (character) => `&#${character.codePointAt(0)};`);
export const hexEntities = (text: string) => each(text, (character) => `&#x${character.codePointAt(0)?.toString(16)};`);
/** A Latin-1 form: what it has stays, the rest becomes entities. */
export const mixedEntities = (text: string) =>
  each(text, (character) => (character <= "ÿ" ? character : `&#${character.codePointAt(0)};`));

export const percent = (text: string) => each(text, encodeURIComponent);
export const percentAll = (text: string) => encodeURIComponent(text);
export const form = (text: string) => new URLSearchParams({ x: text }).toString().slice(2);

export const garblings = {
  altCodes,
  latin1,
  page1252,
  decimalEntities,
  hexEntities,
  mixedEntities,
  percent,
  percentAll,
  form,
};

/** The 134, put together from letters and marks. */
export const letters = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
  .flatMap((base) =>
    ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => (base + tone).normalize("NFC")),
  )
  .concat("đ")
  .filter((letter) => letter > "~")
  .flatMap((letter) => [letter, letter.toUpperCase()]);
