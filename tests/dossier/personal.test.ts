import { describe, expect, it } from "vitest";
import type { Dossier, DossierChange, Intake } from "#contract/dossier.ts";
import { rewriteChange, rewriteDossier } from "../../server/dossier/personal/fields.ts";
import { hasMasked, maskedChange, maskedDossier } from "../../server/dossier/personal/masked.ts";
import { aDraft, after, aSituation, aSoundIntake, reason, sensible, through } from "./life/builders.ts";
import { aParty } from "./retention/people.ts";

const count = { original: 1, certified: 0, copy: 0 };

/** An intake in which everything that can be said is said, each time in words of its own. */
const full: Intake = aSoundIntake({
  applicants: [aParty("001190000017", "Nguyễn Văn An"), aParty("001190000018", "Phạm Thị Cẩm")],
  representative: aParty("001190000019", "Lê Văn Cường"),
  extras: [{ name: "giấy phép riêng tư", count, reason: "lý do riêng tư" }],
  summary: "nội dung riêng tư",
  area: "Thôn Riêng Tư",
  returnBy: { kind: "post", address: "Số 5 đường Riêng Tư, xã Đông Hải, tỉnh Hưng Yên" },
  notifyPhone: "0987654321",
});

/** Everything in it that speaks of a person or was written freely. */
const personal = [
  ...["Nguyễn Văn An", "Phạm Thị Cẩm", "Lê Văn Cường"],
  ...["001190000017", "001190000018", "001190000019"],
  ...["0987654321", "0990000017", "1990-01-15", "Thôn 001190000017", "001190000017@example.vn"],
  ...["giấy phép riêng tư", "lý do riêng tư", "nội dung riêng tư", "Số 5 đường Riêng Tư", "Thôn Riêng Tư"],
];

const lines = ["vướng mắc riêng", "lời giải thích riêng", "người nhận riêng"];
const asked = {
  type: "askSupplement",
  lacks: [{ component: null, what: lines[0] ?? "" }],
  reason: lines[1] ?? "",
} as const;

const dossiers: Record<string, Dossier> = {
  draft: aDraft(full),
  supplementAsked: through(aDraft(full), aSituation(), sensible.receive, { ...asked, lacks: [...asked.lacks] }),
  supplied: through(
    aDraft(full),
    aSituation(),
    sensible.receive,
    { ...asked, lacks: [...asked.lacks] },
    { type: "answerSupplement", brought: [], reason: lines[1] ?? "" },
  ),
  extended: through(aDraft(full), aSituation(), sensible.receive, { ...sensible.extend, reason: lines[1] ?? "" }),
  refused: through(aDraft(full), aSituation(), { type: "refuse", reason: lines[1] ?? "" }),
  returned: through(aDraft(full), aSituation(), sensible.receive, sensible.finishHandling, {
    ...sensible.returnResult,
    receiver: lines[2] ?? "",
  }),
};

const changes: DossierChange[] = [
  { type: "opened", intake: full },
  { type: "intakeSaved", intake: full },
  { type: "supplementAsked", lacks: [...asked.lacks], reason: asked.reason },
  {
    type: "supplementAnswered",
    brought: [],
    reason: lines[1] ?? "",
    deadline: { kind: "workingTime", due: 2 },
  },
  { type: "handedOver", leg: 0, note: lines[1] ?? "", punctuality: null },
  { type: "takenOver", leg: 0, receiver: lines[2] ?? "" },
  { type: "extended", from: 1, deadline: { kind: "workingTime", due: 2 }, reason: lines[1] ?? "" },
  { type: "stopped", reason: lines[1] ?? "" },
  { type: "withdrawn", reason: lines[1] ?? "" },
  { type: "refused", reason: lines[1] ?? "" },
  { type: "handlingFinished", results: [lines[2] ?? ""], punctuality: null },
  { type: "resultReturned", by: "counter", receiver: lines[2] ?? "" },
];

const leaks = (record: unknown) => [...personal, ...lines].filter((text) => JSON.stringify(record).includes(text));

describe("what is personal in a dossier", () => {
  it.each(Object.entries(dossiers))(
    "is rewritten wherever it stands, and comes back the same (%s)",
    (_name, dossier) => {
      expect(leaks(dossier).length).toBeGreaterThan(personal.length - 1);
      const fields = new Map<string, string>();
      const sealed = rewriteDossier(dossier, (text, _kind, field) => {
        expect([field, fields.has(field)]).toEqual([field, false]);
        fields.set(field, text);
        return "*";
      });
      expect(leaks(sealed)).toEqual([]);
      expect(rewriteDossier(sealed, (_text, _kind, field) => fields.get(field) ?? "")).toEqual(dossier);
    },
  );

  it.each(changes.map((change) => [change.type, change] as const))(
    "is rewritten in its history, too (%s)",
    (_type, change) => {
      expect(leaks(change).length).toBeGreaterThan(0);
      const fields = new Map<string, string>();
      const sealed = rewriteChange(change, (text, _kind, field) => {
        fields.set(field, text);
        return "*";
      });
      expect(leaks(sealed)).toEqual([]);
      expect(rewriteChange(sealed, (_text, _kind, field) => fields.get(field) ?? "")).toEqual(change);
    },
  );

  it.each(Object.entries(dossiers))("is masked on a screen: nothing of it is whole (%s)", (_name, dossier) => {
    expect(leaks(maskedDossier(dossier))).toEqual([]);
  });

  it("is masked in its history but for what a result is called", () => {
    for (const change of changes)
      expect([change.type, leaks(maskedChange(change))]).toEqual([
        change.type,
        change.type === "handlingFinished" ? [lines[2]] : [],
      ]);
  });
});

describe("masked text that comes back", () => {
  it("is known by two dots in a row, wherever it stands", () => {
    expect(hasMasked(maskedDossier(aDraft(full)).intake)).toBe(true);
    const one = maskedDossier(aDraft(aSoundIntake())).intake.applicants;
    for (const party of one) {
      const { name, idNumber, phone, email } = party;
      for (const change of [{ name }, { idNumber }, { phone }, { email }])
        expect([change, hasMasked(aSoundIntake({ applicants: [{ ...aParty("1"), ...change }] }))]).toEqual([
          change,
          true,
        ]);
    }
  });

  it("is not what people write themselves: a list's dot may stand in a text", () => {
    expect(hasMasked(full)).toBe(false);
    expect(hasMasked(aSoundIntake({ summary: "• giấy khai sinh\n• ảnh" }))).toBe(false);
  });
});

it("a reason is nobody's business until it is asked for", () => {
  const stopped = after(through(aDraft(), aSituation(), sensible.receive), [{ type: "stopped", reason }]);
  expect(JSON.stringify(maskedDossier(stopped))).not.toContain(reason);
});
