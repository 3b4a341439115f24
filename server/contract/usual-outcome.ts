import type { OutcomeId, ServiceId } from "./ids.ts";
import type { Outcome, Service } from "./office.ts";

/**
 * How a visit of this service ends as a rule, so that one key finishes it: as the service says, else the first of the
 * office's outcomes. Null only for an office without any.
 * @param service null: of no ticket in particular
 */
export function usualOutcome(
  { services, outcomes }: { services: readonly Service[]; outcomes: readonly Outcome[] },
  service: ServiceId | null,
): OutcomeId | null {
  const usual = services.find(({ id }) => id === service)?.usualOutcome;
  return outcomes.find(({ id }) => id === usual)?.id ?? outcomes[0]?.id ?? null;
}
