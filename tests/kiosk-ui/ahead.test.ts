import { expect, test } from "vitest";
import type { CommandId, ProcedureCode, ServiceId } from "#contract/ids.ts";
import { screenOf } from "../../kiosk-ui/ahead.ts";
import { type Move, next, type Step } from "../../kiosk-ui/step.ts";

const service = "ho-tich" as ServiceId;
const procedure = "1.001193" as ProcedureCode;
const id = "00000000-0000-4000-8000-000000000001" as CommandId;
const walk = (...moves: Move[]) => moves.reduce<Step>(next, { at: "home" });
const toConfirm: Move[] = [
  { type: "service", service, chooses: true },
  { type: "choose", choice: { service, procedure } },
];

test("a screen stays the same one while its number is on its way", () => {
  const sending = walk(...toConfirm, { type: "take", id, priority: null, language: "vi", scans: [] });
  expect(sending.at).toBe("sending");
  expect(screenOf(sending)).toBe(screenOf(walk(...toConfirm)));
});

test("what was made ready for one service or procedure is not shown for another", () => {
  const other = "dat-dai" as ServiceId;
  const screens = [
    walk({ type: "service", service, chooses: true }),
    walk({ type: "service", service: other, chooses: true }),
    walk(...toConfirm),
    walk({ type: "service", service, chooses: false }),
    walk({ type: "service", service: other, chooses: false }),
    walk(),
  ].map(screenOf);
  expect(new Set(screens).size).toBe(screens.length);
});
