import { nextStep, type PrinterCommand } from "./escpos-commands.ts";

export type { PrinterCommand } from "./escpos-commands.ts";

export interface EscposReader {
  /** Commands completed by these bytes; the rest waits for more. */
  read(bytes: Uint8Array): PrinterCommand[];
}

/** Reads a stream as a printer does: in any pieces, command by command. Knows nothing of how we write one. */
export function createEscposReader(): EscposReader {
  let waiting = new Uint8Array(0);
  return {
    read(bytes) {
      const all = new Uint8Array(waiting.length + bytes.length);
      all.set(waiting);
      all.set(bytes, waiting.length);
      const commands: PrinterCommand[] = [];
      let at = 0;
      while (at < all.length) {
        const step = nextStep(all.subarray(at));
        if (all.length - at < step.need) break;
        const command = step.make(all.subarray(at, at + step.need));
        if (command) commands.push(...[command].flat());
        at += step.need;
      }
      waiting = all.slice(at);
      return commands;
    },
  };
}
