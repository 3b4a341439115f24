import type { Dossiers } from "../../ports/dossiers.ts";
import { createResting } from "../resting.ts";
import { joinThread, storageWorker } from "../thread.ts";
import type { DossierCalls } from "./calls.ts";

export interface SqliteDossiers extends Dossiers {
  /** Whether its thread is up at this moment: it ends after a minute without a call, and comes back with the next. */
  isUp(): boolean;
  durability(): Promise<{ journalMode: string; synchronous: number }>;
  /** Finishes what is under way, then closes. */
  close(): Promise<void>;
}

/**
 * Opens or makes the file of intake records and its folder, in a thread of its own. Throws in plain words as `openSqlite`.
 * @param options.restMs without a call, after which the thread ends until the next one
 * @param options.maxPages the most pages the file may take: a full disk in small, for tests
 */
export async function openSqliteDossiers(options: {
  file: string;
  maxPages?: number;
  restMs?: number;
}): Promise<SqliteDossiers> {
  const { file, maxPages = null, restMs = 60_000 } = options;
  const open = () =>
    joinThread<DossierCalls>(storageWorker({ file, maxPages }, new URL("./worker.ts", import.meta.url)), file);
  const { call, close, isUp } = await createResting<DossierCalls>(open, { file, restMs });
  return {
    isUp,
    saveDossier: (write) => call("saveDossier", write),
    newestDossierChange: (office) => call("newestDossierChange", office),
    dossier: (office, id) => call("dossier", office, id),
    dossierByCode: (office, code) => call("dossierByCode", office, code),
    dossierSteps: (id) => call("dossierSteps", id),
    dossiersBy: (office, lookup, page) => call("dossiersBy", office, lookup, page),
    dossiersOfTicket: (office, ticket) => call("dossiersOfTicket", office, ticket),
    dossiersIn: (office, states, limit) => call("dossiersIn", office, states, limit),
    dossiersDue: (office, due, limit) => call("dossiersDue", office, due, limit),
    dueTimes: (office, before) => call("dueTimes", office, before),
    dossierCounts: (office, dueBefore) => call("dossierCounts", office, dueBefore),
    dossierRegister: (office, from, to, page) => call("dossierRegister", office, from, to, page),
    dossiersToErase: (office, drafts, ended, limit) => call("dossiersToErase", office, drafts, ended, limit),
    eraseDossier: (id) => call("eraseDossier", id),
    logUnmask: (row) => call("logUnmask", row),
    logUnmasks: (rows) => call("logUnmasks", rows),
    unmasks: (dossier) => call("unmasks", dossier),
    keepCard: (ticket, day, sealed) => call("keepCard", ticket, day, sealed),
    card: (ticket) => call("card", ticket),
    dropCard: (ticket) => call("dropCard", ticket),
    dropCardsBefore: (day) => call("dropCardsBefore", day),
    outboxDue: (to, now, limit) => call("outboxDue", to, now, limit),
    outboxSent: (key, to, at) => call("outboxSent", key, to, at),
    outboxFailed: (key, to, nextAt, error) => call("outboxFailed", key, to, nextAt, error),
    outboxAgain: (to, key, at) => call("outboxAgain", to, key, at),
    outboxDrop: (to, key) => call("outboxDrop", to, key),
    outboxWaiting: (limit) => call("outboxWaiting", limit),
    outboxNext: (to) => call("outboxNext", to),
    outboxReceivers: () => call("outboxReceivers"),
    stockCodes: (office, day, codes) => call("stockCodes", office, day, codes),
    codesInStock: (office, day) => call("codesInStock", office, day),
    hasSealed: () => call("hasSealed"),
    dossiersAfter: (number, limit) => call("dossiersAfter", number, limit),
    looksAfter: (number, limit) => call("looksAfter", number, limit),
    cards: () => call("cards"),
    resealedSoFar: (key) => call("resealedSoFar", key),
    resealDossiers: (rewrites, done) => call("resealDossiers", rewrites, done),
    resealLooks: (looks, done) => call("resealLooks", looks, done),
    resealCard: (ticket, before, after) => call("resealCard", ticket, before, after),
    resealFinished: (key, at) => call("resealFinished", key, at),
    dossiersToSilence: (office, ended, limit) => call("dossiersToSilence", office, ended, limit),
    silenceDossiers: (rewrites) => call("silenceDossiers", rewrites),
    logSwept: (swept) => call("logSwept", swept),
    sweeps: (limit) => call("sweeps", limit),
    durability: () => call("durability"),
    close,
  };
}
