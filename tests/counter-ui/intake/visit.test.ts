import { describe, expect, it } from "vitest";
import type { DossierLine, DossierSheet, Visitor } from "#contract/dossier-views.ts";
import { isIncomplete, visitNow } from "../../../counter-ui/intake/visit.ts";

const ticket = "T1";
const aLine = (id: string, state: DossierLine["state"]) =>
  ({ id, state, code: "H99.19-261122-0001", due: 1_000, urgency: "late", visits: 1 }) as unknown as DossierLine;
const aVisit = (here: DossierLine[], open: DossierLine[] = []) =>
  ({ ticket, card: null, here, open, purpose: "return" }) as unknown as Visitor;
/** Of a sheet, what its line in a list shows. */
const aSheet = (id: string, state: string, visits: string[]) =>
  ({
    dossier: {
      id,
      state: { state },
      code: "H99.19-261122-0001",
      clock: { deadline: { due: 2_000 } },
      visits: visits.map((one) => ({ ticket: one })),
    },
    urgency: null,
  }) as unknown as DossierSheet;

describe("whoever is at the counter", () => {
  it("has got what a step's reply says they got, before anybody was asked again", () => {
    const visitor = aVisit([aLine("a", "resultReady"), aLine("b", "draft")]);
    const steps = [{ sheet: aSheet("a", "returned", [ticket, "T0"]), at: 5 }];
    const { here } = visitNow({ visitor, asked: 4 }, steps);
    expect(here.map(({ id, state }) => `${id} ${state}`)).toEqual(["a returned", "b draft"]);
    expect(here[0]).toMatchObject({ due: 2_000, urgency: null, visits: 2 });
  });

  it("is as the hub says once it was asked after the step", () => {
    const visitor = aVisit([aLine("a", "handling")]);
    const steps = [{ sheet: aSheet("a", "returned", [ticket]), at: 5 }];
    expect(visitNow({ visitor, asked: 6 }, steps)).toEqual(visitor);
  });

  it("has the last of several steps, also where the dossier is another one of theirs", () => {
    const steps = [
      { sheet: aSheet("c", "handling", ["T0"]), at: 5 },
      { sheet: aSheet("c", "resultReady", ["T0"]), at: 7 },
    ];
    const { here, open } = visitNow({ visitor: aVisit([], [aLine("c", "received")]), asked: 4 }, steps);
    expect([here, open.map(({ state }) => state)]).toEqual([[], ["resultReady"]]);
  });

  it("is asked about again when a step brings them a dossier that nobody listed, until that was answered or failed", () => {
    const heard = { visitor: aVisit([aLine("a", "received")]), asked: 4 };
    const joined = [{ sheet: aSheet("c", "resultReady", ["T0", ticket]), at: 5 }];
    expect(isIncomplete(heard, joined, 4)).toBe(true);
    expect(isIncomplete(heard, joined, 6)).toBe(false);
    const elsewhere = [{ sheet: aSheet("c", "resultReady", ["T0"]), at: 5 }];
    expect(isIncomplete(heard, elsewhere, 4)).toBe(false);
    const listed = [{ sheet: aSheet("a", "handling", [ticket]), at: 5 }];
    expect(isIncomplete(heard, listed, 4)).toBe(false);
  });
});
