import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AccountId, CounterId, OutcomeId, PriorityGroupId, ProcedureCode, RatingLevelId } from "#contract/ids.ts";
import type { VisitRecord } from "../../server/storage/ports/visits.ts";
import {
  aVisit,
  counterPaused,
  dayOpened,
  dongHai,
  monday,
  type Store,
  type StoreKind,
  tienHai,
  tuesday,
  wednesday,
} from "./builders.ts";

/** Three days of an office: three entries, two and two. */
const days = () => [
  dayOpened(1),
  counterPaused(2, "x"),
  counterPaused(3, "y"),
  dayOpened(4, tuesday),
  counterPaused(5, "x", tuesday),
  dayOpened(6, wednesday),
  counterPaused(7, "x", wednesday),
];

/** The promises of `Visits`, which every adapter keeps. */
export function visitsContract(kind: StoreKind): void {
  describe("visits", () => {
    let store: Store;
    beforeEach(async () => {
      store = await kind.open();
    });
    afterEach(() => store.close());

    const write = (...visits: VisitRecord[]) =>
      store.journal.append({ office: dongHai, expectedSeq: 0, entries: [], visits });

    it("gives back every field as it was written", async () => {
      const visit = aVisit(1, {
        procedure: "1.001193" as ProcedureCode,
        priority: "nguoi-cao-tuoi" as PriorityGroupId,
        priorityFound: "confirmed",
        priorityAsked: "nguoi-cao-tuoi" as PriorityGroupId,
        firstCalledAt: 2,
        startedAt: 3,
        endedAt: 4,
        state: "finished",
        counter: "quay-1" as CounterId,
        officer: "00000000-0000-4000-8000-000000000001" as AccountId,
        officerName: "Trần Thị Hường",
        outcome: "xong" as OutcomeId,
        rating: "rat-hai-long" as RatingLevelId,
      });
      await write(visit);
      expect(await store.visits.between(dongHai, monday, monday)).toEqual([visit]);
    });

    it("keeps one record a ticket, the last one written", async () => {
      await write(aVisit(1), aVisit(2));
      await write(aVisit(1, { state: "called", firstCalledAt: 9 }), aVisit(1, { state: "serving", startedAt: 10 }));
      expect(await store.visits.between(dongHai, monday, monday)).toEqual([
        aVisit(1, { state: "serving", startedAt: 10 }),
        aVisit(2),
      ]);
    });

    it("gives the days asked for, both included, by day and ticket", async () => {
      await write(aVisit(2, { day: wednesday }), aVisit(3), aVisit(1, { day: tuesday }), aVisit(1));
      const between = async (from: typeof monday, to: typeof monday) =>
        (await store.visits.between(dongHai, from, to)).map((visit) => `${visit.day} ${visit.label}`);
      expect(await between(monday, tuesday)).toEqual([`${monday} A001`, `${monday} A003`, `${tuesday} A001`]);
      expect(await between(wednesday, wednesday)).toEqual([`${wednesday} A002`]);
      expect(await between(wednesday, monday)).toEqual([]);
      expect(await store.visits.between(tienHai, monday, wednesday)).toEqual([]);
    });

    it("removes those of earlier days in portions, then the journal of those days, and leaves the other office's", async () => {
      const old = [1, 2, 3, 4, 5].map((number) => aVisit(number));
      const kept = aVisit(1, { day: tuesday });
      const theirs = dayOpened(1);
      await store.journal.append({ office: tienHai, expectedSeq: 0, entries: [theirs], visits: [] });
      await store.journal.append({ office: dongHai, expectedSeq: 0, entries: days(), visits: [...old, kept] });
      const portions: number[] = [];
      for (let isDone = false; !isDone; ) {
        const removed = await store.visits.removeBefore(dongHai, tuesday, 2);
        portions.push(removed.visits);
        isDone = removed.isDone;
      }
      expect(portions.slice(0, 3)).toEqual([2, 2, 1]);
      expect(portions.slice(3).every((visits) => visits === 0)).toBe(true);
      expect(await store.visits.between(dongHai, monday, wednesday)).toEqual([kept]);
      expect(await store.journal.read(dongHai, 1, 99)).toEqual(days().slice(3));
      expect(await store.journal.read(tienHai, 1, 99)).toEqual([theirs]);
      // What follows is numbered on, as if nothing had gone.
      expect(await store.journal.newestDay(dongHai)).toEqual({ day: wednesday, firstSeq: 6 });
      expect(await store.journal.head(dongHai)).toBe(7);
      const next = { office: dongHai, expectedSeq: 7, entries: [counterPaused(8, "x", wednesday)], visits: [] };
      expect(await store.journal.append(next)).toEqual({ ok: true });
      expect((await store.journal.read(dongHai, 6, 99)).map(({ seq }) => seq)).toEqual([6, 7, 8]);
    });

    it("keeps the newest day, however old it is: the hall begins with it", async () => {
      const newest = aVisit(1, { day: wednesday });
      await store.journal.append({ office: dongHai, expectedSeq: 0, entries: days(), visits: [aVisit(1), newest] });
      const late = "2099-01-01" as typeof monday;
      while (!(await store.visits.removeBefore(dongHai, late, 9)).isDone);
      expect(await store.visits.between(dongHai, monday, late)).toEqual([newest]);
      expect(await store.journal.read(dongHai, 6, 99)).toEqual(days().slice(5));
      expect(await store.journal.newestDay(dongHai)).toEqual({ day: wednesday, firstSeq: 6 });
      expect(await store.visits.removeBefore(tienHai, late, 9)).toEqual({ visits: 0, isDone: true });
    });

    it("keeps who took them away, the newest first, of each office", async () => {
      const by = { account: "00000000-0000-4000-8000-000000000001" as AccountId, name: "Trần Thị Hường" };
      await store.visits.logTaken(dongHai, by, { at: 5, from: monday, to: tuesday });
      await store.visits.logTaken(dongHai, { ...by, name: "Vũ An" }, { at: 6, from: tuesday, to: tuesday });
      expect(await store.visits.taken(dongHai, 9)).toEqual([
        { at: 6, officerName: "Vũ An", from: tuesday, to: tuesday },
        { at: 5, officerName: "Trần Thị Hường", from: monday, to: tuesday },
      ]);
      expect(await store.visits.taken(dongHai, 1)).toHaveLength(1);
      expect(await store.visits.taken(tienHai, 9)).toEqual([]);
    });
  });
}
