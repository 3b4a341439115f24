import type { DossierId } from "#contract/ids.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import type { Look } from "../dossier/retention/subject.ts";
import type { IntakeParts } from "./intake.ts";

/** Who saw personal data unmasked. Reasons are written freely, so they lie sealed like what they speak of. */
export interface Looks {
  /** Call it before anything is shown: a crash in between leaves a look that did not happen, never one that is not there. */
  log(dossier: DossierId, reason: string, by: OfficerRef): Promise<void>;
  /** Oldest first. */
  of(dossier: DossierId): Promise<Look[]>;
}

export function createLooks({ store, sealer, now }: Pick<IntakeParts, "store" | "sealer" | "now">): Looks {
  const place = (dossier: DossierId) => ({ table: "unmask", record: dossier, field: "reason" });
  return {
    async log(dossier, reason, { account: officer, name: officerName }) {
      const sealed = Buffer.from(sealer.seal(place(dossier), reason)).toString("base64");
      await store.logUnmask({ at: now(), officer, officerName, dossier, reason: sealed });
    },
    async of(dossier) {
      const rows = await store.unmasks(dossier);
      return rows.map(({ at, officerName, reason }) => {
        return { at, officerName, reason: sealer.open(place(dossier), Buffer.from(reason, "base64")) };
      });
    },
  };
}
