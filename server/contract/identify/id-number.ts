/**
 * A citizen's number, passport or tax code without the signs people set between: `001 190-000017` is `001190000017`, `c1234567`
 * is `C1234567`. Null when neither a letter nor a digit is left.
 */
export function readIdNumber(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return plain === "" ? null : plain;
}
