import fc from "fast-check";
import { expect, it } from "vitest";
import { pageAt, pageStarts } from "../../kiosk-ui/parts/list-pages.ts";

const rows = fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 40 }).map((heights) =>
  heights.reduce<{ top: number; bottom: number }[]>((above, height) => {
    const top = (above.at(-1)?.bottom ?? -8) + 8;
    return above.concat({ top, bottom: top + height });
  }, []),
);

it("every row stands whole on one of a list's pages, and each page begins with a row", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 900 }), rows, (room, rows) => {
      const starts = pageStarts(room, rows);
      expect(starts[0]).toBe(0);
      for (const start of starts) expect(rows.some(({ top }) => top === start)).toBe(true);
      for (const { top, bottom } of rows)
        expect(starts.some((start) => top >= start && bottom <= start + room + 1)).toBe(true);
    }),
  );
});

it("cells beside each other are one row, and one higher than the glass still has its page", () => {
  const cell = { top: 0, bottom: 50 };
  expect(pageStarts(100, [cell, cell, { top: 60, bottom: 110 }, { top: 60, bottom: 90 }])).toEqual([0, 60]);
  expect(pageStarts(100, [cell, { top: 60, bottom: 260 }, { top: 270, bottom: 300 }])).toEqual([0, 60, 270]);
});

it("a list is on the page that it was turned to, on the one before while it is dragged, and at its end on the last", () => {
  const starts = [0, 300, 580];
  const on = (top: number, isEnd = false) => pageAt(starts, { top, isEnd });
  expect([on(0), on(299), on(310), on(570)]).toEqual([0, 1, 1, 1]);
  expect([on(582), on(420, true)]).toEqual([2, 2]);
});
