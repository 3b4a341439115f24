import type { DossierId, OfficeId, TicketId } from "#contract/ids.ts";
import type { Swept } from "#contract/personal-data.ts";
import type { EpochMs } from "#contract/text.ts";
import type { DossierRow, Lookup, UnmaskRow } from "./dossiers.ts";

/** A dossier's contents written anew: what happened and when stay as they are, and so does its revision. */
export interface DossierRewrite {
  id: DossierId;
  /** The one that was read. */
  revision: number;
  body: string;
  /** Entries of its history, by the revision they made. */
  steps: readonly { revision: number; body: string }[];
  /** Replaces all of them. */
  lookups: readonly Lookup[];
}

/** How far the records have come that are sealed anew with one key. A record is whatever comes next by the number it was stored under. */
export interface ResealedSoFar {
  /** Dossiers up to here, and looks at dossiers up to here. */
  dossiers: number;
  looks: number;
  /** The numbers of the newest that there are. */
  last: { dossiers: number; looks: number };
  /** When everything was done; null while something is not. */
  finishedAt: EpochMs | null;
}

/** Rewriting what lies sealed, in portions: each is one transaction with the mark of how far it has come, so a crash loses none of both. */
export interface Rewriting {
  /** Dossiers of every office, in the order they were stored, after this number. */
  dossiersAfter(number: number, limit: number): Promise<{ number: number; row: DossierRow }[]>;
  looksAfter(number: number, limit: number): Promise<{ number: number; row: UnmaskRow }[]>;
  cards(): Promise<{ ticket: TicketId; sealed: Uint8Array }[]>;
  resealedSoFar(key: string): Promise<ResealedSoFar>;
  /** False where another step came between for one of them: then nothing is written. */
  resealDossiers(rewrites: readonly DossierRewrite[], done: { key: string; upTo: number }): Promise<boolean>;
  resealLooks(looks: readonly { number: number; reason: string }[], done: { key: string; upTo: number }): Promise<void>;
  /** A card that was scanned again meanwhile stays as it is. */
  resealCard(ticket: TicketId, before: Uint8Array, after: Uint8Array): Promise<void>;
  resealFinished(key: string, at: EpochMs): Promise<void>;

  /** Those that ended before this moment and may still hold phones and e-mail addresses, the oldest first. */
  dossiersToSilence(office: OfficeId, ended: EpochMs, limit: number): Promise<DossierRow[]>;
  /** As `resealDossiers`; they are never listed again. What stood there before is overwritten in the file. */
  silenceDossiers(rewrites: readonly DossierRewrite[]): Promise<boolean>;

  /** How many records a sweep of this kind has put away, for the record. */
  logSwept(swept: Swept): Promise<void>;
  /** The newest first. */
  sweeps(limit: number): Promise<Swept[]>;
}
