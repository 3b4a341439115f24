import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { People } from "../../server/storage/ports/people.ts";
import { aDevice, anAccount, aSignIn, type Store, type StoreKind } from "./builders.ts";

/** The promises of `People`, which every adapter keeps. */
export function peopleContract(kind: StoreKind): void {
  describe("people", () => {
    let store: Store;
    let people: People;
    beforeEach(async () => {
      store = await kind.open();
      people = store.people;
    });
    afterEach(() => store.close());

    it("finds an account by id and by username, and lists all by username", async () => {
      const [an, binh] = [anAccount(2, { username: "an", demonstration: true }), anAccount(1, { username: "binh" })];
      expect(await people.addAccount(binh)).toBe(true);
      expect(await people.addAccount(an)).toBe(true);
      expect(await people.account(an.account)).toEqual(an);
      expect(await people.accountByUsername("binh")).toEqual(binh);
      expect(await people.accounts()).toEqual([an, binh]);
      expect(await people.account(anAccount(3).account)).toBeNull();
      expect(await people.accountByUsername("chi")).toBeNull();
    });

    it("refuses a taken username and keeps the one who has it", async () => {
      await people.addAccount(anAccount(1, { username: "an" }));
      expect(await people.addAccount(anAccount(2, { username: "an" }))).toBe(false);
      expect(await people.accounts()).toEqual([anAccount(1, { username: "an" })]);
    });

    it("changes what is asked and leaves the rest", async () => {
      await people.addAccount(anAccount(1));
      await people.addAccount(anAccount(2));
      await people.setAccount(anAccount(1).account, { role: "admin", disabled: true });
      await people.setAccount(anAccount(1).account, { name: "Lê Văn Tám", passwordHash: "$argon2id$new" });
      await people.setAccount(anAccount(1).account, {});
      const changed = { role: "admin", disabled: true, name: "Lê Văn Tám", passwordHash: "$argon2id$new" } as const;
      expect(await people.accounts()).toEqual([anAccount(1, changed), anAccount(2)]);
      await people.setAccount(anAccount(1).account, { disabled: false });
      expect((await people.account(anAccount(1).account))?.disabled).toBe(false);
    });

    it("keeps one photo of an account, the last one set, until it is removed", async () => {
      const [an, binh] = [anAccount(1), anAccount(2)];
      await people.addAccount(an);
      await people.addAccount(binh);
      const photo = (version: string, ...bytes: number[]) =>
        ({ type: "image/png", version, bytes: Uint8Array.from(bytes) }) as const;
      expect(await people.photo(an.account)).toBeNull();
      expect(await people.setPhoto(an.account, photo("v1", 0, 255, 1))).toBe(true);
      expect(await people.setPhoto(binh.account, photo("v2", 2))).toBe(true);
      expect(await people.setPhoto(an.account, { ...photo("v3", 3, 0), type: "image/webp" })).toBe(true);
      expect(await people.photo(an.account)).toEqual({ ...photo("v3", 3, 0), type: "image/webp" });
      expect(new Map((await people.photoVersions()).map(({ account, version }) => [account, version]))).toEqual(
        new Map([
          [an.account, "v3"],
          [binh.account, "v2"],
        ]),
      );
      await people.removePhoto(an.account);
      expect(await people.photo(an.account)).toBeNull();
      expect((await people.photoVersions()).map(({ account }) => account)).toEqual([binh.account]);
    });

    it("refuses a photo of nobody", async () => {
      const photo = { type: "image/png", version: "v1", bytes: Uint8Array.of(1) } as const;
      expect(await people.setPhoto(anAccount(1).account, photo)).toBe(false);
      expect(await people.photoVersions()).toEqual([]);
    });

    it("keeps sign-ins until they are removed, one by one or all of one account", async () => {
      const [an, binh] = [anAccount(1), anAccount(2)];
      await people.addAccount(an);
      await people.addAccount(binh);
      for (const [account, hash] of [
        [an, "a"],
        [an, "b"],
        [an, "c"],
        [binh, "d"],
      ] as const)
        await people.addSignIn(aSignIn(account, hash));
      await people.touchSignIn("a", 500);
      expect(await people.signIn("a")).toEqual({ ...aSignIn(an, "a"), seenAt: 500 });
      await people.removeSignIn("a");
      expect(await people.signIn("a")).toBeNull();
      await people.removeSignInsOf(an.account);
      expect([await people.signIn("b"), await people.signIn("c")]).toEqual([null, null]);
      expect(await people.signIn("d")).toEqual(aSignIn(binh, "d"));
    });

    it("refuses a sign-in of nobody", async () => {
      await expect(people.addSignIn(aSignIn(anAccount(1), "a"))).rejects.toThrow();
      expect(await people.signIn("a")).toBeNull();
    });

    it("keeps devices until they are removed, and lists the oldest first", async () => {
      const kiosk = aDevice(3, { role: "kiosk", printer: "may-in-1" as never, demonstration: true });
      for (const device of [kiosk, aDevice(1), aDevice(2, { demonstration: true }), aDevice(4)])
        await people.addDevice(device);
      expect((await people.devices()).map((device) => device.pairedAt)).toEqual([1, 2, 3, 4]);
      expect(await people.deviceByToken("hash-3")).toEqual(kiosk);
      expect(await people.deviceByToken("hash-9")).toBeNull();
      for (const printer of ["may-in-2" as never, null]) {
        await people.setPrinters(new Map([[kiosk.device, printer]]));
        expect(await people.deviceByToken("hash-3")).toEqual({ ...kiosk, printer });
      }
      await people.setPrinters(
        new Map([
          [kiosk.device, "may-in-1" as never],
          [aDevice(2).device, "may-in-3" as never],
          [aDevice(9).device, "may-in-1" as never],
        ]),
      );
      const printers = (await people.devices()).map(({ printer }) => printer);
      expect(printers).toEqual([aDevice(1).printer, "may-in-3", "may-in-1", aDevice(4).printer]);
      const place = { zones: ["san" as never], speaks: false };
      let before: typeof place = { zones: [...aDevice(4).zones] as never[], speaks: aDevice(4).speaks };
      for (const next of [{ ...place, zones: [] }, place]) {
        expect(await people.setScreenPlace(aDevice(4).device, { ...before, speaks: !before.speaks }, next)).toBe(false);
        const elsewhere = { ...before, zones: ["vuon" as never] };
        expect(await people.setScreenPlace(aDevice(4).device, elsewhere, next)).toBe(false);
        expect(await people.setScreenPlace(aDevice(4).device, before, next)).toBe(true);
        expect(await people.deviceByToken("hash-4")).toEqual({ ...aDevice(4), ...next });
        before = next;
      }
      expect(await people.setScreenPlace(aDevice(9).device, before, place)).toBe(false);
      expect(await people.deviceByToken("hash-1")).toEqual(aDevice(1));
      await people.removeDevice(aDevice(4).device);
      await people.removeDemonstrationDevices();
      expect(await people.devices()).toEqual([aDevice(1)]);
    });

    it("removes sign-ins that are over, by their age or by when they were last seen", async () => {
      const an = anAccount(1);
      await people.addAccount(an);
      const times = { old: [10, 100], idle: [50, 60], exact: [20, 70], live: [50, 100] } as const;
      for (const [token, [createdAt, seenAt]] of Object.entries(times))
        await people.addSignIn({ ...aSignIn(an, token), createdAt, seenAt });
      await people.removeSignInsBefore(20, 70);
      const left = await Promise.all(Object.keys(times).map(async (token) => (await people.signIn(token)) !== null));
      expect(left).toEqual([false, false, true, true]);
    });

    it("gives a token to one device only", async () => {
      await people.addDevice(aDevice(1));
      await expect(people.addDevice(aDevice(2, { tokenHash: "hash-1" }))).rejects.toThrow();
      expect(await people.devices()).toEqual([aDevice(1)]);
    });

    const { reopen } = kind;
    it.skipIf(reopen === null)("are the same after closing and opening again", async () => {
      await people.addAccount(anAccount(1));
      await people.addSignIn(aSignIn(anAccount(1), "a"));
      await people.addDevice(aDevice(1));
      const photo = { type: "image/jpeg", version: "v1", bytes: Uint8Array.of(255, 216, 0) } as const;
      await people.setPhoto(anAccount(1).account, photo);
      if (reopen) store = await reopen(store);
      expect(await store.people.accounts()).toEqual([anAccount(1)]);
      expect(await store.people.signIn("a")).toEqual(aSignIn(anAccount(1), "a"));
      expect(await store.people.devices()).toEqual([aDevice(1)]);
      expect(await store.people.photo(anAccount(1).account)).toEqual(photo);
    });
  });
}
