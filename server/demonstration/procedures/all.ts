import { alsoCalled } from "../also-called.ts";
import type { OfficeDraft, ProcedureDraft } from "../draft.ts";
import { agricultureProcedures } from "./agriculture.ts";
import { businessProcedures } from "./business.ts";
import { certificationProcedures } from "./certification.ts";
import { civilStatusProcedures } from "./civil-status.ts";
import { landProcedures } from "./land.ts";
import { residenceProcedures } from "./residence.ts";
import { welfareProcedures } from "./welfare.ts";

/**
 * Service id → its procedures, in the order of the kiosk's buttons: what is asked for most comes first.
 *
 * `bring` names, in everyday words, what an ordinary applicant has to have at hand, and nothing beyond the published
 * list: a kiosk that asks for more papers than the law does is the very fault people complain about.
 */
const byService: Record<string, ProcedureDraft[]> = {
  "civil-status": civilStatusProcedures,
  certification: certificationProcedures,
  land: landProcedures,
  business: businessProcedures,
  residence: residenceProcedures,
  welfare: welfareProcedures,
  agriculture: agricultureProcedures,
};

export const procedures: OfficeDraft["procedures"] = Object.entries(byService).flatMap(([service, list]) =>
  list.map((procedure) => {
    const names = alsoCalled[procedure.code];
    return { ...procedure, ...(names ? { alsoCalled: names } : {}), service };
  }),
);
