import { type Kysely, sql } from "kysely";
import type { ZoneId } from "#contract/ids.ts";
import type { Account, PairedDevice, People, SignedIn } from "../ports/people.ts";
import { type AccountRow, type DeviceRow, flag, type SignInRow, type Tables } from "./tables.ts";

export function createPeople(db: Kysely<Tables>): People {
  const accounts = db.selectFrom("account").selectAll();
  const devices = db.selectFrom("device").selectAll();
  return {
    accounts: async () => (await accounts.orderBy("username").execute()).map(accountOf),
    async accountByUsername(username) {
      const row = await accounts.where("username", "=", username).executeTakeFirst();
      return row ? accountOf(row) : null;
    },
    async account(account) {
      const row = await accounts.where("account", "=", account).executeTakeFirst();
      return row ? accountOf(row) : null;
    },
    async addAccount(account) {
      const done = await db
        .insertInto("account")
        .values(accountRow(account))
        .onConflict((conflict) => conflict.column("username").doNothing())
        .executeTakeFirst();
      return done.numInsertedOrUpdatedRows === 1n;
    },
    async setAccount(account, change) {
      const set: Partial<AccountRow> = {};
      if (change.name !== undefined) set.name = change.name;
      if (change.role !== undefined) set.role = change.role;
      if (change.passwordHash !== undefined) set.password_hash = change.passwordHash;
      if (change.disabled !== undefined) set.disabled = flag(change.disabled);
      if (Object.keys(set).length === 0) return;
      await db.updateTable("account").set(set).where("account", "=", account).execute();
    },

    photoVersions: () => db.selectFrom("photo").select(["account", "version"]).execute(),
    async photo(account) {
      const row = await db.selectFrom("photo").selectAll().where("account", "=", account).executeTakeFirst();
      return row ? { type: row.type, version: row.version, bytes: row.bytes } : null;
    },
    async setPhoto(account, { type, version, bytes }) {
      const done = await db
        .insertInto("photo")
        .columns(["account", "type", "version", "bytes"])
        .expression((from) =>
          from
            .selectFrom("account")
            .select((by) => [
              "account",
              by.val(type).as("type"),
              by.val(version).as("version"),
              by.val(bytes).as("bytes"),
            ])
            .where("account", "=", account),
        )
        .onConflict((conflict) => conflict.column("account").doUpdateSet({ type, version, bytes }))
        .executeTakeFirst();
      return done.numInsertedOrUpdatedRows === 1n;
    },
    async removePhoto(account) {
      await db.deleteFrom("photo").where("account", "=", account).execute();
    },

    async addSignIn({ tokenHash, account, createdAt, seenAt }) {
      const row = { token_hash: tokenHash, account, created_at: createdAt, seen_at: seenAt };
      await db.insertInto("sign_in").values(row).execute();
    },
    async signIn(tokenHash) {
      const row = await db.selectFrom("sign_in").selectAll().where("token_hash", "=", tokenHash).executeTakeFirst();
      return row ? signInOf(row) : null;
    },
    async touchSignIn(tokenHash, seenAt) {
      await db.updateTable("sign_in").set({ seen_at: seenAt }).where("token_hash", "=", tokenHash).execute();
    },
    async removeSignIn(tokenHash) {
      await db.deleteFrom("sign_in").where("token_hash", "=", tokenHash).execute();
    },
    async removeSignInsOf(account) {
      await db.deleteFrom("sign_in").where("account", "=", account).execute();
    },
    async removeSignInsBefore(createdAt, seenAt) {
      await db
        .deleteFrom("sign_in")
        .where(({ or, eb }) => or([eb("created_at", "<", createdAt), eb("seen_at", "<", seenAt)]))
        .execute();
    },

    devices: async () => (await devices.orderBy("paired_at").orderBy("device").execute()).map(deviceOf),
    async deviceByToken(tokenHash) {
      const row = await devices.where("token_hash", "=", tokenHash).executeTakeFirst();
      return row ? deviceOf(row) : null;
    },
    async addDevice(device) {
      await db.insertInto("device").values(deviceRow(device)).execute();
    },
    async setPrinters(given) {
      // One statement: a transaction of several would be open while the journal writes on the same connection.
      const row = sql<{ key: string; value: string | null }>`json_each(${JSON.stringify(Object.fromEntries(given))})`;
      await sql`update device set printer = (select value from ${row} where key = device.device)
        where device in (select key from ${row})`.execute(db);
    },
    async setScreenPlace(device, { zones, speaks }) {
      const set = { zone: zoneOf(zones), speaks: flag(speaks) };
      await db.updateTable("device").set(set).where("device", "=", device).execute();
    },
    async removeDevice(device) {
      await db.deleteFrom("device").where("device", "=", device).execute();
    },
    async removeDemonstrationDevices() {
      await db.deleteFrom("device").where("demonstration", "=", 1).execute();
    },
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

function zoneOf(zones: readonly ZoneId[]): string | null {
  return zones.length === 0 ? null : zones.join();
}
