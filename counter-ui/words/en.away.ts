import type { ConnectionKind } from "../parts/admin/hardware/draft.ts";
import { deviceGroups, type viAway } from "./vi.away.ts";

function forbidden(way: ConnectionKind): string {
  const group = deviceGroups[way];
  if (group === undefined)
    return "The program may not write to this file: give the account it runs under the right to.";
  const rule = way === "hid" || way === "hidraw" ? " and set the udev rule (docs/hardware.md)" : "";
  return `The program may not open it: add the account it runs under to the group ${group}${rule}, then start it again.`;
}

function missing(way: ConnectionKind): string {
  if (way === "file") return "There is no folder for this file: look at its path.";
  return way === "hid"
    ? "No device with these ids is there: plug it in, or out and in again, then look at the vendor, product and serial number."
    : "The device is not there: plug it in again, see that it is switched on and that the path is right.";
}

export const enAway: typeof viAway = {
  missing,
  forbidden,
  busy: () => "Another program holds this device: close that program.",
  refused: () => "The machine at this address takes no connection: look at the port, and switch the device off and on.",
  silent: (way) =>
    way === "tcp"
      ? "Nothing answers at this address: look at its power, its network cable and the address."
      : "The device does not answer: switch it off and on, or plug it in again.",
  unknownHost: () => "No machine on the network has this name: look at the name, or give its address in numbers.",
  notDevice: () => "This path is not a device's: look at the path and at how it is connected.",
  otherMode: () => "It is plugged in but in another mode: change its mode as its manual says.",
  several: () => "Several of this kind are plugged in: add the serial number of the one that is meant.",
  other: () => "It can not be opened; the log of the machine it hangs off says why.",
};
