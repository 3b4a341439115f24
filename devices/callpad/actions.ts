import type { PadAction } from "#contract/jobs.ts";
import { cutLines, emptyLine, type LineRest } from "../transport/lines.ts";

/** The line call pad: each press sends `K<n>` and a line end, n from 1 to 4. It is told nothing. */
const actions: Record<string, PadAction> = { K1: "next", K2: "recall", K3: "missed", K4: "finish" };

export const noActions: LineRest = emptyLine;

/** What was pressed in these bytes. Lines that are no press are noise and left out. */
export function readActions(rest: LineRest, bytes: Uint8Array): { actions: PadAction[]; rest: LineRest } {
  const cut = cutLines(rest, bytes, 16);
  return { actions: cut.lines.flatMap((line) => actions[new TextDecoder().decode(line)] ?? []), rest: cut.rest };
}
