import type { Hardware, hidKeypadModels, hidScannerModels } from "#contract/hardware.ts";

type HidModel = (typeof hidScannerModels)[number] | (typeof hidKeypadModels)[number];

/** What an interface is for: a page of the USB HID usage tables, and one of its usages; null for any of the page. */
export interface HidUsage {
  page: number;
  usage: number | null;
}

const keyboard: HidUsage = { page: 0x01, usage: 0x06 };
const keypad: HidUsage = { page: 0x01, usage: 0x07 };

/**
 * Which interface each model speaks on; a scanner may have others beside it, to type or to be configured. Pages: HID Usage
 * Tables 1.21, and HID Point of Sale Usage Tables 1.02 for the bar code scanners' page 8C.
 */
const usages: Record<HidModel, readonly HidUsage[]> = {
  "hid-scanner": [{ page: 0x8c, usage: null }],
  "hid-keyboard-scanner": [keyboard],
  "hid-keypad": [{ page: 0xff00, usage: 0x01 }],
  "hid-number-pad": [keyboard, keypad],
};

/** The interfaces that a piece of hardware may speak on; none for one that is no HID device. */
export function usagesOf({ model }: Pick<Hardware, "model">): readonly HidUsage[] {
  return Object.entries(usages).find(([name]) => name === model)?.[1] ?? [];
}
