import type { DossierLine, DossierSheet, Visitor } from "#contract/dossier-views.ts";

/** What was done to a dossier, as the reply to the step says. `at` counts questions and steps of this screen. */
export interface StepDone {
  sheet: DossierSheet;
  at: number;
}

/** An answer about a visit. `asked`: when it was asked for, on the count of the steps. */
export interface Heard {
  visitor: Visitor;
  asked: number;
}

/** The visit as it is now: the reply to a step is newer than an answer that was asked for before it. */
export function visitNow({ visitor, asked }: Heard, steps: readonly StepDone[]): Visitor {
  const newer = steps.filter(({ at }) => at > asked);
  return {
    ...visitor,
    here: newer.reduce(withStep, visitor.here),
    open: newer.reduce(withStep, visitor.open),
  };
}

/** Whether a step brought a dossier into the visit that nobody has told of yet: only the hub knows how it is listed. */
export function isIncomplete({ visitor }: Heard, steps: readonly StepDone[], heardUpTo: number): boolean {
  return steps.some(
    ({ sheet: { dossier }, at }) =>
      at > heardUpTo &&
      dossier.visits.some(({ ticket }) => ticket === visitor.ticket) &&
      !visitor.here.some(({ id }) => id === dossier.id),
  );
}

function withStep(lines: readonly DossierLine[], { sheet }: StepDone): DossierLine[] {
  const { id, code, state, clock, visits } = sheet.dossier;
  return lines.map((line) =>
    line.id === id
      ? {
          ...line,
          code,
          state: state.state,
          due: clock?.deadline.due ?? null,
          urgency: sheet.urgency,
          visits: new Set(visits.map(({ ticket }) => ticket)).size,
        }
      : line,
  );
}
