/** What a printer understands of a stream; the part of ESC/POS that ticket printers are sent. */
export type PrinterCommand =
  | { kind: "initialise" }
  /** Packed rows, one bit a dot, `widthBytes` bytes each. */
  | { kind: "raster"; widthBytes: number; rows: number; data: Uint8Array }
  | { kind: "lineFeed" }
  | { kind: "cut" }
  /** DLE EOT n. */
  | { kind: "status"; which: number }
  /** Bytes that mean nothing to it: a real printer would print rubbish. */
  | { kind: "unknown"; byte: number };

export interface EscposReader {
  /** Commands completed by these bytes; the rest waits for more. */
  read(bytes: Uint8Array): PrinterCommand[];
}

/** `need` bytes make up this command; it is `make`d when all are there. */
type Step = { need: number; make: (bytes: Uint8Array) => PrinterCommand | null };

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
        if (command) commands.push(command);
        at += step.need;
      }
      waiting = all.slice(at);
      return commands;
    },
  };
}

/** A command that has not come far enough to be known needs one byte more than there are. */
function nextStep(bytes: Uint8Array): Step {
  const [first = 0, second, third] = bytes;
  const more: Step = { need: bytes.length + 1, make: () => null };
  switch (first) {
    case 0x0a:
      return { need: 1, make: () => ({ kind: "lineFeed" }) };
    case 0x10:
      if (second === undefined) return more;
      return second === 0x04 ? { need: 3, make: (all) => ({ kind: "status", which: all[2] ?? 0 }) } : unknown(first);
    case 0x1b:
      if (second === undefined) return more;
      return second === 0x40 ? { need: 2, make: () => ({ kind: "initialise" }) } : unknown(first);
    case 0x1c:
      if (second === undefined) return more;
      // FS . leaves double-byte mode, in which this printer never is.
      return second === 0x2e ? { need: 2, make: () => null } : unknown(first);
    case 0x1d:
      if (second === undefined || third === undefined) return more;
      if (second === 0x56) return { need: 3, make: () => ({ kind: "cut" }) };
      return second === 0x76 && third === 0x30 ? raster(bytes, more) : unknown(first);
    default:
      return unknown(first);
  }
}

/** GS v 0 m xL xH yL yH d1 … dk, k = x × y. */
function raster(bytes: Uint8Array, more: Step): Step {
  if (bytes.length < 8) return more;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const widthBytes = view.getUint16(4, true);
  const rows = view.getUint16(6, true);
  return {
    need: 8 + widthBytes * rows,
    make: (all) => ({ kind: "raster", widthBytes, rows, data: all.slice(8) }),
  };
}

function unknown(byte: number): Step {
  return { need: 1, make: () => ({ kind: "unknown", byte }) };
}
