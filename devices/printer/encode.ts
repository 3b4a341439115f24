import type { Slip } from "#contract/slip.ts";
import { cleanSlip } from "./clean.ts";
import { escposBytes, longestCommand } from "./escpos.ts";
import { hasLetter } from "./letters.ts";
import { type PaperWidth, papers } from "./paper.ts";
import type { PrinterProfile } from "./profiles.ts";
import type { Render } from "./render.ts";
import { textBytes } from "./text-bytes.ts";
import { textLines } from "./text-lines.ts";

/** A slip as the bytes that this kind of printer understands. Depends on its parameters alone. */
export async function encode(
  slip: Slip,
  { profile, paper, render }: { profile: PrinterProfile; paper: PaperWidth; render: Render },
): Promise<Uint8Array> {
  const { letters } = profile;
  const { dots, columns } = profile.widths[paper];
  if (letters.kind === "picture") return escposBytes(await render(slip, { ...papers[paper], width: dots }), profile);
  const clean = cleanSlip(slip, (letter) => hasLetter(letters, letter));
  const largest = profile.sizes === "GS !" ? 8 : 2;
  const lines = textLines(clean, { dots, columns, largest, drawsCodes: profile.codes === "own" });
  return textBytes(lines, { ...profile, letters });
}

/** The longest command with data that a paper of this printer has, in bytes. */
export function longestIn(profile: PrinterProfile, paper: PaperWidth): number {
  return profile.letters.kind === "picture" ? longestCommand(profile.widths[paper].dots) : 512;
}
