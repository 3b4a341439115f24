import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Entry } from "#contract/events.ts";
import type { Day, OfficeId } from "#contract/ids.ts";
import { StorageBroken } from "../../server/storage/ports/journal.ts";
import {
  aVisit,
  counterPaused,
  dayOpened,
  dongHai,
  issued,
  label,
  monday,
  type Store,
  type StoreKind,
  tienHai,
  tuesday,
  wednesday,
} from "./builders.ts";

/** The promises of `Journal`, which every adapter keeps. */
export function journalContract(kind: StoreKind): void {
  describe("the journal", () => {
    let store: Store;
    beforeEach(async () => {
      store = await kind.open();
    });
    afterEach(() => store.close());

    const append = (expectedSeq: number, entries: Entry[], office: OfficeId = dongHai) =>
      store.journal.append({ office, expectedSeq, entries, visits: [] });
    const all = (office: OfficeId = dongHai) => store.journal.read(office, 1, 1_000_000);

    it("is empty for a new office", async () => {
      expect(await store.journal.head(dongHai)).toBe(0);
      expect(await store.journal.newestDay(dongHai)).toBeNull();
      expect(await all()).toEqual([]);
    });

    it("gives back what was appended, word for word", async () => {
      const entries = [dayOpened(1), counterPaused(2, 'Họp “giao ban” \\ "9 giờ"\n\u0000 🪷'), issued(3, 1)];
      expect(await append(0, entries)).toEqual({ ok: true });
      expect(await all()).toEqual(entries);
      expect(await store.journal.head(dongHai)).toBe(3);
    });

    it("reads from a place on, at most as many as asked", async () => {
      await append(
        0,
        [1, 2, 3, 4, 5].map((seq) => counterPaused(seq, `${seq}`)),
      );
      const read = async (from: number, limit: number) =>
        (await store.journal.read(dongHai, from, limit)).map((entry) => entry.seq);
      expect(await read(2, 3)).toEqual([2, 3, 4]);
      expect(await read(4, 10)).toEqual([4, 5]);
      expect(await read(6, 10)).toEqual([]);
      expect(await read(1, 0)).toEqual([]);
    });

    it("knows the newest day and where it begins", async () => {
      await append(0, [dayOpened(1), counterPaused(2, "a")]);
      await append(2, [counterPaused(3, "b"), dayOpened(4, tuesday), counterPaused(5, "c", tuesday)]);
      expect(await store.journal.newestDay(dongHai)).toEqual({ day: tuesday, firstSeq: 4 });
      await append(5, [dayOpened(6, wednesday)]);
      expect(await store.journal.newestDay(dongHai)).toEqual({ day: wednesday, firstSeq: 6 });
    });

    it("keeps the newest day when an older one is written again, as after a clock was set back", async () => {
      await append(0, [dayOpened(1), dayOpened(2, tuesday), counterPaused(3, "a", monday)]);
      expect(await store.journal.newestDay(dongHai)).toEqual({ day: tuesday, firstSeq: 2 });
    });

    it("writes nothing when someone else was first, and says how far they are", async () => {
      await append(0, [dayOpened(1), counterPaused(2, "a")]);
      const late = await store.journal.append({
        office: dongHai,
        expectedSeq: 1,
        entries: [issued(2, 7)],
        visits: [aVisit(7)],
      });
      expect(late).toEqual({ ok: false, actual: 2 });
      expect(await append(5, [counterPaused(6, "ahead")])).toEqual({ ok: false, actual: 2 });
      expect((await all()).length).toBe(2);
      expect(await store.visits.between(dongHai, monday, monday)).toEqual([]);
    });

    it("lets exactly one of two appends on the same number win", async () => {
      for (let round = 0; round < 20; round += 1) {
        const results = await Promise.all(
          ["a", "b", "c"].map((reason) => append(round, [counterPaused(round + 1, reason)])),
        );
        expect(results.filter((result) => result.ok)).toHaveLength(1);
        expect(results.filter((result) => !result.ok)).toEqual(Array(2).fill({ ok: false, actual: round + 1 }));
      }
      expect((await all()).map((entry) => entry.seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    });

    it("refuses to give a number twice, wholly, and accepts nothing more", async () => {
      await append(0, [dayOpened(1), issued(2, 1)]);
      const batch = { office: dongHai, expectedSeq: 2, entries: [issued(3, 2), issued(4, 1)], visits: [aVisit(2)] };
      await expect(store.journal.append(batch)).rejects.toBeInstanceOf(StorageBroken);
      expect((await all()).map((entry) => entry.seq)).toEqual([1, 2]);
      expect(await store.visits.between(dongHai, monday, monday)).toEqual([]);
      await expect(append(2, [counterPaused(3, "after")])).rejects.toBeInstanceOf(StorageBroken);
    });

    it("gives the same number on another day and in another office", async () => {
      expect(await append(0, [issued(1, 1), issued(2, 1, dongHai, tuesday)])).toEqual({ ok: true });
      expect(await append(0, [issued(1, 1, tienHai)], tienHai)).toEqual({ ok: true });
    });

    it("writes no entry when a visit of the batch is refused", async () => {
      const other = aVisit(1, { label: label(1), ticket: aVisit(9).ticket });
      const batch = { office: dongHai, expectedSeq: 0, entries: [dayOpened(1)], visits: [aVisit(1), other] };
      await expect(store.journal.append(batch)).rejects.toBeInstanceOf(StorageBroken);
      expect(await all()).toEqual([]);
      expect(await store.journal.newestDay(dongHai)).toBeNull();
    });

    it("refuses a batch that would leave a gap", async () => {
      await expect(append(0, [dayOpened(2)])).rejects.toBeInstanceOf(StorageBroken);
      await expect(append(0, [dayOpened(1), counterPaused(3, "a")])).rejects.toBeInstanceOf(StorageBroken);
      expect(await all()).toEqual([]);
    });

    it("keeps offices apart", async () => {
      await append(0, [dayOpened(1), counterPaused(2, "a")]);
      await append(0, [dayOpened(1, tuesday)], tienHai);
      expect(await store.journal.head(dongHai)).toBe(2);
      expect(await store.journal.head(tienHai)).toBe(1);
      expect(await store.journal.newestDay(dongHai)).toEqual({ day: monday, firstSeq: 1 });
      expect((await all(tienHai)).map((entry) => entry.day)).toEqual([tuesday]);
    });

    it("reads a long day in order and whole", async () => {
      const entries = Array.from({ length: 9_000 }, (_, index) => counterPaused(index + 1, `${index}`));
      await append(0, entries);
      expect(await all()).toEqual(entries);
      expect((await store.journal.read(dongHai, 2, 8_000)).length).toBe(8_000);
    });

    it("appends as asked before it closes, and nothing after", async () => {
      const asked = append(0, [dayOpened(1)]);
      await store.journal.close();
      expect(await asked).toEqual({ ok: true });
      await expect(append(1, [counterPaused(2, "late")])).rejects.toBeInstanceOf(StorageBroken);
      await store.close();
    });

    const { reopen } = kind;
    it.skipIf(reopen === null)("is the same after closing and opening again", async () => {
      const entries = [dayOpened(1), issued(2, 1), dayOpened(3, tuesday)];
      await store.journal.append({ office: dongHai, expectedSeq: 0, entries, visits: [aVisit(1)] });
      if (reopen) store = await reopen(store);
      expect(await all()).toEqual(entries);
      expect(await store.journal.newestDay(dongHai)).toEqual({ day: tuesday, firstSeq: 3 });
      expect(await store.visits.between(dongHai, monday, monday)).toEqual([aVisit(1)]);
      expect(await append(3, [counterPaused(4, "on")])).toEqual({ ok: true });
    });

    it("equals a plain list for any row of batches", async () => {
      const days = [monday, tuesday, wednesday];
      const batch = fc.record({
        office: fc.constantFrom(dongHai, tienHai),
        behind: fc.constantFrom(0, 0, 0, 1, -1),
        reasons: fc.array(fc.string({ unit: "binary", maxLength: 20 }), { maxLength: 4 }),
        day: fc.nat({ max: 2 }),
      });
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(batch, { maxLength: 8 }), async (batches) => {
          run += 1;
          const model = new Map<OfficeId, Entry[]>();
          for (const { office: name, behind, reasons, day } of batches) {
            const office = `${name}-${run}` as OfficeId;
            const kept = model.get(office) ?? [];
            const expectedSeq = kept.length - behind;
            const on = days[day] as Day;
            const entries = reasons.map((reason, index) => counterPaused(expectedSeq + 1 + index, reason, on));
            const result = await append(expectedSeq, entries, office);
            expect(result).toEqual(behind === 0 ? { ok: true } : { ok: false, actual: kept.length });
            if (behind === 0) model.set(office, [...kept, ...entries]);
          }
          for (const [office, kept] of model) {
            expect(await all(office)).toEqual(kept);
            expect(await store.journal.head(office)).toBe(kept.length);
            const newest = kept
              .map((entry) => entry.day)
              .sort()
              .at(-1);
            const first = kept.find((entry) => entry.day === newest);
            expect(await store.journal.newestDay(office)).toEqual(first ? { day: newest, firstSeq: first.seq } : null);
          }
        }),
        { numRuns: 60 },
      );
    });
  });
}
