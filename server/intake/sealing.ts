import type { Dossier, DossierChange, DossierStep } from "#contract/dossier.ts";
import type { DossierId } from "#contract/ids.ts";
import { type PersonalKind, rewriteChange, rewriteDossier } from "../dossier/personal/fields.ts";
import { SealBroken } from "../personal/fault.ts";
import type { Sealer } from "../personal/sealer.ts";
import type { DossierRow, DossierStepRow } from "../storage/ports/dossiers.ts";
import { newestForm, plainFieldsOf, storedChange, storedDossier } from "./older.ts";

/** Dossiers and their histories as they lie in storage: personal fields sealed one by one, each to its place. */
export interface Sealing {
  body(dossier: Dossier): string;
  /** @throws SealBroken when a field was changed, moved, or its key is not here */
  dossier(row: DossierRow): Dossier;
  /** The same with nothing personal in it but names, `?` for one that does not open: a list is not lost for one damaged line. */
  named(row: DossierRow): Dossier;
  stepBody(dossier: DossierId, revision: number, change: DossierChange): string;
  /** @throws SealBroken */
  step(dossier: DossierId, row: DossierStepRow): DossierStep;
}

export function createSealing(sealer: Sealer): Sealing {
  const seal = (table: string, record: string) => (text: string, _kind: unknown, field: string) =>
    Buffer.from(sealer.seal({ table, record, field }, text)).toString("base64");
  const open = (table: string, record: string, body: string) => {
    const isPlain = plainFieldsOf(body);
    return (stored: string, _kind: unknown, field: string) =>
      isPlain(field) ? stored : sealer.open({ table, record, field }, Buffer.from(stored, "base64"));
  };
  const stepRecord = (dossier: DossierId, revision: number) => `${dossier}.${revision}`;

  return {
    // The code is a column of its own: it is drawn in the transaction that writes this.
    body: (dossier) =>
      JSON.stringify({ ...rewriteDossier(dossier, seal("dossier", dossier.id)), code: null, form: newestForm }),
    dossier({ id, code, body }) {
      return { ...rewriteDossier(storedDossier(body), open("dossier", id, body)), code };
    },
    named({ id, code, body }) {
      const openName = open("dossier", id, body);
      function named(sealed: string, kind: PersonalKind, field: string): string {
        if (kind !== "name" && kind !== "organisation") return "";
        try {
          return openName(sealed, kind, field);
        } catch (error) {
          if (error instanceof SealBroken) return "?";
          throw error;
        }
      }
      return { ...rewriteDossier(storedDossier(body), named), code };
    },
    stepBody: (dossier, revision, change) =>
      JSON.stringify({ ...rewriteChange(change, seal("step", stepRecord(dossier, revision))), form: newestForm }),
    step: (dossier, { revision, at, officer, officerName, command, body }) => ({
      revision,
      at,
      by: { account: officer, name: officerName },
      command,
      change: rewriteChange(storedChange(body), open("step", stepRecord(dossier, revision), body)),
    }),
  };
}
