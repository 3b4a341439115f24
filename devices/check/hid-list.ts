import { agentOf, type Hardware } from "#contract/hardware.ts";
import { usageOf } from "../hid/choose.ts";
import type { HidListed, HidPort } from "../hid/port.ts";
import { words } from "./words.ts";

/** What is plugged in, for whoever looks for the ids to write down; "" where the settings want no HID device here. */
export async function hidList(hardware: readonly Hardware[], agent: string | null, port: HidPort): Promise<string> {
  const wanted = hardware.some(
    (one) => agentOf(one) === agent && (one.connection.kind === "hid" || one.connection.kind === "hidraw"),
  );
  if (!wanted) return "";
  try {
    const listed = await port.list(0, 0);
    const heads = words.hidHeads(listed.length);
    return `\n${heads.vi} / ${heads.en}\n${listed.map((one) => `  ${hidLine(one)}\n`).join("")}`;
  } catch (error) {
    // The table has said it already of each device.
    return error instanceof Error ? `\n${error.message}\n` : "";
  }
}

/** `0c2e:0b61  usage 8c/02  "17110B1234"  Xenon 1950  /dev/hidraw0`: what goes into the settings, as it is written there. */
export function hidLine(one: HidListed): string {
  const ids = [one.vendorId, one.productId].map((id) => id.toString(16).padStart(4, "0")).join(":");
  const serial = one.serialNumber === null ? "–" : JSON.stringify(one.serialNumber);
  return [ids, usageOf(one), serial, one.product ?? "–", one.path].join("  ");
}
