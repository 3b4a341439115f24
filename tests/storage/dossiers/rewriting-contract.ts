import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TicketId } from "#contract/ids.ts";
import type { DossierRewrite } from "../../../server/storage/ports/rewriting.ts";
import { dongHai, monday } from "../builders.ts";
import { aDraft, dossierId, hash, officer, received } from "./builders.ts";
import type { Opened } from "./contract.ts";

const key = "0a0b0c0d";
const page = { limit: 10, before: null };

/** The promises about rewriting of what lies sealed, which every adapter keeps. */
export function rewritingContract(open: () => Promise<Opened>): void {
  let store: Opened;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const anew = (number: number, revision: number): DossierRewrite => ({
    id: dossierId(number),
    revision,
    body: `{"anew":${number}}`,
    steps: [{ revision: 1, body: '{"type":"opened","anew":true}' }],
    lookups: [{ kind: "name", hash: hash(777) }],
  });

  describe("rewriting", () => {
    it("changes contents, history and what it is found by, and neither revision, code nor times", async () => {
      for (const number of [1, 2]) await store.saveDossier(aDraft(number));
      await store.saveDossier(received(1));
      const before = await store.dossier(dongHai, dossierId(1));
      const numbers = await store.dossiersAfter(0, 10);
      expect(numbers.map(({ row }) => row.id)).toEqual([dossierId(1), dossierId(2)]);
      const upTo = numbers.at(-1)?.number ?? 0;
      expect(await store.resealDossiers([anew(1, 2), anew(2, 1)], { key, upTo })).toBe(true);

      expect(await store.dossier(dongHai, dossierId(1))).toEqual({ ...before, body: '{"anew":1}' });
      expect((await store.dossierSteps(dossierId(1)))[0]?.body).toBe('{"type":"opened","anew":true}');
      const found = await store.dossiersBy(dongHai, { kind: "name", hash: hash(777) }, page);
      expect(found.map(({ id }) => id).sort()).toEqual([dossierId(1), dossierId(2)]);
      expect(await store.resealedSoFar(key)).toMatchObject({ dossiers: upTo, looks: 0, finishedAt: null });
      expect(await store.dossiersAfter(upTo, 10)).toEqual([]);
    });

    it("writes nothing, not even how far it came, where somebody's step came between for one of them", async () => {
      for (const number of [1, 2]) await store.saveDossier(aDraft(number));
      await store.saveDossier(received(2));
      expect(await store.resealDossiers([anew(1, 1), anew(2, 1)], { key, upTo: 2 })).toBe(false);
      expect((await store.dossier(dongHai, dossierId(1)))?.body).toBe(aDraft(1).row.body);
      expect(await store.resealedSoFar(key)).toMatchObject({ dossiers: 0, looks: 0, finishedAt: null });
    });

    it("passes over what was erased meanwhile", async () => {
      await store.saveDossier(aDraft(1));
      await store.eraseDossier(dossierId(1));
      expect(await store.resealDossiers([anew(1, 1)], { key, upTo: 1 })).toBe(true);
      expect(await store.dossier(dongHai, dossierId(1))).toBeNull();
    });

    it("reaches looks and cards too, and remembers the end by key", async () => {
      const ticket = "dong-hai.2026-11-23.A001" as TicketId;
      for (const at of [7, 8])
        await store.logUnmask({ at, officer, officerName: "Đào", dossier: dossierId(1), reason: `cũ ${at}` });
      const [first, second] = await store.looksAfter(0, 10);
      expect([first?.row.reason, second?.row.reason]).toEqual(["cũ 7", "cũ 8"]);
      await store.resealLooks([{ number: first?.number ?? 0, reason: "mới" }], { key, upTo: first?.number ?? 0 });
      expect((await store.unmasks(dossierId(1))).map(({ reason }) => reason)).toEqual(["mới", "cũ 8"]);
      expect((await store.looksAfter(first?.number ?? 0, 10)).map(({ row }) => row.at)).toEqual([8]);

      await store.keepCard(ticket, monday, Buffer.from("cũ"));
      await store.resealCard(ticket, Buffer.from("khác"), Buffer.from("sai"));
      await store.resealCard(ticket, Buffer.from("cũ"), Buffer.from("mới"));
      expect((await store.cards()).map(({ sealed }) => Buffer.from(sealed).toString())).toEqual(["mới"]);

      await store.resealFinished(key, 99);
      expect((await store.resealedSoFar(key)).finishedAt).toBe(99);
      expect((await store.resealedSoFar("ffffffff")).finishedAt).toBeNull();
    });

    it("silences each ended dossier once, the oldest first, and puts what was put away on record", async () => {
      for (const number of [1, 2, 3]) await store.saveDossier(aDraft(number));
      for (const [number, endedAt] of [
        [1, 300],
        [2, 200],
      ] as const) {
        const write = received(number);
        await store.saveDossier({ ...write, row: { ...write.row, state: "stopped", due: null, endedAt } });
      }
      const ids = async (before: number) => (await store.dossiersToSilence(dongHai, before, 10)).map(({ id }) => id);
      expect(await ids(301)).toEqual([dossierId(2), dossierId(1)]);
      expect(await ids(300)).toEqual([dossierId(2)]);
      expect(await store.silenceDossiers([anew(2, 1)])).toBe(false);
      expect(await store.silenceDossiers([anew(2, 2)])).toBe(true);
      expect(await ids(301)).toEqual([dossierId(1)]);
      expect((await store.dossier(dongHai, dossierId(2)))?.body).toBe('{"anew":2}');

      await store.logSwept({ at: 1, what: "dossiers", count: 4 });
      await store.logSwept({ at: 2, what: "contacts", count: 1 });
      expect(await store.sweeps(1)).toEqual([{ at: 2, what: "contacts", count: 1 }]);
    });
  });
}
