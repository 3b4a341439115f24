import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DossierCode } from "#contract/ids.ts";
import { never, type OutboxNote } from "../../../server/storage/ports/dossiers.ts";
import { dongHai, monday, tienHai, tuesday } from "../builders.ts";
import { aDraft, agency, dossierId, received } from "./builders.ts";
import type { Opened } from "./contract.ts";

/** The promises of `Dossiers` about what the world outside is told, and the codes it gives in advance. */
export function outboxContract(open: () => Promise<Opened>): void {
  let store: Opened;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  describe("the outbox", () => {
    const note = (number: number, revision: number, to = "province"): OutboxNote => ({
      key: `${dossierId(number)}.${revision}`,
      to,
      kind: "received",
      dossier: dossierId(number),
      revision,
      at: 100 * revision,
    });
    const keys = async (now: number, to = "province") =>
      (await store.outboxDue(to, now, 9)).map(({ key }) => key.slice(-3));

    it("gets its notes with the step that makes them, or not at all", async () => {
      await store.saveDossier({ ...aDraft(1), outbox: [note(1, 1)] });
      await store.saveDossier({ ...aDraft(1), outbox: [note(1, 9)] });
      expect(await store.outboxWaiting(9)).toEqual({
        total: 1,
        rows: [{ ...note(1, 1), attempts: 0, nextAt: 100, lastError: null }],
      });
    });

    it("lets nothing overtake an earlier step of the same dossier, and holds up nobody else", async () => {
      await store.saveDossier({ ...aDraft(1), outbox: [note(1, 1), note(1, 1, "webhook"), note(1, 2)] });
      await store.saveDossier({ ...aDraft(2), outbox: [note(2, 1)] });
      expect(await keys(50)).toEqual([]);
      expect(await keys(500)).toEqual(["1.1", "2.1"]);
      expect(await keys(500, "webhook")).toEqual(["1.1"]);
      await store.outboxFailed(`${dossierId(1)}.1`, "province", 900, "502");
      expect(await keys(500)).toEqual(["2.1"]);
      expect(await keys(500, "webhook")).toEqual(["1.1"]);
      expect(await keys(900)).toContain("1.1");
      expect((await store.outboxWaiting(9)).rows[0]).toMatchObject({ attempts: 1, nextAt: 900, lastError: "502" });
      await store.outboxSent(`${dossierId(1)}.1`, "province", 950);
      expect(await keys(900)).toEqual(["2.1", "1.2"]);
    });

    it("keeps what is stuck until somebody sends it again, and lets nothing past it", async () => {
      await store.saveDossier({ ...aDraft(1), outbox: [note(1, 1), note(1, 2)] });
      await store.saveDossier({ ...aDraft(2), outbox: [note(2, 1), note(2, 2)] });
      await store.outboxFailed(`${dossierId(2)}.1`, "province", never, "Thiếu MaTTHC");
      await store.outboxFailed(`${dossierId(1)}.1`, "province", 9_000, "502");
      expect(await keys(never - 1)).toEqual(["1.1"]);
      expect((await store.outboxWaiting(9)).rows.map(({ key }) => key.slice(-3))).toEqual(["2.1", "1.1", "1.2", "2.2"]);
      expect(await store.outboxAgain("province", null, 800)).toBe(1);
      expect(await keys(800)).toEqual(["1.1"]);
      expect(await store.outboxAgain("province", `${dossierId(2)}.1`, 800)).toBe(1);
      expect(await keys(800)).toEqual(["1.1", "2.1"]);
      expect(await store.outboxAgain("webhook", null, 800)).toBe(0);
    });

    it("knows how each receiver fares, forgets what is dropped, and counts it", async () => {
      await store.saveDossier({ ...aDraft(1), outbox: [note(1, 1), note(1, 1, "webhook"), note(1, 2), note(1, 3)] });
      await store.outboxSent(`${dossierId(1)}.1`, "province", 700);
      await store.outboxSent(`${dossierId(1)}.1`, "province", 800);
      await store.outboxFailed(`${dossierId(1)}.2`, "province", never, "sai mã");
      expect(await store.outboxNext("nobody")).toBeNull();
      expect(await store.outboxReceivers()).toEqual([
        { to: "province", waiting: 2, stuck: 1, oldest: 200, sent: 1, sentAt: 700, dropped: 0 },
        { to: "webhook", waiting: 1, stuck: 0, oldest: 100, sent: 0, sentAt: null, dropped: 0 },
      ]);
      expect(await store.outboxDrop("province", `${dossierId(1)}.2`)).toBe(1);
      expect(await keys(500)).toEqual(["1.3"]);
      expect(await store.outboxDrop("webhook", null)).toBe(1);
      expect(await store.outboxDrop("webhook", null)).toBe(0);
      const fared = async () =>
        (await store.outboxReceivers()).map(({ to, waiting, dropped }) => [to, waiting, dropped]);
      expect(await fared()).toEqual([
        ["province", 1, 1],
        ["webhook", 0, 1],
      ]);
      await store.saveDossier({ ...aDraft(2), outbox: [note(2, 1), note(2, 2), note(2, 1, "webhook")] });
      expect(await store.eraseDossier(dossierId(2))).toBe(3);
      expect(await store.eraseDossier(dossierId(2))).toBe(0);
      expect(await fared()).toEqual([
        ["province", 1, 3],
        ["webhook", 0, 2],
      ]);
    });
  });

  describe("codes in stock", () => {
    const given = (number: number) => `000.00.19.H29-261123-${1_000 + number}` as DossierCode;
    const fromStock = (number: number, otherwise: { agency: string } | null = null) => ({
      ...received(number),
      code: { from: "stock" as const, day: monday, otherwise },
    });

    it("are used up one by one in the order they were given, each once", async () => {
      expect(await store.stockCodes(dongHai, monday, [given(1), given(2), given(1)])).toBe(2);
      expect(await store.codesInStock(dongHai, monday)).toBe(2);
      expect(await store.codesInStock(tienHai, monday)).toBe(0);
      for (const number of [1, 2, 3]) await store.saveDossier(aDraft(number));
      expect(await store.saveDossier(fromStock(1))).toEqual({ ok: true, code: given(1) });
      // Given again by mistake: it is used already.
      expect(await store.stockCodes(dongHai, monday, [given(1), given(2)])).toBe(0);
      expect(await store.saveDossier(fromStock(2))).toEqual({ ok: true, code: given(2) });
      expect(await store.saveDossier(fromStock(3))).toEqual({ ok: false, why: "noCodeInStock" });
      expect((await store.dossier(dongHai, dossierId(3)))?.revision).toBe(1);
      expect(await store.saveDossier(fromStock(3, { agency }))).toEqual({ ok: true, code: "H29.19-261123-0001" });
    });

    it("stay in stock when the save was refused, pass over one typed by hand, and go when their day is over", async () => {
      await store.stockCodes(dongHai, monday, [given(1), given(2)]);
      for (const number of [1, 2]) await store.saveDossier(aDraft(number));
      await store.saveDossier({ ...received(1), code: { from: "given", code: given(1) } });
      expect(await store.saveDossier({ ...fromStock(2), expectedRevision: 7 })).toMatchObject({ why: "changed" });
      expect(await store.saveDossier(fromStock(2))).toEqual({ ok: true, code: given(2) });
      await store.stockCodes(dongHai, monday, [given(3)]);
      await store.stockCodes(dongHai, tuesday, []);
      expect(await store.codesInStock(dongHai, monday)).toBe(0);
    });
  });
}
