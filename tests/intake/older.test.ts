import { expect, it } from "vitest";
import { storedChange, storedDossier } from "../../server/intake/older.ts";
import { papers, states } from "../dossier/life/builders.ts";

const deadline = { kind: "workingTime", due: 1_795_000_000_000 } as const;

it("a dossier from before supplements told what came reads as one that had none", () => {
  const now = states.handling();
  const { supplied: _none, ...older } = now;
  expect(storedDossier(JSON.stringify(older))).toEqual(now);
});

it("an answer from before that reads as all the papers it held, without a reason", () => {
  const older = { type: "supplementAnswered", papers, deadline };
  const change = { type: "supplementAnswered", brought: papers, reason: null, deadline };
  expect(storedChange(JSON.stringify(older))).toEqual(change);
  expect(storedChange(JSON.stringify(change))).toEqual(change);
});
