import { counters } from "./counters.ts";
import type { OfficeDraft } from "./draft.ts";

const virtual = { kind: "virtual" } as const;

/** All virtual, shown on the bench page: the whole hall can be tried with nothing plugged in. */
export const hardware: OfficeDraft["hardware"] = [
  {
    id: "kiosk-printer",
    kind: "printer",
    name: "Máy in kiosk",
    connection: virtual,
    model: "escpos-raster",
    paper: "80mm",
  },
  {
    id: "kiosk-scanner",
    kind: "scanner",
    name: "Máy quét kiosk",
    connection: virtual,
    model: "line-scanner",
    place: "kiosk",
  },
  ...counters.slice(0, 1).map(({ id, number }) => ({
    id: `scanner-${number}`,
    kind: "scanner" as const,
    name: `Máy quét quầy ${number}`,
    connection: virtual,
    model: "line-scanner" as const,
    place: "counter" as const,
    counter: id,
  })),
  ...counters.map(({ id, number }) => ({
    id: `keypad-${number}`,
    kind: "keypad" as const,
    name: `Bàn phím đánh giá quầy ${number}`,
    connection: virtual,
    model: "line-keypad" as const,
    counter: id,
  })),
  ...counters.slice(0, 1).map(({ id, number }) => ({
    id: `callpad-${number}`,
    kind: "callpad" as const,
    name: `Bàn phím gọi số quầy ${number}`,
    connection: virtual,
    model: "line-callpad" as const,
    counter: id,
  })),
  ...counters.map(({ id, number }) => ({
    id: `board-${number}`,
    kind: "board" as const,
    name: `Bảng LED quầy ${number}`,
    connection: virtual,
    model: "line-board" as const,
    counter: id,
  })),
];
