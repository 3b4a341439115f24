import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DossierCode, TicketId } from "#contract/ids.ts";
import type { Dossiers } from "../../../server/storage/ports/dossiers.ts";
import { dongHai, monday, tienHai, tuesday, wednesday } from "../builders.ts";
import { aDraft, aStep, dossierId, hash, officer, received } from "./builders.ts";

/** Any storage of dossiers, and how to let it go. */
export type Opened = Dossiers & { close(): Promise<void> };

const ticket = "dong-hai.2026-11-23.A001" as TicketId;

/** The promises of `Dossiers`, which every adapter keeps. */
export function dossiersContract(open: () => Promise<Opened>): void {
  let store: Opened;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const page = { limit: 10, before: null };
  async function receive(number: number, day = monday): Promise<string> {
    await store.saveDossier(aDraft(number));
    const saved = await store.saveDossier(received(number, day));
    return saved.ok ? String(saved.code) : saved.why;
  }

  describe("saving", () => {
    it("gives back every field, its history and who looked at it", async () => {
      const draft = aDraft(1);
      expect(await store.saveDossier(draft)).toEqual({ ok: true, code: null });
      expect(await store.dossier(dongHai, dossierId(1))).toEqual({ ...draft.row, code: null });
      const second = received(1);
      expect(await store.saveDossier(second)).toEqual({ ok: true, code: "H29.19-261123-0001" });
      const row = { ...second.row, code: "H29.19-261123-0001" };
      expect(await store.dossier(dongHai, dossierId(1))).toEqual(row);
      expect(await store.dossierByCode(dongHai, "H29.19-261123-0001")).toEqual(row);
      expect(await store.dossierSteps(dossierId(1))).toEqual([aStep(1), ...second.steps]);

      const looked = { at: 7, officer, officerName: "Đào", dossier: dossierId(1), reason: "đối chiếu thẻ" };
      await store.logUnmask(looked);
      expect(await store.unmasks(dossierId(1))).toEqual([looked]);
      expect(await store.unmasks(dossierId(2))).toEqual([]);

      const together = [1, 2].map((no) => ({ ...looked, at: 8, dossier: dossierId(no), reason: "sổ theo dõi" }));
      await store.logUnmasks(together);
      await store.logUnmasks([]);
      expect(await store.unmasks(dossierId(1))).toEqual([looked, together[0]]);
      expect(await store.unmasks(dossierId(2))).toEqual([together[1]]);
    });

    it("writes nothing for whoever built on an older revision, and says which it is now", async () => {
      await receive(1);
      expect(await store.saveDossier(received(1))).toEqual({ ok: false, why: "changed", actual: 2 });
      expect(await store.saveDossier(aDraft(1))).toEqual({ ok: false, why: "changed", actual: 2 });
      expect((await store.dossierSteps(dossierId(1))).length).toBe(2);
      await receive(2);
      expect((await store.dossier(dongHai, dossierId(2)))?.code).toBe("H29.19-261123-0002");
    });

    it("keeps a code for good once it is given", async () => {
      const code = await receive(1);
      const later = { ...received(1), expectedRevision: 2, steps: [aStep(3)] };
      expect(await store.saveDossier({ ...later, row: { ...later.row, revision: 3 } })).toEqual({ ok: true, code });
    });

    it("takes a code of another system once", async () => {
      const given = { from: "given" as const, code: "000.00.19.H29-261123-0007" as DossierCode };
      await store.saveDossier(aDraft(1));
      await store.saveDossier(aDraft(2));
      expect(await store.saveDossier({ ...received(1), code: given })).toEqual({ ok: true, code: given.code });
      expect(await store.saveDossier({ ...received(2), code: given })).toEqual({ ok: false, why: "codeTaken" });
      expect((await store.dossier(dongHai, dossierId(2)))?.state).toBe("draft");
    });

    it("knows when anything of an office last changed", async () => {
      expect(await store.newestDossierChange(dongHai)).toBe(0);
      await receive(2);
      await store.saveDossier(aDraft(1));
      expect(await store.newestDossierChange(dongHai)).toBe(5_002);
      expect(await store.newestDossierChange(tienHai)).toBe(0);
    });

    it("shows an office nothing of another", async () => {
      const code = await receive(1);
      expect(await store.dossier(tienHai, dossierId(1))).toBeNull();
      expect(await store.dossierByCode(tienHai, code)).toBeNull();
      expect((await store.dossierCounts(tienHai, [99_999])).due).toEqual([0]);
    });
  });

  describe("codes", () => {
    it("count by agency and day, from 1 each day", async () => {
      expect(await receive(1)).toBe("H29.19-261123-0001");
      expect(await receive(2)).toBe("H29.19-261123-0002");
      expect(await receive(3, tuesday)).toBe("H29.19-261124-0001");
      expect(await receive(4)).toBe("H29.19-261123-0003");
    });

    it("pass over a number that was given by hand before", async () => {
      await store.saveDossier(aDraft(1));
      const given = { from: "given" as const, code: "H29.19-261123-0001" as DossierCode };
      await store.saveDossier({ ...received(1), code: given });
      expect(await receive(2)).toBe("H29.19-261123-0002");
    });

    it("leave no gap behind a save that was refused", async () => {
      await receive(1);
      for (let again = 0; again < 5; again += 1) await store.saveDossier(received(1));
      expect(await receive(2)).toBe("H29.19-261123-0002");
    });
  });

  describe("finding", () => {
    it("by a keyed hash: newest first, page by page, of the right kind only", async () => {
      for (const number of [1, 2, 3])
        await store.saveDossier({ ...aDraft(number), lookups: [{ kind: "name", hash: hash(7) }] });
      const ids = async (kind: "name" | "phone", limit: number, before: number | null) =>
        (await store.dossiersBy(dongHai, { kind, hash: hash(7) }, { limit, before })).map(({ id }) => id);
      expect(await ids("name", 2, null)).toEqual([dossierId(3), dossierId(2)]);
      expect(await ids("name", 2, 1_002)).toEqual([dossierId(1)]);
      expect(await ids("phone", 2, null)).toEqual([]);
    });

    it("by what it is found by now: new hashes replace the old ones, null leaves them", async () => {
      await store.saveDossier({ ...aDraft(1), lookups: [{ kind: "idNumber", hash: hash(1) }] });
      const found = async (number: number) =>
        (await store.dossiersBy(dongHai, { kind: "idNumber", hash: hash(number) }, page)).length;
      await store.saveDossier(received(1));
      expect(await found(1)).toBe(1);
      const third = { ...received(1), expectedRevision: 2, steps: [aStep(3)] };
      await store.saveDossier({
        ...third,
        row: { ...third.row, revision: 3 },
        lookups: [{ kind: "idNumber", hash: hash(2) }],
      });
      expect([await found(1), await found(2)]).toEqual([0, 1]);
    });

    it("by ticket: several dossiers on one, several trips for one", async () => {
      const trip = (purpose: "intake" | "return") => ({ ticket, purpose, at: 5 });
      await store.saveDossier({ ...aDraft(1), visits: [trip("intake"), trip("return")] });
      await store.saveDossier({ ...aDraft(2), visits: [trip("intake")] });
      await store.saveDossier(aDraft(3));
      const found = await store.dossiersOfTicket(dongHai, ticket);
      expect(found.map(({ id }) => id)).toEqual([dossierId(1), dossierId(2)]);
      expect(await store.dossiersOfTicket(tienHai, ticket)).toEqual([]);
    });

    it("by what is due: soonest first, without those whose clock stands still or that have ended", async () => {
      for (const number of [1, 2, 3, 4]) await receive(number);
      const change = async (number: number, row: Partial<ReturnType<typeof received>["row"]>) => {
        const third = { ...received(number), expectedRevision: 2, steps: [aStep(3)] };
        await store.saveDossier({ ...third, row: { ...third.row, revision: 3, ...row } });
      };
      await change(2, { due: null, state: "supplementAsked" });
      await change(3, { endedAt: 6_000, state: "returned" });
      const due = async (from: number, before: number) =>
        (await store.dossiersDue(dongHai, { from, before }, 9)).map(({ id }) => id);
      expect(await due(0, 9_004)).toEqual([dossierId(1)]);
      expect(await due(0, 99_999)).toEqual([dossierId(1), dossierId(4)]);
      expect(await due(9_001, 9_005)).toEqual([dossierId(1), dossierId(4)]);
      expect(await due(9_002, 9_005)).toEqual([dossierId(4)]);
      const known = { procedure: "1.001193", openedBy: officer };
      expect(await store.dueTimes(dongHai, 9_004)).toEqual([{ due: 9_001, ...known }]);
      expect(await store.dueTimes(dongHai, 9_005)).toEqual([
        { due: 9_001, ...known },
        { due: 9_004, ...known },
      ]);
      expect(await store.dossierCounts(dongHai, [9_004, 99_999])).toEqual({
        states: { received: 2, supplementAsked: 1 },
        due: [1, 2],
      });
      const waiting = await store.dossiersIn(dongHai, ["supplementAsked", "returned"], 9);
      expect(waiting.map(({ id }) => id)).toEqual([dossierId(2)]);
    });

    it("by day of receiving, in the order of receiving, page by page", async () => {
      for (const number of [3, 1, 2]) await receive(number);
      await receive(4, tuesday);
      await receive(5, wednesday);
      await store.saveDossier(aDraft(6));
      const first = await store.dossierRegister(dongHai, monday, tuesday, { after: null, limit: 3 });
      expect(first.map(({ id }) => id)).toEqual([dossierId(1), dossierId(2), dossierId(3)]);
      const after = first.at(-1) ?? null;
      const second = await store.dossierRegister(dongHai, monday, tuesday, { after, limit: 3 });
      expect(second.map(({ id }) => id)).toEqual([dossierId(4)]);
    });
  });

  describe("forgetting", () => {
    it("names drafts left alone and dossiers long ended, and nothing else", async () => {
      await store.saveDossier(aDraft(1));
      await store.saveDossier(aDraft(2, { changedAt: 9_999 }));
      for (const number of [3, 4, 5]) await receive(number);
      for (const [number, endedAt] of [
        [4, 6_000],
        [5, 8_000],
      ] as const) {
        const third = { ...received(number), expectedRevision: 2, steps: [aStep(3)] };
        await store.saveDossier({ ...third, row: { ...third.row, revision: 3, state: "returned", endedAt } });
      }
      expect((await store.dossiersToErase(dongHai, 5_000, 7_000, 9)).sort()).toEqual([dossierId(1), dossierId(4)]);
    });

    it("leaves nothing of an erased dossier but who had looked at it", async () => {
      const code = await receive(1);
      await store.logUnmask({ at: 7, officer, officerName: "Đào", dossier: dossierId(1), reason: "tra cứu" });
      await store.eraseDossier(dossierId(1));
      expect(await store.dossier(dongHai, dossierId(1))).toBeNull();
      expect(await store.dossierByCode(dongHai, code)).toBeNull();
      expect(await store.dossierSteps(dossierId(1))).toEqual([]);
      expect((await store.unmasks(dossierId(1))).length).toBe(1);
      expect(await receive(2)).toBe("H29.19-261123-0002");
    });

    it("keeps the newest card of a ticket until it is dropped or its day is over", async () => {
      await store.keepCard(ticket, monday, hash(1));
      await store.keepCard(ticket, monday, hash(2));
      expect([...((await store.card(ticket)) ?? [])]).toEqual([...hash(2)]);
      expect(await store.hasSealed()).toBe(true);
      await store.dropCardsBefore(monday);
      expect(await store.card(ticket)).not.toBeNull();
      await store.dropCardsBefore(tuesday);
      expect(await store.card(ticket)).toBeNull();
      await store.keepCard(ticket, tuesday, hash(3));
      await store.dropCard(ticket);
      expect(await store.card(ticket)).toBeNull();
      expect(await store.hasSealed()).toBe(false);
    });
  });
}
