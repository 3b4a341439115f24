import { describe, expect, it } from "vitest";
import type { ChecklistView } from "#contract/dossier-views.ts";
import { isCounted, requiredCounts } from "../../../counter-ui/intake/required.ts";

const none = { original: 0, certified: 0, copy: 0 };
const line = (component: string, required: boolean): ChecklistView => ({
  component,
  name: { vi: `Giấy tờ ${component}`, en: `Paper ${component}` },
  note: null,
  required,
  asked: { ...none, original: 1, copy: 2 },
  count: none,
  complete: !required,
});
const counts = { "papers.1.original": "1", "papers.1.certified": "0", "papers.1.copy": "2" };

describe("everything as the list has it", () => {
  it("counts what everyone must bring, and leaves alone what only some people need", () => {
    expect(requiredCounts([line("1", true), line("2", false)])).toEqual(counts);
    expect(requiredCounts([line("2", false)])).toEqual({});
  });

  it("is there when nothing is short, whatever else was counted", () => {
    expect(isCounted({ ...counts, "papers.1.copy": "3", "papers.2.copy": "1" }, counts)).toBe(true);
    expect(isCounted({ ...counts, "papers.1.copy": "1" }, counts)).toBe(false);
    expect(isCounted({}, counts)).toBe(false);
  });
});
