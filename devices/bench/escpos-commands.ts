/** What a printer understands of a stream; the part of ESC/POS that ticket printers are sent. */
export type PrinterCommand =
  | { kind: "initialise" }
  /** Packed rows, one bit a dot, `widthBytes` bytes each. */
  | { kind: "raster"; widthBytes: number; rows: number; data: Uint8Array }
  /** Bytes from 0x20 on: letters of the page that is on. */
  | { kind: "letters"; bytes: Uint8Array }
  | { kind: "lineFeed" }
  /** Means nothing where a line feed ends a line. */
  | { kind: "carriageReturn" }
  | { kind: "cut"; partly: boolean }
  | { kind: "codePage"; page: number }
  /** Times as wide and as high. */
  | { kind: "size"; wide: number; high: number }
  | { kind: "bold"; on: boolean }
  /** ESC M: another set of letters; all are drawn as the first here. */
  | { kind: "font"; which: number }
  | { kind: "align"; where: "left" | "center" | "right" }
  /** FS .: leaves double-byte mode. */
  | { kind: "singleByte" }
  /** GS ( k for a QR code: which function, and what it is told. */
  | { kind: "symbol"; fn: number; data: Uint8Array }
  | { kind: "barcodeHeight"; dots: number }
  | { kind: "barcodeModule"; dots: number }
  /** GS H: whether and where a barcode's letters stand beside it; here nowhere. */
  | { kind: "barcodeText"; where: number }
  | { kind: "barcode"; system: number; data: Uint8Array }
  /** GS a: whether it reports by itself. */
  | { kind: "reports"; on: boolean }
  /** GS ( H, function 48: four letters to send back once all before them is done. */
  | { kind: "processId"; id: string }
  /** ESC p: a pulse that opens a cash drawer. */
  | { kind: "drawer" }
  /** DLE EOT n. */
  | { kind: "status"; which: number }
  /** Bytes that mean nothing to it: a real printer would print rubbish. */
  | { kind: "unknown"; byte: number };

/** `need` bytes make up this command; it is `make`d when all are there. */
export type Step = { need: number; make: (bytes: Uint8Array) => PrinterCommand | readonly PrinterCommand[] | null };

/** A command that has not come far enough to be known needs one byte more than there are. */
export function nextStep(bytes: Uint8Array): Step {
  const [first = 0, second, third] = bytes;
  if (first >= 0x20) return letters(bytes);
  switch (first) {
    case 0x00:
      return { need: 1, make: () => null };
    case 0x0a:
      return one(1, () => ({ kind: "lineFeed" }));
    case 0x0d:
      return one(1, () => ({ kind: "carriageReturn" }));
    case 0x10:
      if (second === undefined) return more(bytes);
      return second === 0x04 ? one(3, (which) => ({ kind: "status", which })) : unknown(first);
    case 0x1b:
      return second === undefined ? more(bytes) : afterEsc(second);
    case 0x1c:
      if (second === undefined) return more(bytes);
      return second === 0x2e ? one(2, () => ({ kind: "singleByte" })) : unknown(first);
    case 0x1d:
      if (second === undefined || third === undefined) return more(bytes);
      return afterGs(bytes, second, third);
    default:
      return unknown(first);
  }
}

function afterEsc(second: number): Step {
  switch (second) {
    case 0x21:
      return {
        need: 3,
        make: (all) => {
          const mode = all[2] ?? 0;
          return [
            { kind: "bold", on: (mode & 0x08) !== 0 },
            { kind: "size", wide: mode & 0x20 ? 2 : 1, high: mode & 0x10 ? 2 : 1 },
          ];
        },
      };
    case 0x40:
      return one(2, () => ({ kind: "initialise" }));
    case 0x45:
      return one(3, (n) => ({ kind: "bold", on: (n & 1) === 1 }));
    case 0x4d:
      return one(3, (which) => ({ kind: "font", which }));
    case 0x61:
      return one(3, (n) => ({ kind: "align", where: (["left", "center", "right"] as const)[n % 48] ?? "left" }));
    case 0x70:
      return one(5, () => ({ kind: "drawer" }));
    case 0x74:
      return one(3, (page) => ({ kind: "codePage", page }));
    default:
      return unknown(0x1b);
  }
}

function afterGs(bytes: Uint8Array, second: number, third: number): Step {
  switch (second) {
    case 0x21:
      return one(3, (n) => ({ kind: "size", wide: (n >> 4) + 1, high: (n & 15) + 1 }));
    case 0x28:
      if (third === 0x48) return processId(bytes);
      return third === 0x6b ? symbol(bytes) : unknown(0x1d);
    case 0x48:
      return one(3, (where) => ({ kind: "barcodeText", where }));
    case 0x56:
      return one(3, (m) => ({ kind: "cut", partly: m % 48 === 1 }));
    case 0x61:
      return one(3, (n) => ({ kind: "reports", on: n !== 0 }));
    case 0x68:
      return one(3, (dots) => ({ kind: "barcodeHeight", dots }));
    case 0x6b:
      return barcode(bytes, third);
    case 0x76:
      return third === 0x30 ? raster(bytes) : unknown(0x1d);
    case 0x77:
      return one(3, (dots) => ({ kind: "barcodeModule", dots }));
    default:
      return unknown(0x1d);
  }
}

/** A command whose last byte, if any, says how much. */
function one(need: number, make: (last: number) => PrinterCommand): Step {
  return { need, make: (all) => make(all[need - 1] ?? 0) };
}

function more(bytes: Uint8Array): Step {
  return { need: bytes.length + 1, make: () => null };
}

function letters(bytes: Uint8Array): Step {
  const end = bytes.findIndex((byte) => byte < 0x20);
  const need = end === -1 ? bytes.length : end;
  return { need, make: (all) => ({ kind: "letters", bytes: all.slice() }) };
}

/** GS v 0 m xL xH yL yH d1 … dk, k = x × y. */
function raster(bytes: Uint8Array): Step {
  if (bytes.length < 8) return more(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const widthBytes = view.getUint16(4, true);
  const rows = view.getUint16(6, true);
  return {
    need: 8 + widthBytes * rows,
    make: (all) => ({ kind: "raster", widthBytes, rows, data: all.slice(8) }),
  };
}

/** GS ( k pL pH cn fn …: the length counts from cn on; QR codes are symbol 49. */
function symbol(bytes: Uint8Array): Step {
  if (bytes.length < 5) return more(bytes);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint16(3, true);
  return {
    need: 5 + length,
    make: (all) => (all[5] === 49 ? { kind: "symbol", fn: all[6] ?? 0, data: all.slice(7) } : unknownByte(0x1d)),
  };
}

/** GS ( H pL pH fn m d1 … d4. */
function processId(bytes: Uint8Array): Step {
  if (bytes.length < 5) return more(bytes);
  const need = 5 + new DataView(bytes.buffer, bytes.byteOffset).getUint16(3, true);
  return {
    need,
    make: (all) => {
      const isAsked = need === 11 && all[5] === 48 && all[6] === 48;
      return isAsked ? { kind: "processId", id: String.fromCharCode(...all.slice(7)) } : unknownByte(0x1d);
    },
  };
}

/** GS k m n d1 … dn, for the systems from 65 on; those before end with a zero and are not known here. */
function barcode(bytes: Uint8Array, system: number): Step {
  if (system < 65) return unknown(0x1d);
  const length = bytes[3];
  if (length === undefined) return more(bytes);
  return { need: 4 + length, make: (all) => ({ kind: "barcode", system, data: all.slice(4) }) };
}

function unknown(byte: number): Step {
  return { need: 1, make: () => unknownByte(byte) };
}

function unknownByte(byte: number): PrinterCommand {
  return { kind: "unknown", byte };
}
