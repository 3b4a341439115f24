import type { DossierMessage } from "#contract/dossier.ts";
import type {
  CardFilling,
  DossierCounts,
  DossierFound,
  DossierLine,
  DossierListName,
  DossierOpening,
  DossierReply,
  DossierSheet,
  ErasureReply,
  Pressing,
  SubjectExport,
  Visitor,
} from "#contract/dossier-views.ts";
import type { CommandId, DossierId, TicketId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import type { Catalogue } from "../dossier/catalogue/catalogue.ts";
import { SealBroken } from "../personal/fault.ts";
import type { Sealer } from "../personal/sealer.ts";
import type { Dossiers } from "../storage/ports/dossiers.ts";
import type { GuessLog } from "../storage/ports/guesses.ts";
import { type Arrivals, createArrivals } from "./arrivals.ts";
import { type Cards, createCards } from "./cards.ts";
import { createSurroundings } from "./circumstances.ts";
import { createDesk } from "./desk.ts";
import { createFiling } from "./filing.ts";
import { createFilling } from "./filling.ts";
import { createFinding } from "./finding.ts";
import { createKeeping, type Keeping } from "./keeping.ts";
import { createLooks } from "./looks.ts";
import { createPapers, type PaperDesk } from "./papers.ts";
import { createResealing, type Resealing } from "./resealing.ts";
import { createSealing } from "./sealing.ts";
import { createStatus, type Status } from "./status.ts";
import { createSubjects } from "./subjects.ts";
import { createWatching } from "./watching.ts";

/** The office's intake records as a running thing: what http and main talk to. Officers are trusted to be who they say. */
export interface Intake {
  /** Who comes with a ticket and why. */
  visitor(ticket: TicketId): Promise<Visitor>;
  /** Opens a draft; the same id opens it once. */
  open(opening: DossierOpening, by: OfficerRef, command: CommandId): Promise<DossierReply>;
  /** One step. A repeat of the same message gets the dossier as it is now. */
  ask(id: DossierId, message: DossierMessage, by: OfficerRef): Promise<DossierReply>;
  /** Puts whoever is on a ticket's card into a draft; null when no card was scanned for it. */
  fill(id: DossierId, filling: CardFilling, by: OfficerRef): Promise<DossierReply | null>;
  /** Masked, except a draft to whoever opened it. */
  sheet(id: DossierId, by: OfficerRef): Promise<DossierSheet | null>;
  /** Unmasked, and on record. */
  unmask(id: DossierId, reason: string, by: OfficerRef): Promise<DossierSheet | null>;
  /** By code, ID number, phone or name, whatever the text looks like. */
  find(typed: string): Promise<DossierFound>;
  list(name: DossierListName, limit: number): Promise<DossierLine[]>;
  counts(): Promise<DossierCounts>;
  /** What presses, by the officer who opened it; those with most of it late first. */
  pressing(): Promise<Pressing[]>;
  /** What papers are made from; whoever prints one is on record. */
  papers: PaperDesk;
  /** All that is held about one person, whatever they were in it; each dossier looked at is on record with the reason. */
  about(idNumber: string, reason: string, by: OfficerRef): Promise<SubjectExport>;
  /** Erases a dossier that has ended, for good; that it was, by whom and why stays on record. */
  erase(id: DossierId, reason: string, by: OfficerRef): Promise<ErasureReply>;
  cards: Cards;
  keeping: Keeping;
  /** After a rotation of keys. */
  resealing: Resealing;
  /** For the kiosk. */
  arrivals: Arrivals;
  /** For citizens, on the kiosk and on a phone. */
  status: Status;
}

export interface IntakeParts {
  store: Dossiers;
  sealer: Sealer;
  office: () => Office;
  catalogue: () => Catalogue;
  now: () => EpochMs;
  /** By when what is kept for a time may be removed; null while the clock is not believed. */
  believedNow: () => Promise<EpochMs | null>;
  /** Who outside wants to hear of every step: names of the outbox's receivers. */
  receivers: () => readonly string[];
  /** Wrong guesses at a dossier's state, over restarts. */
  guesses: GuessLog;
  /** Told of every wrong guess at a dossier's state; the code is masked. */
  onGuess: (guess: { code: string; from: string; blocked: boolean }) => void;
}

/**
 * Opens the office's intake records. Time begins where the newest of them left off, even if the clock was set back.
 * @throws SealBroken when the keys are not the ones that sealed them: that is told at the start, not at the counter
 */
export async function openIntake(parts: IntakeParts): Promise<Intake> {
  let latest = await parts.store.newestDossierChange(parts.office().id);
  const now = () => {
    latest = Math.max(latest, parts.now());
    return latest;
  };
  await tryKeys(parts);
  const surroundings = createSurroundings({ ...parts, now });
  const filing = createFiling({ ...parts, surroundings });
  const cards = createCards({ ...parts, now });
  const finding = createFinding({ ...parts, filing, now });
  const watching = createWatching({ ...parts, filing, surroundings, now });
  const looks = createLooks({ ...parts, now });
  const desk = createDesk({ ...parts, filing, cards, looks, now });
  return {
    ...desk,
    ...createFilling({ filing, cards, ask: desk.ask }),
    ...finding,
    ...watching,
    ...createSubjects({ ...parts, filing, looks, now }),
    papers: createPapers({ ...parts, filing, looks, now }),
    cards,
    keeping: createKeeping({ ...parts, cards, now }),
    resealing: createResealing({ ...parts, now }),
    arrivals: createArrivals({ ...parts, filing, now }),
    status: createStatus({ ...parts, filing, now }),
  };
}

async function tryKeys({ store, sealer, office }: IntakeParts): Promise<void> {
  const states = ["draft", "received", "handling", "supplementAsked", "resultReady"] as const;
  for (const row of await store.dossiersIn(office().id, states, 1)) {
    try {
      createSealing(sealer).dossier(row);
    } catch (error) {
      // One field that was damaged is that dossier's trouble; a key that is missing is everybody's, unless all that opens has the newest.
      const isMissing = error instanceof SealBroken && error.why === "keyMissing";
      if (isMissing && (await store.resealedSoFar(sealer.keys.newest)).finishedAt === null) throw error;
    }
  }
}
