import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperCount } from "#contract/dossier.ts";
import { checklist, everythingThere, lacking, listFault } from "../../server/dossier/checklist/checklist.ts";
import { aPaper, aProcedure } from "./catalogue/builders.ts";

const none: PaperCount = { original: 0, certified: 0, copy: 0 };
const asking = (asked: Partial<PaperCount>, more: { required?: boolean; name?: string } = {}) =>
  aProcedure({
    components: [
      { ...aPaper("1", more.name ?? "Giấy chứng sinh"), ...none, required: more.required ?? true, ...asked },
    ],
  }).components;
const isEnough = (asked: Partial<PaperCount>, there: Partial<PaperCount>) =>
  checklist(asking(asked), [{ component: "1", count: { ...none, ...there } }])[0]?.complete;

describe("what was handed in against the published list", () => {
  it.each<[string, Partial<PaperCount>, Partial<PaperCount>, boolean]>([
    ["the original asked for", { original: 1 }, { original: 1 }, true],
    ["an original in place of a certified copy", { certified: 1 }, { original: 1 }, true],
    ["an original in place of a plain copy", { copy: 1 }, { original: 1 }, true],
    ["a certified copy in place of a plain one", { copy: 2 }, { certified: 1, copy: 1 }, true],
    ["a certified copy in place of an original", { original: 1 }, { certified: 3 }, false],
    ["a plain copy in place of a certified one", { certified: 1 }, { copy: 5 }, false],
    ["one original for an original and a copy", { original: 1, copy: 1 }, { original: 1 }, false],
    ["two originals for an original and a copy", { original: 1, copy: 1 }, { original: 2 }, true],
    ["nothing at all", { original: 1 }, {}, false],
    ["nothing of what is only shown", {}, {}, true],
  ])("%s", (_said, asked, there, enough) => {
    expect(isEnough(asked, there)).toBe(enough);
  });

  it("never lacks what only some people need", () => {
    const components = asking({ original: 2 }, { required: false });
    expect(checklist(components, [])[0]?.complete).toBe(true);
  });

  it("stands in the published order with what is there, and nothing that is not published", () => {
    const { components } = aProcedure({});
    const lines = checklist(components, [{ component: "2", count: { ...none, copy: 3 } }]);
    expect(lines.map(({ component, count }) => [component.id, count.copy])).toEqual([
      ["1", 0],
      ["2", 3],
    ]);
  });

  it("is complete with everything that is asked for, and by one thing less it is not", () => {
    const count = fc.record({ original: fc.nat(3), certified: fc.nat(3), copy: fc.nat(3) });
    fc.assert(
      fc.property(count, fc.constantFrom("original" as const, "certified" as const, "copy" as const), (asked, kind) => {
        const components = asking(asked);
        expect(lacking(checklist(components, everythingThere(components)))).toEqual([]);
        if (asked[kind] > 0) expect(isEnough(asked, { ...asked, [kind]: asked[kind] - 1 })).toBe(false);
      }),
    );
  });

  it("counts with one key only what everyone must bring", () => {
    const components = [...asking({ original: 1 }), ...asking({ copy: 2 }, { required: false })];
    expect(everythingThere(components)).toEqual([{ component: "1", count: { ...none, original: 1 } }]);
  });

  it("never becomes incomplete by one more paper", () => {
    const count = fc.record({ original: fc.nat(3), certified: fc.nat(3), copy: fc.nat(3) });
    fc.assert(
      fc.property(
        count,
        count,
        fc.constantFrom("original" as const, "certified" as const, "copy" as const),
        (asked, there, kind) => {
          if (isEnough(asked, there)) expect(isEnough(asked, { ...there, [kind]: there[kind] + 1 })).toBe(true);
        },
      ),
    );
  });
});

describe("a supplement slip", () => {
  it("asks for the required papers that are not there, by their official names, cut to what a slip holds", () => {
    const components = asking({ original: 1 }, { name: "a".repeat(900) });
    expect(lacking(checklist(components, []))).toEqual([{ component: "1", what: "a".repeat(300) }]);
  });
});

describe("the list is locked", () => {
  const { components } = aProcedure({});
  it("names a paper that is not on it, and one that stands twice", () => {
    const paper = (component: string) => ({ component, count: none });
    expect(listFault(components, [paper("1"), paper("2")])).toBeNull();
    expect(listFault(components, [paper("3")])).toEqual({ fault: "noSuchComponent", component: "3" });
    expect(listFault(components, [paper("1"), paper("1")])).toEqual({ fault: "paperTwice", component: "1" });
  });
});
