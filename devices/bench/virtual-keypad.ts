import type { Hardware } from "#contract/hardware.ts";
import type { Transport } from "../driver.ts";
import { createPlug, type Plug } from "./plug.ts";

export interface VirtualKeypad extends Pick<Plug, "line" | "setLine"> {
  transport: Transport;
  lit(): readonly number[];
  press(key: number): boolean;
}

type Model = Extract<Hardware, { kind: "keypad" }>["model"];

/** What each says when a key is pressed and let go. A model without a twin here can not be pressed on the bench. */
const pressing: Partial<Record<Model, (key: number) => Uint8Array[]>> = {
  "line-keypad": (key) => [new TextEncoder().encode(`K${key}\n`)],
  "hid-keypad": (key) => [Uint8Array.of(1 << (key - 1)), Uint8Array.of(0)],
  "hid-number-pad": (key) => [Uint8Array.of(0, 0, 0x58 + key, 0, 0, 0, 0, 0), new Uint8Array(8)],
};

/**
 * Reads lamps with eyes of its own, as the keypads' manuals say: `L<bits>` lines, or reports of one byte behind a zero.
 * @param model as the settings have it at any moment
 */
export function createVirtualKeypad(model: () => Model, changed: () => void): VirtualKeypad {
  let text = "";
  let lit: number[] = [];
  const show = (bits: readonly string[]): void => {
    lit = bits.flatMap((bit, index) => (bit === "1" ? [index + 1] : []));
    changed();
  };
  const plug = createPlug({
    refuses: () => false,
    onOpen: () => {},
    onBytes(bytes) {
      if (model() === "hid-keypad") {
        show([...(bytes[1] ?? 0).toString(2)].reverse());
        return;
      }
      text += String.fromCharCode(...bytes);
      const lines = text.split("\n");
      text = lines.pop() ?? "";
      for (const line of lines) if (/^L[01]+$/.test(line)) show([...line.slice(1)]);
    },
  });
  return {
    ...plug,
    setLine(line) {
      plug.setLine(line);
      // It lives on the current of its cable.
      if (line === "pulled") show([]);
    },
    lit: () => lit,
    // Every piece is sent, also while nobody listens.
    press: (key) => pressing[model()]?.(key).map(plug.send).every(Boolean) ?? false,
  };
}
