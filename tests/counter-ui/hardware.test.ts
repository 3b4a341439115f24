import { describe, expect, it } from "vitest";
import type { HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { OfficerView } from "#contract/views.ts";
import { notReady, printerSummary } from "../../counter-ui/desk/hardware.ts";

type Part = OfficerView["hardware"][number];
const part = (id: string, kind: Part["kind"], condition: HardwareCondition, since = 0): Part => ({
  id: id as HardwareId,
  name: id,
  kind,
  condition,
  since,
  ignoredKeys: 0,
  missingAgent: null,
  why: null,
});

describe("hardware in words", () => {
  it("says nothing of printers where there are none", () => {
    expect(printerSummary([part("keypad-1", "keypad", "offline")], true)).toEqual({ state: "none" });
  });

  it("is ready only when every printer is", () => {
    const ready = part("kiosk-printer", "printer", "ready");
    expect(printerSummary([ready], true)).toEqual({ state: "ready" });
    expect(printerSummary([ready, part("second", "printer", "paperOut")], true)).toEqual({
      state: "trouble",
      condition: "paperOut",
    });
  });

  it("knows nothing of printers while the hub is away", () => {
    for (const condition of ["ready", "paperOut"] as const)
      expect(printerSummary([part("kiosk-printer", "printer", condition)], false)).toEqual({ state: "unknown" });
    expect(printerSummary([], false)).toEqual({ state: "none" });
  });

  it("lists what needs a hand, the oldest trouble first", () => {
    const list = notReady([
      part("board-1", "board", "offline", 20),
      part("kiosk-printer", "printer", "paperLow", 10),
      part("keypad-1", "keypad", "ready", 5),
    ]);
    expect(list.map((entry) => entry.id)).toEqual(["kiosk-printer", "board-1"]);
  });
});
