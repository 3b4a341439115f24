import type { PrinterProfile } from "./profiles.ts";

/** Single ESC/POS commands as bytes. Names and numbers of Epson's "ESC/POS command reference". */

export const lineFeed = 0x0a;

/** ESC @: everything as after switching on, the code page and the reports included. */
export const initialise = Uint8Array.of(0x1b, 0x40);

/** FS .: leaves the double-byte mode of Chinese clones. */
const singleByte = [0x1c, 0x2e];

/** What every paper begins with. */
export function opening(profile: Pick<PrinterProfile, "singleByteFirst" | "status">): Uint8Array {
  return Uint8Array.from([
    ...initialise,
    ...(profile.singleByteFirst ? singleByte : []),
    ...(profile.status.asb ? reportChanges(true) : []),
  ]);
}

/** ESC t n. */
export function codePage(page: number): Uint8Array {
  return Uint8Array.of(0x1b, 0x74, page);
}

/** ESC E n. */
export function bold(on: boolean): Uint8Array {
  return Uint8Array.of(0x1b, 0x45, on ? 1 : 0);
}

/** ESC a n. */
export function align(where: "left" | "center"): Uint8Array {
  return Uint8Array.of(0x1b, 0x61, where === "center" ? 1 : 0);
}

/** GS ! n: letters `times` as wide and as high, 1 to 8. */
export function letterSize(times: number): Uint8Array {
  return Uint8Array.of(0x1d, 0x21, ((times - 1) << 4) | (times - 1));
}

/** ESC ! n, for printers that do not know GS !: font A, bold (0x08), twice as high (0x10) and wide (0x20). */
export function printMode(mode: { bold: boolean; twice: boolean }): Uint8Array {
  return Uint8Array.of(0x1b, 0x21, (mode.bold ? 0x08 : 0) | (mode.twice ? 0x30 : 0));
}

/** GS V m. */
export function cut(how: "full" | "partial"): Uint8Array {
  return Uint8Array.of(0x1d, 0x56, how === "full" ? 0 : 1);
}

/** GS a n: reports by itself whenever one of these changes; nothing stops it. Errors, being offline and paper. */
export function reportChanges(on: boolean): Uint8Array {
  return Uint8Array.of(0x1d, 0x61, on ? 0b0000_1110 : 0);
}

/**
 * GS ( H, function 48: the printer sends these four letters back once everything before is done, printing included.
 * Epson's TM-L90 programming guide, pages 425 to 429, has it, and the answer that `status.ts` reads.
 */
export function processId(id: string): Uint8Array {
  return Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 48, 48, ...[...id].map((letter) => letter.charCodeAt(0)));
}

/** ESC p m t1 t2: a pulse of 100 ms on the drawer's first wire, in units of 2 ms. */
export const drawerPulse = Uint8Array.of(0x1b, 0x70, 0, 50, 50);
