/** Codes that a printer draws itself. Epson ESC/POS reference, GS ( k and GS k. */

/**
 * A QR code: GS ( k, symbol 49, functions 165 (model 2), 167 (dots a module), 169 (error correction M), 180 (store)
 * and 181 (print). The length of each is of what follows it, so a stored code counts its three bytes of head too.
 */
export function qrCode(data: string, moduleDots: number): Uint8Array {
  const stored = new TextEncoder().encode(data);
  return Uint8Array.from([
    ...symbol(0x41, [0x32, 0x00]),
    ...symbol(0x43, [moduleDots]),
    ...symbol(0x45, [0x31]),
    ...symbol(0x50, [0x30, ...stored]),
    ...symbol(0x51, [0x30]),
  ]);
}

/** GS ( k pL pH cn fn, with QR code as the symbol. */
function symbol(fn: number, parameters: readonly number[]): number[] {
  const length = 2 + parameters.length;
  return [0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, fn, ...parameters];
}

/**
 * CODE128 in set B: GS h (height in dots), GS w (dots a module), GS k 73 with the length before the data, where `{`
 * is written `{{`. Letters go under it as text of ours.
 * @param data ASCII from space to `~`, at most 40 letters
 */
export function barcode(data: string, size: { height: number; moduleDots: number }): Uint8Array {
  const letters = [...`{B${data.replaceAll("{", "{{")}`].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from([
    ...[0x1d, 0x68, size.height],
    ...[0x1d, 0x77, size.moduleDots],
    ...[0x1d, 0x6b, 73, letters.length, ...letters],
  ]);
}
