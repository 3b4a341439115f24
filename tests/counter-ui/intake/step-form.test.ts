import { describe, expect, it } from "vitest";
import { type Dossier, DossierCommand } from "#contract/dossier.ts";
import type { ChecklistView, DossierSheet } from "#contract/dossier-views.ts";
import {
  type AskingStep,
  commandOf,
  likely,
  type Need,
  needOf,
  type StepForm,
} from "../../../counter-ui/intake/step-form.ts";

const words = { reason: "Hồ sơ chưa đủ thành phần" };
const none = { original: 0, certified: 0, copy: 0 };
const line = (component: string, complete: boolean): ChecklistView => ({
  component,
  name: { vi: `Giấy tờ ${component}`, en: `Paper ${component}` },
  note: null,
  required: true,
  asked: { ...none, original: 1, copy: 2 },
  count: complete ? { ...none, original: 1, copy: 3 } : none,
  complete,
});

/** Of a sheet, what the steps of its dialogs read. */
function aSheet(state: Dossier["state"], returnBy: "counter" | "post" = "counter"): DossierSheet {
  const by = returnBy === "post" ? { kind: "post", address: "Thôn Đông" } : { kind: "counter" };
  return {
    dossier: { state, intake: { returnBy: by, applicants: [{ name: "Trần Văn Mẫu" }] }, route: [] },
    checklist: [line("1", true), line("2", false), line("3", false)],
    procedure: { results: [{ vi: "Giấy khai sinh", en: "" }] },
  } as unknown as DossierSheet;
}
const asked = aSheet({
  state: "supplementAsked",
  at: 0,
  lacks: [{ component: "3", what: "Giấy tờ 3" }],
  reason: "thiếu",
});

describe("the dialog of a step", () => {
  const send = (type: AskingStep, sheet: DossierSheet, change: Partial<StepForm> = {}) =>
    commandOf(type, { ...likely(type, sheet, words), ...change }, sheet);

  it("asks for the papers that are missing, with the reason that goes with them", () => {
    expect(send("askSupplement", aSheet({ state: "draft" }))).toEqual({
      type: "askSupplement",
      reason: words.reason,
      lacks: [
        { component: "2", what: "Giấy tờ 2" },
        { component: "3", what: "Giấy tờ 3" },
      ],
    });
  });

  it("tells of a supplement exactly what came now", () => {
    expect(send("answerSupplement", asked)).toEqual({
      type: "answerSupplement",
      brought: [{ component: "3", count: { ...none, original: 1, copy: 2 } }],
      reason: null,
    });
  });

  it("lets a paper that is not required stay away from the answer, where something else came", () => {
    const optional = asked.checklist.map((one) => ({ ...one, required: one.component !== "3" }));
    expect(send("answerSupplement", { ...asked, checklist: optional }, { papers: ["1"] })).toMatchObject({
      brought: [{ component: "1" }],
    });
    expect(send("answerSupplement", { ...asked, checklist: optional }, { papers: [] })).toBeNull();
  });

  it("lets a required paper stay away for a reason", () => {
    expect(send("answerSupplement", asked, { papers: [], reason: " đã tra cứu được " })).toEqual({
      type: "answerSupplement",
      brought: [],
      reason: "đã tra cứu được",
    });
  });

  it("names the owner as who collects, and the way that was chosen", () => {
    const ready = aSheet({ state: "resultReady", at: 0, results: [] }, "post");
    expect(send("returnResult", ready)).toEqual({ type: "returnResult", by: "post", receiver: "Trần Văn Mẫu" });
  });

  it("leaves who collects empty where the owner's name is masked", () => {
    const masked = { ...aSheet({ state: "resultReady", at: 0, results: [] }), masked: true };
    expect(likely("returnResult", masked, words).receiver).toBe("");
    expect(send("returnResult", masked)).toBeNull();
  });

  it.each<[AskingStep, Partial<StepForm>, Need]>([
    ["askSupplement", { papers: [], other: "" }, "lacks"],
    ["askSupplement", { reason: "x" }, "reason"],
    ["answerSupplement", { papers: [] }, "answer"],
    ["answerSupplement", { papers: ["1", "2"] }, "answer"],
    ["answerSupplement", { reason: "x" }, "reason"],
    ["extend", { until: "27/11/2026", reason: "chờ xác minh" }, "until"],
    ["extend", { until: "27/11/2026 16:30", reason: "" }, "reason"],
    ["takeOver", { receiver: " " }, "signer"],
    ["stop", { reason: "ab" }, "reason"],
    ["returnResult", { receiver: "" }, "signer"],
  ])("sends no %s that lacks something, and says what: %j", (type, change, need) => {
    expect(send(type, asked, change)).toBeNull();
    expect(needOf(type, { ...likely(type, asked, words), ...change }, asked)).toBe(need);
  });

  it.each<[AskingStep, Partial<StepForm>]>([
    ["askSupplement", { other: "Sửa ngày sinh", reason: "sai ngày sinh" }],
    ["answerSupplement", {}],
    ["answerSupplement", { papers: [], reason: "đã tra cứu được" }],
    ["handOver", { note: "" }],
    ["handOver", { note: "kèm bản gốc" }],
    ["takeOver", { receiver: "Phạm Văn Nhận" }],
    ["extend", { until: "27/11/2026 16:30", reason: "chờ xác minh" }],
    ["stop", { reason: "theo quyết định" }],
    ["withdraw", { reason: "xin rút" }],
    ["refuse", { reason: "không đủ điều kiện" }],
    ["finishHandling", { other: "x".repeat(200) }],
    ["returnResult", { receiver: "Trần Văn Mẫu" }],
  ])("makes of %s with %j what the hub reads", (type, change) =>
    expect(DossierCommand.safeParse(send(type, asked, change)).error).toBeUndefined(),
  );
});
