import type { DossierId } from "#contract/ids.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import type { Look } from "../dossier/retention/subject.ts";
import type { UnmaskRow } from "../storage/ports/dossiers.ts";
import type { IntakeParts } from "./intake.ts";

/** Who saw personal data unmasked. Reasons are written freely, so they lie sealed like what they speak of. */
export interface Looks {
  /** Call it before anything is shown: a crash in between leaves a look that did not happen, never one that is not there. */
  log(dossier: DossierId, reason: string, by: OfficerRef): Promise<void>;
  /** The same for many dossiers that are shown together, as in the register. */
  logAll(dossiers: readonly DossierId[], reason: string, by: OfficerRef): Promise<void>;
  /** Oldest first. */
  of(dossier: DossierId): Promise<Look[]>;
}

/** What the reason of a look is sealed to. */
export function lookPlace(dossier: DossierId) {
  return { table: "unmask", record: dossier, field: "reason" };
}

export function createLooks({ store, sealer, now }: Pick<IntakeParts, "store" | "sealer" | "now">): Looks {
  const row = (dossier: DossierId, reason: string, { account: officer, name: officerName }: OfficerRef): UnmaskRow => {
    const sealed = Buffer.from(sealer.seal(lookPlace(dossier), reason)).toString("base64");
    return { at: now(), officer, officerName, dossier, reason: sealed };
  };
  return {
    log: (dossier, reason, by) => store.logUnmask(row(dossier, reason, by)),
    logAll: (dossiers, reason, by) => store.logUnmasks(dossiers.map((dossier) => row(dossier, reason, by))),
    async of(dossier) {
      const rows = await store.unmasks(dossier);
      return rows.map(({ at, officerName, reason }) => {
        return { at, officerName, reason: sealer.open(lookPlace(dossier), Buffer.from(reason, "base64")) };
      });
    },
  };
}
