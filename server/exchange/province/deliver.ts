import type { DossierChange } from "#contract/dossier.ts";
import { type Outcome, plainWords, type Receiver } from "../receiver.ts";
import type { Records } from "../records.ts";
import { dossierReport, personalIn, progressReport } from "./report.ts";
import type { Answer, ProvinceSystem } from "./system.ts";

/** Steps after which the whole is told anew: its due moment, its papers or its end changed. The others are progress only. */
const changesTheWhole: { [Type in DossierChange["type"]]: boolean } = {
  opened: false,
  intakeSaved: false,
  visited: false,
  received: true,
  supplementAsked: true,
  supplementAnswered: true,
  handlingStarted: false,
  handedOver: false,
  takenOver: false,
  extended: true,
  stopped: true,
  withdrawn: true,
  refused: true,
  handlingFinished: true,
  resultReturned: true,
};

/**
 * Tells the province of steps: the dossier first, because progress is about one that it knows. A province that has lost it meanwhile
 * is given it anew.
 */
export function provinceReceiver(system: ProvinceSystem, records: Records): Receiver {
  return {
    async send({ key, dossier, revision }, signal) {
      const record = await records(dossier, revision);
      // Erased by the rules of retention: there is nobody left to tell of.
      if (!record) return { kind: "sent" };
      const personal = personalIn(record);
      const sendWhole = () => system.sendDossier(key, dossierReport(record), signal);
      const sendStep = () => system.sendProgress(key, progressReport(record), signal);
      if (!changesTheWhole[record.step.change.type]) {
        const step = await sendStep();
        if (step.kind !== "unknown") return outcomeOf(step, personal);
      }
      const whole = await sendWhole();
      return outcomeOf(whole.kind === "done" ? await sendStep() : whole, personal);
    },
  };
}

/** Who still does not know a dossier that was just sent refuses it. */
function outcomeOf(
  answer: Answer<null> | { kind: "unknown"; words: string },
  personal: readonly (string | null)[],
): Outcome {
  if (answer.kind === "done") return { kind: "sent" };
  return { kind: answer.kind === "away" ? "away" : "refused", words: plainWords(answer.words, personal) };
}
