import { randomUUID } from "node:crypto";
import type { DeviceRole } from "#contract/actor.ts";
import type { CounterId } from "#contract/ids.ts";
import type { NewAccount } from "#contract/people.ts";
import { type Accounts, openAccounts } from "../../server/auth/accounts.ts";
import { createDevices, type Devices } from "../../server/auth/devices.ts";
import { openMemory } from "../../server/storage/memory/store.ts";
import type { People } from "../../server/storage/ports/people.ts";

export interface Parts {
  people: People;
  accounts: Accounts;
  devices: Devices;
  /** Lets time go by. */
  pass(ms: number): void;
  /** The same office after the process was started again. */
  restart(): Promise<Parts>;
}

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const here = "127.0.0.1";
export const elsewhere = "192.168.1.20";

/** The real thing over the memory store, with a clock that the test moves. */
export async function theParts(people: People = openMemory().people, began = 1_800_000_000_000): Promise<Parts> {
  let time = began;
  const clock = { now: () => time, newId: randomUUID };
  const accounts = await openAccounts({ people, ...clock, idleMs: 8 * hour, maxMs: 12 * hour });
  const demonstrationPlaces = (role: DeviceRole) => ({
    name: `demo ${role}`,
    zones: [],
    counter: role === "keypad" ? ("counter-1" as CounterId) : null,
    printer: null,
  });
  const devices = createDevices({ people, accounts, ...clock, demonstrationPlaces });
  return {
    people,
    accounts,
    devices,
    pass(ms) {
      time += ms;
    },
    restart: () => theParts(people, time),
  };
}

export const hoa: NewAccount = {
  username: "hoa",
  name: "Nguyễn Thị Hoa",
  role: "officer",
  password: "mật khẩu của Hoa",
};
export const khanh: NewAccount = {
  username: "khanh",
  name: "Dương Quốc Khánh",
  role: "admin",
  password: "quản trị 2026",
};
