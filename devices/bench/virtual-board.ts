import type { Transport } from "../driver.ts";
import { createPlug, type Plug } from "./plug.ts";

export interface BoardFace {
  text: string;
  blinking: boolean;
}

export interface VirtualBoard extends Pick<Plug, "line" | "setLine"> {
  transport: Transport;
  /** What the board with this address shows; dark when it was told nothing. */
  shown(address: number): BoardFace;
}

const stx = 0x02;
const etx = 0x03;
const dark: BoardFace = { text: "", blinking: false };

/** Reads frames from STX to ETX, and believes those whose length and checksum are right. */
export function createVirtualBoard(changed: () => void): VirtualBoard {
  const faces = new Map<number, BoardFace>();
  let frame: number[] | null = null;
  const plug = createPlug({
    refuses: () => false,
    onOpen: () => {},
    onBytes(bytes) {
      for (const byte of bytes) {
        if (byte === stx) frame = [];
        else if (byte !== etx) frame?.push(byte);
        else if (frame) {
          const told = readFrame(frame);
          frame = null;
          if (!told) continue;
          faces.set(told.address, told.face);
          changed();
        }
      }
    },
  });
  return { ...plug, shown: (address) => faces.get(address) ?? dark };
}

/** What stands between STX and ETX; null for a damaged frame. */
export function readFrame(frame: readonly number[]): { address: number; face: BoardFace } | null {
  const body = frame.slice(0, -2);
  const ascii = (bytes: readonly number[]): string => String.fromCharCode(...bytes);
  const sum = body.reduce((all, byte) => all ^ byte, 0);
  if (Number.parseInt(ascii(frame.slice(-2)), 16) !== sum) return null;
  const payload = body.slice(6);
  if (Number(ascii(body.slice(3, 6))) !== payload.length) return null;
  const mode = ascii(payload.slice(0, 1));
  const text = new TextDecoder().decode(Uint8Array.from(payload.slice(1)));
  return { address: Number(ascii(body.slice(0, 3))), face: { text: mode === "C" ? "" : text, blinking: mode === "B" } };
}
