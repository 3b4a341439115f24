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

/** Tells the province of steps: the dossier first, because progress is about one that it knows. */
export function provinceReceiver(system: ProvinceSystem, records: Records): Receiver {
  return {
    async send({ key, dossier, revision }, signal) {
      const record = await records(dossier, revision);
      // Erased by the rules of retention: there is nobody left to tell of.
      if (!record) return { kind: "sent" };
      const personal = personalIn(record);
      if (changesTheWhole[record.step.change.type]) {
        const answer = await system.sendDossier(key, dossierReport(record), signal);
        if (answer.kind !== "done") return outcomeOf(answer, personal);
      }
      return outcomeOf(await system.sendProgress(key, progressReport(record), signal), personal);
    },
  };
}

function outcomeOf(answer: Answer<null>, personal: readonly (string | null)[]): Outcome {
  if (answer.kind === "done") return { kind: "sent" };
  return { kind: answer.kind, words: plainWords(answer.words, personal) };
}
