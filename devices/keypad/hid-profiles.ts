/** A bit of a report; bytes are counted from 0, its number left out where it has one. */
export interface ReportBit {
  byte: number;
  bit: number;
}

/** What a keypad says and is told, as data: another keypad is another of these. Keys in order, the first for the best rating. */
export interface HidKeypadProfile {
  keys:
    | {
        by: "bits";
        /** The number of the report in which the keys are; null where reports have none. */
        report: number | null;
        /** Set while the key is down. */
        bits: readonly ReportBit[];
      }
    | {
        by: "keycodes";
        /** Any of these for each key: usages of page 07, in a boot keyboard's report. */
        codes: readonly (readonly number[])[];
      };
  /** Null where there are none. */
  lamps: {
    report: number | null;
    /** Without its number, in bytes. */
    length: number;
    bits: readonly ReportBit[];
  } | null;
}

const fiveBits: readonly ReportBit[] = [0, 1, 2, 3, 4].map((bit) => ({ byte: 0, bit }));

/** One byte each way, bit 0 for key 1: `docs/hardware.md` has it for whoever builds such a keypad. */
const keypad: HidKeypadProfile = {
  keys: { by: "bits", report: null, bits: fiveBits },
  lamps: { report: null, length: 1, bits: fiveBits },
};

/** A number pad from any shop: 1 to 5 above the letters (1E–22) and on the pad (59–5D). */
const numberPad: HidKeypadProfile = {
  keys: { by: "keycodes", codes: [0, 1, 2, 3, 4].map((key) => [0x1e + key, 0x59 + key]) },
  lamps: null,
};

export const hidKeypads = { "hid-keypad": keypad, "hid-number-pad": numberPad };
