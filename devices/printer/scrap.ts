import { cut, initialise, lineFeed } from "./commands.ts";
import { linesBeforeEnd } from "./paper.ts";
import type { PrinterProfile } from "./profiles.ts";

/** Ends a paper that was cut short: what is out of it falls, or hangs by itself at the edge, before the next one begins. */
export function endOfScrap({ cutter }: Pick<PrinterProfile, "cutter">): Uint8Array {
  const feed = Buffer.alloc(linesBeforeEnd(cutter), lineFeed);
  return Buffer.concat([initialise, feed, cutter === "none" ? Buffer.alloc(0) : cut(cutter)]);
}
