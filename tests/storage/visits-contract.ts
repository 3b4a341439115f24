import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AccountId, CounterId, OutcomeId, PriorityGroupId, ProcedureCode, RatingLevelId } from "#contract/ids.ts";
import type { VisitRecord } from "../../server/storage/ports/visits.ts";
import { aVisit, dongHai, monday, type Store, type StoreKind, tienHai, tuesday, wednesday } from "./builders.ts";

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
  });
}
