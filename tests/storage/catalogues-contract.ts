import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StorageBroken } from "../../server/storage/ports/journal.ts";
import { aRecord } from "../dossier/catalogue/builders.ts";
import { dongHai, type Store, type StoreKind, tienHai } from "./builders.ts";

/** The promises of `Catalogues`, which every adapter keeps. */
export function cataloguesContract(kind: StoreKind): void {
  describe("catalogues", () => {
    let store: Store;
    beforeEach(async () => {
      store = await kind.open();
    });
    afterEach(() => store.close());

    const append = (expectedRevision: number, ...records: ReturnType<typeof aRecord>[]) =>
      store.catalogues.appendCatalogue({ office: dongHai, expectedRevision, records });

    it("gives back every field, in the order it was added", async () => {
      const records = [aRecord({ code: "2.000815" }), aRecord({ code: "1.001193" }), aRecord({ version: 2 })];
      expect(await append(0, ...records)).toEqual({ ok: true });
      expect(await store.catalogues.catalogue(dongHai, 0, 99)).toEqual(records);
      expect(await store.catalogues.catalogue(dongHai, 1, 1)).toEqual(records.slice(1, 2));
      expect(await store.catalogues.catalogue(dongHai, 3, 99)).toEqual([]);
      expect(await store.catalogues.catalogue(tienHai, 0, 99)).toEqual([]);
    });

    it("writes nothing for whoever built on an older revision, and says which it is now", async () => {
      await append(0, aRecord({}), aRecord({ version: 2 }));
      expect(await append(0, aRecord({ version: 3 }))).toEqual({ ok: false, actual: 2 });
      expect(await append(1, aRecord({ version: 3 }))).toEqual({ ok: false, actual: 2 });
      expect((await store.catalogues.catalogue(dongHai, 0, 99)).length).toBe(2);
    });

    it("takes a version of a code once, and with it none of its batch", async () => {
      await append(0, aRecord({}));
      await expect(append(1, aRecord({ version: 2 }), aRecord({}))).rejects.toBeInstanceOf(StorageBroken);
      await expect(append(1, aRecord({ version: 2 }), aRecord({ version: 2 }))).rejects.toBeInstanceOf(StorageBroken);
      expect((await store.catalogues.catalogue(dongHai, 0, 99)).length).toBe(1);
      expect(await append(1, aRecord({ version: 2 }))).toEqual({ ok: true });
    });

    it("keeps each office's own", async () => {
      await append(0, aRecord({}));
      const other = { office: tienHai, expectedRevision: 0, records: [aRecord({})] };
      expect(await store.catalogues.appendCatalogue(other)).toEqual({ ok: true });
      expect((await store.catalogues.catalogue(tienHai, 0, 9)).length).toBe(1);
    });

    it.skipIf(kind.reopen === null)("has all of it after it was closed and opened again", async () => {
      const records = Array.from({ length: 50 }, (_, index) => aRecord({ version: index + 1 }));
      await append(0, ...records);
      store = (await kind.reopen?.(store)) ?? store;
      expect(await store.catalogues.catalogue(dongHai, 0, 99)).toEqual(records);
    });
  });
}
