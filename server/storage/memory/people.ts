import { StorageBroken } from "../ports/journal.ts";
import type { Account, PairedDevice, People, Photo, SignedIn } from "../ports/people.ts";

export function createMemoryPeople(): People {
  const accounts = new Map<string, Account>();
  const photos = new Map<Account["account"], Photo>();
  const signIns = new Map<string, SignedIn>();
  const devices = new Map<string, PairedDevice>();
  const copy = <Row extends object>(row: Row | undefined): Row | null => (row ? { ...row } : null);
  const byUsername = (username: string) => [...accounts.values()].find((account) => account.username === username);
  const byToken = (tokenHash: string) => [...devices.values()].find((device) => device.tokenHash === tokenHash);

  return {
    accounts: async () =>
      [...accounts.values()].sort((a, b) => (a.username < b.username ? -1 : 1)).map((account) => ({ ...account })),
    accountByUsername: async (username) => copy(byUsername(username)),
    account: async (account) => copy(accounts.get(account)),
    async addAccount(account) {
      if (byUsername(account.username)) return false;
      if (accounts.has(account.account)) throw new StorageBroken(`account ${account.account} exists`);
      accounts.set(account.account, { ...account });
      return true;
    },
    async setAccount(account, change) {
      const found = accounts.get(account);
      if (!found) return;
      const { name = found.name, role = found.role, passwordHash = found.passwordHash } = change;
      accounts.set(account, { ...found, name, role, passwordHash, disabled: change.disabled ?? found.disabled });
    },

    photoVersions: async () => [...photos].map(([account, { version }]) => ({ account, version })),
    photo: async (account) => copy(photos.get(account)),
    async setPhoto(account, photo) {
      if (!accounts.has(account)) return false;
      photos.set(account, { ...photo, bytes: photo.bytes.slice() });
      return true;
    },
    async removePhoto(account) {
      photos.delete(account);
    },

    async addSignIn(signIn) {
      if (!accounts.has(signIn.account)) throw new StorageBroken(`no account ${signIn.account}`);
      if (signIns.has(signIn.tokenHash)) throw new StorageBroken("a session token given twice");
      signIns.set(signIn.tokenHash, { ...signIn });
    },
    signIn: async (tokenHash) => copy(signIns.get(tokenHash)),
    async touchSignIn(tokenHash, seenAt) {
      const found = signIns.get(tokenHash);
      if (found) signIns.set(tokenHash, { ...found, seenAt });
    },
    async removeSignIn(tokenHash) {
      signIns.delete(tokenHash);
    },
    async removeSignInsBefore(createdAt, seenAt) {
      for (const signIn of signIns.values())
        if (signIn.createdAt < createdAt || signIn.seenAt < seenAt) signIns.delete(signIn.tokenHash);
    },
    async removeSignInsOf(account) {
      for (const signIn of signIns.values()) if (signIn.account === account) signIns.delete(signIn.tokenHash);
    },

    devices: async () =>
      [...devices.values()]
        .sort((a, b) => a.pairedAt - b.pairedAt || (a.device < b.device ? -1 : 1))
        .map((device) => ({ ...device })),
    deviceByToken: async (tokenHash) => copy(byToken(tokenHash)),
    async addDevice(device) {
      if (devices.has(device.device)) throw new StorageBroken(`device ${device.device} exists`);
      if (byToken(device.tokenHash)) throw new StorageBroken("a device token given twice");
      devices.set(device.device, { ...device });
    },
    async setPrinters(given) {
      for (const [device, printer] of given) {
        const known = devices.get(device);
        if (known) devices.set(device, { ...known, printer });
      }
    },
    async setScreenPlace(device, before, { zones, speaks }) {
      const known = devices.get(device);
      if (!known || known.speaks !== before.speaks || known.zones.join() !== before.zones.join()) return false;
      devices.set(device, { ...known, zones: [...zones], speaks });
      return true;
    },
    async removeDevice(device) {
      devices.delete(device);
    },
    async removeDemonstrationDevices() {
      for (const device of devices.values()) if (device.demonstration) devices.delete(device.device);
    },
  };
}
