import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Hardware } from "#contract/hardware.ts";
import type { AccountId, DeviceId, ZoneId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { hashOf } from "../../server/auth/token.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import type { PairedDevice, People } from "../../server/storage/ports/people.ts";

export const kiosks = 64;
export const displays = 1_000;

const noHours = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };

/**
 * The demonstration's office with nothing plugged in, no limits and no hours: tickets are given at any time, as many as are asked
 * for. In its hours it would say of thousands who wait that nobody else can be served before it closes.
 */
export const office: Office = {
  ...demonstrationOffice,
  services: demonstrationOffice.services.map((service) => ({ ...service, dailyLimit: null })),
  hours: { ...demonstrationOffice.hours, week: noHours, workedDays: [], ticketsOutsideHours: true },
  hardware: [],
};

/** Tokens are as long as real ones; they open a folder that is gone when the bench ends. */
export const kioskToken = (index: number): string => `kiosk-${index}`.padEnd(43, "-");
export const displayToken = (index: number): string => `display-${index}`.padEnd(43, "-");
export const officerToken = "officer".padEnd(43, "-");
/** Of the agent that runs beside the hub: its hardware names it. */
export const agentToken = "agent".padEnd(43, "-");
export const agentName = "bench-agent";

/** Writes the settings file. */
export function writeOffice(folder: string, hardware: readonly Hardware[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "office.json"), JSON.stringify({ ...office, hardware }, null, 2));
}

/**
 * Pairs every screen and signs the officer in, without the hub's help: pairing is not what is measured.
 * The first kiosk prints on the first printer, the second on the second; the rest print nowhere.
 */
export async function addPeople(people: People, hardware: readonly Hardware[]): Promise<void> {
  const now = Date.now();
  const account = randomUUID() as string as AccountId;
  const person = { passwordHash: "none", demonstration: false, disabled: false, createdAt: now };
  const admin = randomUUID() as string as AccountId;
  // A real administrator, or the hub would begin a demonstration and hash its passwords at each start.
  await people.addAccount({ ...person, account: admin, username: "admin", name: "Admin", role: "admin" });
  await people.addAccount({ ...person, account, username: "officer", name: "Nguyễn Thị Hoa", role: "officer" });
  await people.addSignIn({ tokenHash: hashOf(officerToken), account, createdAt: now, seenAt: now });
  const printers = hardware.filter(({ kind }) => kind === "printer");
  const devices = [
    ...Array.from({ length: kiosks }, (_, index) => {
      return { ...device("kiosk", kioskToken(index), now), printer: printers[index]?.id ?? null };
    }),
    ...Array.from({ length: displays }, (_, index) => device("display", displayToken(index), now)),
    { ...device("agent", agentToken, now), name: agentName },
  ];
  for (const paired of devices) await people.addDevice(paired);
}

function device(role: "kiosk" | "display" | "agent", token: string, pairedAt: number): PairedDevice {
  return {
    device: randomUUID() as string as DeviceId,
    role,
    name: token,
    zones: [] as ZoneId[],
    counter: null,
    printer: null,
    tokenHash: hashOf(token),
    pairedAt,
    demonstration: false,
    speaks: true,
  };
}
