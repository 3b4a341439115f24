import { expect, it } from "vitest";
import type { CounterId, HardwareId, ZoneId } from "#contract/ids.ts";
import { actorOfDevice, actorOfPerson } from "../../server/auth/actor.ts";
import { aDevice, anAccount } from "../storage/builders.ts";

it("a person acts by role, account and name", () => {
  const { account, username, name } = anAccount(1);
  expect(actorOfPerson({ account, username, name, role: "supervisor", demonstration: false })).toEqual({
    kind: "person",
    role: "supervisor",
    account,
    name,
  });
});

it("a device acts as what it was paired for, with no more than that needs", () => {
  const places = { zones: ["sanh" as ZoneId], counter: "quay-1" as CounterId, printer: "may-in" as HardwareId };
  const { device, name } = aDevice(1);
  const actor = (role: "kiosk" | "display" | "keypad" | "agent" | "bench") =>
    actorOfDevice(aDevice(1, { role, ...places }));
  expect(actor("kiosk")).toEqual({ kind: "device", role: "kiosk", device, printer: "may-in" });
  expect(actor("display")).toEqual({ kind: "device", role: "display", device, zones: ["sanh"], speaks: true });
  expect(actor("keypad")).toEqual({ kind: "device", role: "keypad", device, counter: "quay-1" });
  expect(actor("agent")).toEqual({ kind: "device", role: "agent", device, name });
  expect(actor("bench")).toEqual({ kind: "device", role: "bench", device });
});

it("a keypad without a counter is nobody", () => {
  expect(actorOfDevice(aDevice(1, { role: "keypad", counter: null }))).toBeNull();
});
