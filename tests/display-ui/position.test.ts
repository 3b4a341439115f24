import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlaylistItemId, ProcedureCode } from "#contract/ids.ts";
import type { Procedure } from "#contract/office.ts";
import type { PlaylistItem } from "#contract/playlist.ts";
import { advance, beginning, type Position, procedureAt } from "../../display-ui/stage/position.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";

const always = { zones: [], weekdays: [], fromDay: null, toDay: null, from: null, to: null, seconds: 15 };
const notice = (id: string): PlaylistItem => ({
  ...always,
  kind: "notice",
  id: id as PlaylistItemId,
  title: { vi: id, en: id },
  text: null,
});
const some = (id: string, atATime: number, codes: ProcedureCode[] = []): PlaylistItem => ({
  ...always,
  kind: "procedures",
  id: id as PlaylistItemId,
  codes,
  atATime,
});
const procedures = demonstrationOffice.procedures.slice(0, 3);

/** What is shown one after another, procedures by their place in the office's list. */
function shown(items: PlaylistItem[], turns: number, from: Position = beginning, list: Procedure[] = procedures) {
  let position = from;
  const seen: string[] = [];
  for (let turn = 0; turn < turns; turn++) {
    position = advance(position, items, list);
    const item = items.find(({ id }) => id === position.id);
    const procedure = item && procedureAt(item, position, list);
    seen.push(procedure ? `${position.id}${list.indexOf(procedure)}` : String(position.id));
  }
  return { seen: seen.join(" "), position };
}

describe("a playlist", () => {
  it("goes round in its order", () => {
    expect(shown([notice("a"), notice("b")], 5).seen).toBe("a b a b a");
    expect(shown([notice("a")], 3).seen).toBe("a a a");
  });

  it("shows as many procedures in one turn as it was told, and goes on with the next ones in the next", () => {
    expect(shown([notice("a"), some("p", 2)], 9).seen).toBe("a p0 p1 a p2 p0 a p1 p2");
  });

  it("shows no procedure twice in one turn where there are fewer", () => {
    expect(shown([some("p", 20), notice("a")], 5).seen).toBe("p0 p1 p2 a p0");
  });

  it("goes on where it was when the item on show is taken out", () => {
    const { position } = shown([notice("a"), notice("b"), notice("c")], 2);
    expect(shown([notice("a"), notice("c")], 2, position).seen).toBe("c a");
  });

  it("shows nothing while there is nothing, and begins when something comes", () => {
    const { seen, position } = shown([], 2);
    expect(seen).toBe("null null");
    expect(shown([notice("a")], 1, position).seen).toBe("a");
  });

  it("shows every item once in each round, whatever comes before", () => {
    const lists = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });
    fc.assert(
      fc.property(lists, fc.nat(9), (ids, before) => {
        const items = ids.map(notice);
        const { position } = shown(items, before);
        const round = shown(items, ids.length, position).seen.split(" ");
        expect(round.sort()).toEqual([...ids].sort());
      }),
    );
  });

  it("tells the same thing shown again from the same thing still there", () => {
    const { position } = shown([notice("a")], 1);
    expect(advance(position, [notice("a")], []).turn).not.toBe(position.turn);
  });
});
