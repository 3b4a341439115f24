import type { DossierId } from "#contract/ids.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { subjectExport } from "../dossier/retention/subject.ts";
import type { Filing } from "./filing.ts";
import type { Intake, IntakeParts } from "./intake.ts";
import type { Looks } from "./looks.ts";
import { pagesOf } from "./pages.ts";
import { refusalOf } from "./refused.ts";
import { endOf } from "./rows.ts";

type SubjectParts = Pick<IntakeParts, "store" | "sealer" | "office" | "now"> & { filing: Filing; looks: Looks };
type Subjects = Pick<Intake, "about" | "erase">;

const page = { first: 50, further: 200 };

/** What a person may ask about their own data: what is held, and that it be erased (Luật 91/2025/QH15). */
export function createSubjects({ store, sealer, office, now, filing, looks }: SubjectParts): Subjects {
  return {
    async about(idNumber, reason, by) {
      const found: Parameters<typeof subjectExport>[1][number][] = [];
      for (const hash of sealer.fingerprints("idNumber", idNumber)) {
        for await (const rows of pagesOf({ store, office }, { kind: "idNumber", hash }, page)) {
          for (const { dossier } of rows.map(filing.filed)) {
            const before = await looks.of(dossier.id);
            await looks.log(dossier.id, reason, by);
            found.push({ dossier, looks: before });
          }
        }
      }
      return subjectExport(idNumber, found, now());
    },
    async erase(id: DossierId, reason: string, by: OfficerRef) {
      const filed = await filing.take(id);
      if (!filed) return { ok: false, refusal: refusalOf("noSuchDossier", null) };
      // What is not done yet is held for a purpose: it is withdrawn first.
      if (endOf(filed.dossier) === null) return { ok: false, refusal: refusalOf("notEnded", filed.dossier.code) };
      await looks.log(id, reason, by);
      return { ok: true, unsent: await store.eraseDossier(id) };
    },
  };
}
