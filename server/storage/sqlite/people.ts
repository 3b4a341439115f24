import type Database from "better-sqlite3";
import type { ZoneId } from "#contract/ids.ts";
import type { Account, HallPlace, PairedDevice, People, SignedIn } from "../ports/people.ts";
import { type AccountRow, type DeviceRow, flag, type PhotoRow, type SignInRow } from "./tables.ts";

/** Throws what SQLite throws. */
export function createPeople(db: Database.Database): People {
  return { ...createAccounts(db), ...createPhotos(db), ...createSignIns(db), ...createDevices(db) };
}

type Accounts = Pick<People, "accounts" | "accountByUsername" | "account" | "addAccount" | "setAccount">;

function createAccounts(db: Database.Database): Accounts {
  const all = db.prepare<[], AccountRow>("SELECT * FROM account ORDER BY username");
  const byUsername = db.prepare<[string], AccountRow>("SELECT * FROM account WHERE username = ?");
  const byId = db.prepare<[string], AccountRow>("SELECT * FROM account WHERE account = ?");
  const insert = db.prepare<[AccountRow]>(`
    INSERT INTO account (account, username, name, role, password_hash, demonstration, disabled, created_at)
    VALUES (@account, @username, @name, @role, @password_hash, @demonstration, @disabled, @created_at)
    ON CONFLICT (username) DO NOTHING`);
  const update = db.prepare(`
    UPDATE account SET name = coalesce(@name, name), role = coalesce(@role, role),
      password_hash = coalesce(@passwordHash, password_hash), disabled = coalesce(@disabled, disabled)
    WHERE account = @account`);
  return {
    accounts: async () => all.all().map(accountOf),
    async accountByUsername(username) {
      const row = byUsername.get(username);
      return row ? accountOf(row) : null;
    },
    async account(account) {
      const row = byId.get(account);
      return row ? accountOf(row) : null;
    },
    addAccount: async (account) => insert.run(accountRow(account)).changes === 1,
    async setAccount(account, { name = null, role = null, passwordHash = null, disabled }) {
      update.run({ account, name, role, passwordHash, disabled: disabled === undefined ? null : flag(disabled) });
    },
  };
}

type Photos = Pick<People, "photoVersions" | "photo" | "setPhoto" | "removePhoto">;

function createPhotos(db: Database.Database): Photos {
  const versions = db.prepare<[], Pick<PhotoRow, "account" | "version">>("SELECT account, version FROM photo");
  const byAccount = db.prepare<[string], PhotoRow>("SELECT * FROM photo WHERE account = ?");
  const upsert = db.prepare(`
    INSERT INTO photo (account, type, version, bytes)
    SELECT account, @type, @version, @bytes FROM account WHERE account = @account
    ON CONFLICT (account) DO UPDATE SET type = excluded.type, version = excluded.version, bytes = excluded.bytes`);
  const remove = db.prepare("DELETE FROM photo WHERE account = ?");
  return {
    photoVersions: async () => versions.all(),
    async photo(account) {
      const row = byAccount.get(account);
      return row ? { type: row.type, version: row.version, bytes: row.bytes } : null;
    },
    setPhoto: async (account, { type, version, bytes }) => upsert.run({ account, type, version, bytes }).changes === 1,
    removePhoto: async (account) => void remove.run(account),
  };
}

type SignIns = Pick<
  People,
  "addSignIn" | "signIn" | "touchSignIn" | "removeSignIn" | "removeSignInsOf" | "removeSignInsBefore"
>;

function createSignIns(db: Database.Database): SignIns {
  const insert = db.prepare("INSERT INTO sign_in (token_hash, account, created_at, seen_at) VALUES (?, ?, ?, ?)");
  const byToken = db.prepare<[string], SignInRow>("SELECT * FROM sign_in WHERE token_hash = ?");
  const touch = db.prepare("UPDATE sign_in SET seen_at = ? WHERE token_hash = ?");
  const remove = db.prepare("DELETE FROM sign_in WHERE token_hash = ?");
  const removeOf = db.prepare("DELETE FROM sign_in WHERE account = ?");
  const removeBefore = db.prepare("DELETE FROM sign_in WHERE created_at < ? OR seen_at < ?");
  return {
    async addSignIn({ tokenHash, account, createdAt, seenAt }) {
      insert.run(tokenHash, account, createdAt, seenAt);
    },
    async signIn(tokenHash) {
      const row = byToken.get(tokenHash);
      return row ? signInOf(row) : null;
    },
    touchSignIn: async (tokenHash, seenAt) => void touch.run(seenAt, tokenHash),
    removeSignIn: async (tokenHash) => void remove.run(tokenHash),
    removeSignInsOf: async (account) => void removeOf.run(account),
    removeSignInsBefore: async (createdAt, seenAt) => void removeBefore.run(createdAt, seenAt),
  };
}

type Devices = Omit<People, keyof Accounts | keyof Photos | keyof SignIns>;

function createDevices(db: Database.Database): Devices {
  const all = db.prepare<[], DeviceRow>("SELECT * FROM device ORDER BY paired_at, device");
  const byToken = db.prepare<[string], DeviceRow>("SELECT * FROM device WHERE token_hash = ?");
  const insert = db.prepare<[DeviceRow]>(`
    INSERT INTO device (device, role, name, zone, counter, printer, token_hash, paired_at, demonstration, speaks)
    VALUES (@device, @role, @name, @zone, @counter, @printer, @token_hash, @paired_at, @demonstration, @speaks)`);
  const updatePrinters = db.prepare(`
    UPDATE device SET printer = (SELECT value FROM json_each(@given) WHERE key = device.device)
    WHERE device IN (SELECT key FROM json_each(@given))`);
  const updatePlace = db.prepare(
    "UPDATE device SET zone = ?, speaks = ? WHERE device = ? AND zone IS ? AND speaks = ?",
  );
  const remove = db.prepare("DELETE FROM device WHERE device = ?");
  const removeDemonstration = db.prepare("DELETE FROM device WHERE demonstration = 1");
  return {
    devices: async () => all.all().map(deviceOf),
    async deviceByToken(tokenHash) {
      const row = byToken.get(tokenHash);
      return row ? deviceOf(row) : null;
    },
    addDevice: async (device) => void insert.run(deviceRow(device)),
    setPrinters: async (given) => void updatePrinters.run({ given: JSON.stringify(Object.fromEntries(given)) }),
    setScreenPlace: async (device, before, place) =>
      updatePlace.run(...placeCells(place), device, ...placeCells(before)).changes === 1,
    removeDevice: async (device) => void remove.run(device),
    removeDemonstrationDevices: async () => void removeDemonstration.run(),
  };
}

function accountOf(row: AccountRow): Account {
  const { password_hash, created_at, demonstration, disabled, ...same } = row;
  return {
    ...same,
    passwordHash: password_hash,
    createdAt: created_at,
    demonstration: demonstration === 1,
    disabled: disabled === 1,
  };
}

function accountRow(account: Account): AccountRow {
  const { passwordHash, createdAt, demonstration, disabled, ...same } = account;
  return {
    ...same,
    password_hash: passwordHash,
    created_at: createdAt,
    demonstration: flag(demonstration),
    disabled: flag(disabled),
  };
}

function signInOf(row: SignInRow): SignedIn {
  return { tokenHash: row.token_hash, account: row.account, createdAt: row.created_at, seenAt: row.seen_at };
}

function deviceOf(row: DeviceRow): PairedDevice {
  const { token_hash, paired_at, demonstration, speaks, zone, ...same } = row;
  const zones = zone === null ? [] : (zone.split(",") as ZoneId[]);
  const flags = { demonstration: demonstration === 1, speaks: speaks === 1 };
  return { ...same, ...flags, zones, tokenHash: token_hash, pairedAt: paired_at };
}

function deviceRow(device: PairedDevice): DeviceRow {
  const { tokenHash, pairedAt, demonstration, speaks, zones, ...same } = device;
  const flags = { demonstration: flag(demonstration), speaks: flag(speaks) };
  return { ...same, ...flags, zone: zoneOf(zones), token_hash: tokenHash, paired_at: pairedAt };
}

function placeCells({ zones, speaks }: HallPlace): [string | null, number] {
  return [zoneOf(zones), flag(speaks)];
}

function zoneOf(zones: readonly ZoneId[]): string | null {
  return zones.length === 0 ? null : zones.join();
}
