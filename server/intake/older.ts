import type { Dossier, DossierChange } from "#contract/dossier.ts";

type Changed = Extract<DossierChange, { type: "supplementAnswered" }>;

/** What a record says of how it was written: 2 seals who signed on its route and the number of a fee's receipt, which 1 left in the plain. */
export const newestForm = 2;
interface Formed {
  form?: number;
}
const sealedSince2 = /^(route\.\d+\.receiver|taken\.receiver|fee\.receiptNumber)$/;

/** Whether this field of a stored record lies in the plain, as an older release wrote it. */
export function plainFieldsOf(body: string): (field: string) => boolean {
  const { form = 1 } = JSON.parse(body) as Formed;
  return (field) => form < 2 && sealedSince2.test(field);
}

/**
 * A dossier as any release wrote it. Until supplements told what came with them, an answer replaced `intake.papers`, so what was handed
 * in first is not to be had any more.
 */
export function storedDossier(body: string): Dossier {
  const { form: _form, ...stored } = JSON.parse(body) as Formed &
    Omit<Dossier, "supplied"> &
    Partial<Pick<Dossier, "supplied">>;
  return { ...stored, supplied: stored.supplied ?? [] };
}

/** One entry of a history as any release wrote it: an answer to a supplement held all papers, `papers`, and no reason. */
export function storedChange(body: string): DossierChange {
  const { form: _form, ...stored } = JSON.parse(body) as Formed &
    (Exclude<DossierChange, Changed> | (Changed & { papers?: Changed["brought"] }));
  if (stored.type !== "supplementAnswered" || stored.papers === undefined) return stored;
  return { type: stored.type, brought: stored.papers, reason: null, deadline: stored.deadline };
}
