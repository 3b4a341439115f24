import type { Dossier, DossierChange } from "#contract/dossier.ts";

type Changed = Extract<DossierChange, { type: "supplementAnswered" }>;

/**
 * A dossier as any release wrote it. Until supplements told what came with them, an answer replaced `intake.papers`, so what was handed
 * in first is not to be had any more.
 */
export function storedDossier(body: string): Dossier {
  const stored = JSON.parse(body) as Omit<Dossier, "supplied"> & Partial<Pick<Dossier, "supplied">>;
  return { ...stored, supplied: stored.supplied ?? [] };
}

/** One entry of a history as any release wrote it: an answer to a supplement held all papers, `papers`, and no reason. */
export function storedChange(body: string): DossierChange {
  const stored = JSON.parse(body) as Exclude<DossierChange, Changed> | (Changed & { papers?: Changed["brought"] });
  if (stored.type !== "supplementAnswered" || stored.papers === undefined) return stored;
  return { type: stored.type, brought: stored.papers, reason: null, deadline: stored.deadline };
}
