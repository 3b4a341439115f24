import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyOrdered,
  entries,
  first,
  get,
  type Ordered,
  put,
  rank,
  sizeOf,
  without,
} from "../../server/hall/ordered.ts";

const change = fc.record({ key: fc.integer({ min: 0, max: 60 }), remove: fc.boolean() });
const built = (changes: { key: number; remove: boolean }[]): Ordered<number, string> =>
  changes.reduce<Ordered<number, string>>(
    (map, { key, remove }) => (remove ? without(map, key) : put(map, key, `v${key}`)),
    emptyOrdered((a, b) => a - b),
  );

describe("an ordered map", () => {
  it("holds what a plain map would, in order, whatever was put and removed", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const model = new Map<number, string>();
        for (const { key, remove } of changes) remove ? model.delete(key) : model.set(key, `v${key}`);
        const map = built(changes);
        const sorted = [...model].sort(([a], [b]) => a - b);
        expect([...entries(map)].map(({ key, value }) => [key, value])).toEqual(sorted);
        expect(sizeOf(map)).toBe(model.size);
        expect(first(map)?.key).toBe(sorted[0]?.[0]);
        for (let key = -1; key <= 61; key++) {
          expect(get(map, key)).toBe(model.get(key));
          expect(rank(map, key)).toBe(sorted.filter(([other]) => other < key).length);
        }
      }),
    );
  });

  it("leaves the map it came from as it was", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 100 }), change, (changes, more) => {
        const before = built(changes);
        const held = [...entries(before)].map(({ key }) => key);
        more.remove ? without(before, more.key) : put(before, more.key, "other");
        expect([...entries(before)].map(({ key, value }) => [key, value])).toEqual(held.map((key) => [key, `v${key}`]));
      }),
    );
  });

  it("stays shallow when keys come in order, as tickets do", () => {
    let map: Ordered<number, true> = emptyOrdered((a, b) => a - b);
    for (let key = 0; key < 20_000; key++) map = put(map, key, true);
    expect(depth(map.root)).toBeLessThanOrEqual(30);
    for (let key = 0; key < 19_900; key++) map = without(map, key);
    expect(depth(map.root)).toBeLessThanOrEqual(16);
  });
});

function depth(node: Ordered<number, true>["root"]): number {
  return node ? 1 + Math.max(depth(node.left), depth(node.right)) : 0;
}
