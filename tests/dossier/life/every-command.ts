import type { Dossier, DossierCommand, DossierCommandType } from "#contract/dossier.ts";
import type { DossierRefusalCode } from "#contract/dossier-refusals.ts";
import { decide } from "../../../server/dossier/life/decide.ts";
import type { Circumstances } from "../../../server/dossier/life/decision.ts";
import { aSituation, columns } from "./builders.ts";

export type Said = DossierRefusalCode | "yes";

const over: Said[] = ["dossierEnded", "dossierEnded", "dossierEnded", "dossierEnded"];
const notYet = "notReceived";
const done = "alreadyFinished";
const waits = "clockStopped";

/** Every command in every state, in the order of `columns`: what comes of it. */
export const table: Record<DossierCommandType, Said[]> = {
  saveIntake: ["yes", "notDraft", "notDraft", "notDraft", "notDraft", ...over],
  receive: ["yes", "notDraft", "notDraft", "notDraft", "notDraft", ...over],
  askSupplement: ["yes", "yes", "yes", waits, done, ...over],
  answerSupplement: [notYet, "noSupplementAsked", "noSupplementAsked", "yes", "noSupplementAsked", ...over],
  startHandling: [notYet, "yes", "alreadyHandled", waits, done, ...over],
  handOver: [notYet, "noFurtherAgency", "noFurtherAgency", waits, done, ...over],
  takeOver: [notYet, "noFurtherAgency", "noFurtherAgency", waits, done, ...over],
  extend: [notYet, "yes", "yes", waits, done, ...over],
  stop: [notYet, "yes", "yes", "yes", done, ...over],
  withdraw: ["yes", "yes", "yes", "yes", done, ...over],
  refuse: ["yes", "yes", "yes", "yes", done, ...over],
  finishHandling: [notYet, "yes", "yes", waits, done, ...over],
  returnResult: [notYet, "notReady", "notReady", "notReady", "yes", ...over],
  visit: columns.map(() => "yes"),
};

export const said = (command: DossierCommand, dossier: Dossier, around: Circumstances = aSituation()): Said => {
  const decision = decide(command, dossier, around);
  return decision.ok ? "yes" : decision.code;
};
