import type { DeviceId, TicketId, ZoneId } from "#contract/ids.ts";
import type { DisplayCall } from "#contract/views.ts";
import { createVoices, type Display } from "../../server/hub/voices.ts";

export const zones = ["hall", "yard"] as ZoneId[];
export const display = (device: string, ...zones: string[]): Display => ({
  kind: "device",
  role: "display",
  device: device as DeviceId,
  zones: zones as ZoneId[],
  speaks: true,
});

/** Screens connect in the order they are named. */
export function aHall(...screens: Display[]) {
  let changes = 0;
  const voices = createVoices(Date, () => {
    changes += 1;
  });
  const seats = screens.map((screen) => voices.enter(screen));
  return {
    voices,
    seats,
    changes: () => changes,
    speakers: () => screens.map(({ device }) => voices.speaking(device, zones).join()),
  };
}

/** Called now, in the first zone. */
export function call(number: number, times = 1): DisplayCall {
  const label = `A00${number}` as DisplayCall["label"];
  const ticket = `dong-hai.2026-11-23.${label}` as TicketId;
  return { ticket, label, counter: 1, zone: zones[0] as ZoneId, at: Date.now(), times, over: false };
}
export const named = ({ ticket, times }: DisplayCall) => ({ ticket, times });
export const [a, b] = ["a", "b"] as DeviceId[] as [DeviceId, DeviceId];
export const hall = zones.slice(0, 1);
