import type { Transport } from "../driver.ts";
import { createPlug } from "./plug.ts";

export interface VirtualKeypad {
  transport: Transport;
  lit(): readonly number[];
  press(key: number): boolean;
}

/** Reads lamps with eyes of its own: `L<bits>` lines, and sends `K<n>` lines, as the keypad's manual says. */
export function createVirtualKeypad(changed: () => void): VirtualKeypad {
  let text = "";
  let lit: number[] = [];
  const plug = createPlug({
    refuses: () => false,
    onOpen: () => {},
    onBytes(bytes) {
      text += String.fromCharCode(...bytes);
      const lines = text.split("\n");
      text = lines.pop() ?? "";
      for (const line of lines) {
        if (!/^L[01]+$/.test(line)) continue;
        lit = [...line.slice(1)].flatMap((bit, index) => (bit === "1" ? [index + 1] : []));
        changed();
      }
    },
  });
  return {
    transport: plug.transport,
    lit: () => lit,
    press: (key) => plug.send(new TextEncoder().encode(`K${key}\n`)),
  };
}
