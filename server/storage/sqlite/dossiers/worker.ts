import { workerData } from "node:worker_threads";
import { dossierCode } from "#contract/dossier-code.ts";
import { answerCalls } from "../answering.ts";
import type { ThreadData } from "../calls.ts";
import { durabilityOf, openConnection } from "../connection.ts";
import type { DossierCalls } from "./calls.ts";
import { createCodeStock } from "./code-stock.ts";
import { createFind } from "./find.ts";
import { createOutbox } from "./outbox.ts";
import { createPrivacy } from "./privacy.ts";
import { createRewrite } from "./rewrite.ts";
import { createSave } from "./save.ts";
import { dossierSteps } from "./schema.ts";

const { file, maxPages } = workerData as ThreadData;

answerCalls<DossierCalls>(file, serve, {
  reading: [
    "newestDossierChange",
    "dossier",
    "dossierByCode",
    "dossierSteps",
    "dossiersBy",
    "dossiersOfTicket",
    "dossiersIn",
    "dossiersDue",
    "dueTimes",
    "dossierCounts",
    "dossierRegister",
    "dossiersToErase",
    "unmasks",
    "card",
    "outboxDue",
    "outboxWaiting",
    "outboxNext",
    "outboxReceivers",
    "codesInStock",
    "hasSealed",
    "dossiersAfter",
    "looksAfter",
    "cards",
    "resealedSoFar",
    "dossiersToSilence",
    "sweeps",
    "durability",
    "close",
  ],
  lasting: ["saveDossier"],
});

function serve(): DossierCalls {
  const db = openConnection(file, maxPages, dossierSteps);
  // What is deleted is overwritten with zeros: a retention rule that leaves the bytes behind is none.
  db.pragma("secure_delete = ON");
  const save = createSave(db, dossierCode);
  return {
    saveDossier: async (write) => save(write),
    ...createFind(db),
    ...createPrivacy(db),
    ...createOutbox(db),
    ...createCodeStock(db),
    ...createRewrite(db),
    durability: () => durabilityOf(db),
    close: () => void db.close(),
  };
}
