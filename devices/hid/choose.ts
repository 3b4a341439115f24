import type { AwayReason, HidConnection } from "#contract/hardware.ts";
import { idsOf } from "#contract/hardware-way.ts";
import type { HidListed } from "./port.ts";
import type { HidUsage } from "./usages.ts";

type ByIds = Extract<HidConnection, { kind: "hid" }>;

export type Choice = { path: string } | { refused: string; why: AwayReason };

/**
 * The one interface that is meant. Of several with the right usage in one device the first; of several devices none:
 * half of the time it would be the wrong one, whose scans would then be taken for a citizen's.
 * @param listed what is plugged in with these ids
 */
export function chooseInterface(wanted: ByIds, usages: readonly HidUsage[], listed: readonly HidListed[]): Choice {
  const { serialNumber } = wanted;
  const name = `HID device ${idsOf(wanted)}${serialNumber === undefined ? "" : ` with serial number ${serialNumber}`}`;
  const meant = listed.filter((one) => serialNumber === undefined || one.serialNumber === serialNumber);
  if (meant.length === 0) {
    const others = [...new Set(listed.map((one) => one.serialNumber ?? "none"))].join(", ");
    return {
      refused: `no ${name} is plugged in${others && `; there is one with serial number ${others}`}`,
      why: "missing",
    };
  }
  const speaking = meant.filter((one) => usages.some((usage) => isFor(one, usage)));
  if (speaking.length === 0)
    return { refused: `${name} is plugged in, but in another mode: ${modesOf(meant)}`, why: "otherMode" };
  const first = Math.min(...speaking.map((one) => one.interface));
  const paths = [...new Set(speaking.filter((one) => one.interface === first).map(({ path }) => path))];
  const [path] = paths;
  if (path === undefined || paths.length > 1) {
    return {
      refused: `${paths.length} times ${name} (${paths.join(", ")}): say which by serialNumber, or by hidraw and path`,
      why: "several",
    };
  }
  return { path };
}

function isFor(one: HidListed, { page, usage }: HidUsage): boolean {
  if (one.usagePage === null) return true;
  return one.usagePage === page && (usage === null || one.usage === null || one.usage === usage);
}

function modesOf(listed: readonly HidListed[]): string {
  return [...new Set(listed.map(usageOf))].join(", ");
}

/** `usage 8c/02`, in hexadecimal digits. */
export function usageOf({ usagePage, usage }: Pick<HidListed, "usagePage" | "usage">): string {
  const hex = (id: number | null) => (id ?? 0).toString(16).padStart(2, "0");
  return `usage ${hex(usagePage)}/${hex(usage)}`;
}
