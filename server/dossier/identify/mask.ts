const shown = { long: [4, 2], short: [2, 2] } as const;

/**
 * A personal number as screens show it: `001190000017` → `0011••••••17`. From 12 characters on the first four and the
 * last two stay, shorter ones (the 9-digit CMND) keep two and two, and what has fewer than eight is hidden whole.
 * The length stays what it was.
 */
export function mask(number: string): string {
  const characters = [...number];
  const [first, last] = characters.length >= 12 ? shown.long : characters.length >= 8 ? shown.short : [0, 0];
  return characters
    .map((character, index) => (index < first || index >= characters.length - last ? character : "•"))
    .join("");
}
