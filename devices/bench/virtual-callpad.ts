import type { PadAction } from "#contract/jobs.ts";
import type { Transport } from "../driver.ts";
import { createPlug, type Plug } from "./plug.ts";

export interface VirtualCallPad extends Pick<Plug, "line" | "setLine"> {
  transport: Transport;
  press(action: PadAction): boolean;
}

/** What its four keys send, by a table of its own. */
const sends: Record<PadAction, string> = { next: "K1\r\n", recall: "K2\r\n", missed: "K3\r\n", finish: "K4\r\n" };

export function createVirtualCallPad(): VirtualCallPad {
  const plug = createPlug({ refuses: () => false, onOpen: () => {}, onBytes: () => {} });
  return { ...plug, press: (action) => plug.send(new TextEncoder().encode(sends[action])) };
}
