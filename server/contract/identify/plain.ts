/**
 * A scan without what a scanner or a keyboard adds around it: line ends, tabs and other controls at both ends, the
 * AIM symbol identifier that some scanners are set to send first (`]Q1`), and invisible marks (zero width, direction,
 * byte order). Letters come composed (NFC). Soft hyphens, hard spaces and the controls from 0x80 on stay: they are bytes of
 * misread letters (`í`, `à`, `Đ`), and a repair needs them.
 */
export function plainText(text: string): string {
  const visible = text.replace(/[\p{Cf}--\u00ad]/gv, "").normalize("NFC");
  return trimNoise(trimNoise(visible).replace(/^\][A-Za-z]\d/, ""));
}

/** One field of a code: no space around it, one between words. */
export function tidy(field: string): string {
  return field.replace(/ {2,}/g, " ").trim();
}

function trimNoise(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isNoise(text.charCodeAt(start))) start += 1;
  while (end > start && isNoise(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isNoise(code: number): boolean {
  return code <= 0x20 || code === 0x7f;
}
