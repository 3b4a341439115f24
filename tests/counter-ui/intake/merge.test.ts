import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merge } from "../../../counter-ui/intake/merge.ts";

const paths = ["phone", "summary", "applicants.0.name", "papers.1.copy"] as const;
const fields = fc.dictionary(fc.constantFrom(...paths), fc.constantFrom("a", "b", "c"));

describe("two officers' changes to one draft", () => {
  it("are both kept where they touch different fields", () => {
    const base = { phone: "1", summary: "x" };
    expect(merge(base, { phone: "2", summary: "x" }, { phone: "1", summary: "y" })).toEqual({
      fields: { phone: "2", summary: "y" },
      conflicts: [],
      taken: ["summary"],
    });
  });

  it("are asked about where they differ, and what was typed here stands meanwhile", () => {
    expect(merge({ phone: "1" }, { phone: "2" }, { phone: "3" })).toEqual({
      fields: { phone: "2" },
      conflicts: [{ path: "phone", mine: "2", theirs: "3" }],
      taken: [],
    });
  });

  it("lose nothing that was typed here, and nothing of the other that was not typed over", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const merged = merge(base, mine, theirs);
        for (const path of paths) {
          const [was, here, there] = [base[path] ?? "", mine[path] ?? "", theirs[path] ?? ""];
          expect(merged.fields[path] ?? "").toBe(here === was ? there : here);
          const differs = here !== was && there !== was && here !== there;
          expect(merged.conflicts.some((conflict) => conflict.path === path)).toBe(differs);
          expect(merged.taken.includes(path)).toBe(here === was && there !== was);
        }
      }),
    );
  });

  it("need no answer when both wrote the same, or only one wrote", () => {
    fc.assert(
      fc.property(fields, fields, (base, mine) => {
        expect(merge(base, mine, mine).conflicts).toEqual([]);
        expect(merge(base, mine, base)).toMatchObject({ conflicts: [], taken: [] });
        expect(merge(base, base, mine).conflicts).toEqual([]);
      }),
    );
  });
});
