import { describe, expect, it } from "vitest";
import type { DossierChange } from "#contract/dossier.ts";
import type { Day } from "#contract/ids.ts";
import { occasionOf, type PaperKind } from "../../../server/dossier/forms/occasion.ts";
import { aDossier, aStep, at } from "./builders.ts";

const due = at("2026-11-27 08:05");
const before = due - 1;
const after = due + 1;
const draft = aDossier({ received: null, clock: null, code: null, firstDue: null, state: { state: "draft" } });

const extended: DossierChange = {
  type: "extended",
  from: due,
  deadline: { kind: "workingTime", due: at("2026-12-04 08:05") },
  reason: "chờ xác minh",
};
const asked = (what: string): DossierChange => ({
  type: "supplementAsked",
  lacks: [{ component: null, what }],
  reason: "thiếu",
});

describe("whether a dossier has a paper", () => {
  it.each([
    ["receipt", "paperNotReceived"],
    ["control", "paperNotReceived"],
    ["supplement", "paperNoSupplement"],
    ["refusal", "paperNotRefused"],
    ["apology", "paperNotLate"],
    ["stop", "paperNotStopped"],
  ] as const)("a bare draft has no %s", (kind, code) => {
    expect(occasionOf(kind, draft, [], after)).toEqual({ ok: false, code });
  });

  it("a supplement is there on a draft too, the newest of several, in the form set of its day", () => {
    const found = occasionOf("supplement", draft, [aStep(asked("một")), aStep(asked("hai"), 5)], before);
    expect(found).toMatchObject({ ok: true, occasion: { lacks: [{ what: "hai" }] }, set: { id: "tt03-2025" } });
  });

  it("refusal and stop tell who decided, when and why", () => {
    for (const [kind, type] of [
      ["refusal", "refused"],
      ["stop", "stopped"],
    ] as const) {
      const step = aStep({ type, reason: "không đủ điều kiện" });
      expect(occasionOf(kind, aDossier(), [step], before)).toMatchObject({
        ok: true,
        occasion: { kind, at: step.at, by: step.by, reason: "không đủ điều kiện" },
      });
    }
  });

  it("there was no stop notice in the set of 2018, and a dossier of that time gets none", () => {
    const received = { at: at("2025-06-30 09:00"), day: "2025-06-30" as Day, by: draft.opened.by };
    const old = aDossier({ received });
    expect(occasionOf("stop", old, [aStep({ type: "stopped", reason: "x" })], after)).toEqual({
      ok: false,
      code: "paperNotInSet",
    });
    expect(occasionOf("receipt", old, [], after)).toMatchObject({ set: { id: "tt01-2018" } });
  });
});

describe("the apology", () => {
  const apology = (dossier = aDossier(), steps = [] as Parameters<typeof occasionOf>[2], now = after) =>
    occasionOf("apology", dossier, steps, now);

  it("is a draft from the first moment after the promise, and not before", () => {
    expect(apology(aDossier(), [], before)).toEqual({ ok: false, code: "paperNotLate" });
    expect(apology(aDossier(), [], due)).toEqual({ ok: false, code: "paperNotLate" });
    expect(apology()).toMatchObject({ ok: true, occasion: { draft: true, due } });
  });

  it("is none while the clock stands still, or once there is a result", () => {
    const clock = { state: "stopped", deadline: { kind: "workingTime", due }, since: before } as const;
    expect(apology(aDossier({ clock }))).toMatchObject({ ok: false });
    expect(apology(aDossier({ state: { state: "resultReady", at: before, results: [] } }))).toMatchObject({
      ok: false,
    });
  });

  it("is the real one once an extension is on record, and a draft again when that promise is broken too", () => {
    const clock = { state: "running", deadline: { kind: "workingTime", due: at("2026-12-04 08:05") } } as const;
    const dossier = aDossier({ clock });
    expect(apology(dossier, [aStep(extended)])).toMatchObject({
      occasion: { draft: false, from: due, to: at("2026-12-04 08:05"), reason: "chờ xác minh" },
    });
    expect(apology(dossier, [aStep(extended)], at("2026-12-04 08:06"))).toMatchObject({ occasion: { draft: true } });
  });

  it("says no more than the kinds that there are", () => {
    const kinds: PaperKind[] = ["receipt", "supplement", "refusal", "apology", "stop", "control"];
    for (const kind of kinds)
      expect(occasionOf(kind, aDossier(), [], before).ok).toBe(kind === "receipt" || kind === "control");
  });
});
