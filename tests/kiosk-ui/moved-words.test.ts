import { expect, it } from "vitest";
import { wordsOver } from "#contract/wording.ts";
import { asNamedNow } from "../../kiosk-ui/words/moved.ts";
import { whole } from "../../kiosk-ui/words/vi.late.ts";

const ofBefore = {
  lookups: {
    card: { use: "USE", drop: "DROP", using: "USING {1}" },
    procedure: { label: "LABEL", forms: "FORMS", paper: { print: "PRINT" } },
  },
};

it("a words file of an earlier version says under today's names what it said under those of its time", () => {
  const { lookups } = wordsOver(whole, asNamedNow(ofBefore));
  expect(lookups.card.use).toBe("USE");
  expect(lookups.strip.drop).toBe("DROP");
  expect(lookups.strip.using("1234")).toBe("USING 1234");
  expect(lookups.procedure.label).toBe("LABEL");
  expect(lookups.papers.forms).toBe("FORMS");
  expect(lookups.papers.slip.print).toBe("PRINT");
  expect(lookups.papers.slip.again).toBe(whole.lookups.papers.slip.again);
});

it("what a file says under both names is said as under today's, and the rest of it stays", () => {
  const both = { ...ofBefore, title: "TITLE", lookups: { ...ofBefore.lookups, strip: { drop: "NEW" } } };
  const { title, lookups } = wordsOver(whole, asNamedNow(both));
  expect([title, lookups.strip.drop, lookups.strip.using("1")]).toEqual(["TITLE", "NEW", "USING 1"]);
});

it("a file that has none of them, or texts where words should be, is taken as it is", () => {
  expect(asNamedNow(undefined)).toBe(undefined);
  const odd = { lookups: { card: { drop: "DROP" }, strip: "a text", procedure: "another" } };
  expect(asNamedNow(odd)).toEqual(odd);
});
