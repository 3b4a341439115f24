import type { DeviceRole } from "#contract/actor.ts";
import type { PairingWaiting } from "#contract/people.ts";
import type { OfficerView } from "#contract/views.ts";

/** What a device of a role is given with its name; null: it needs no place. */
export const placeOf: Record<DeviceRole, "zone" | "counter" | "printer" | null> = {
  kiosk: "printer",
  display: "zone",
  keypad: "counter",
  agent: null,
  bench: null,
};

/** The device that waits with this code, as far as its list has come; null while there is none. */
export function roleOf(code: string, waiting: readonly PairingWaiting[]): DeviceRole | null {
  return waiting.find((entry) => entry.code === code)?.role ?? null;
}

/** Names of agents that hardware hangs off and nobody is paired under: what an agent that is let in now may be meant to be. */
export function waitingAgents(hardware: readonly Pick<OfficerView["hardware"][number], "missingAgent">[]): string[] {
  return [...new Set(hardware.flatMap(({ missingAgent }) => missingAgent ?? []))];
}

/** Why a device can not be let in yet. */
export type Missing = "code" | "device" | "name" | "counter";

/** The first thing that is missing, in the order of the form; null: nothing is. */
export function missing(form: {
  code: string;
  role: DeviceRole | null;
  name: string;
  counter: string | null;
}): Missing | null {
  if (!/^\d{6}$/.test(form.code)) return "code";
  if (form.role === null) return "device";
  if (form.name.trim() === "") return "name";
  return placeOf[form.role] === "counter" && form.counter === null ? "counter" : null;
}
