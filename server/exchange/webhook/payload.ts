import type { WebhookExtra } from "#contract/exchange.ts";
import { portalStatus } from "../../dossier/life/portal-status.ts";
import type { Record as DossierRecord } from "../records.ts";

/** What a webhook is told: nothing personal unless the office's settings say which. Moments are ISO 8601 in UTC. */
export function webhookPayload(
  key: string,
  { dossier, stood, step, procedure }: DossierRecord,
  include: readonly WebhookExtra[],
) {
  const { applicants, notifyPhone, summary } = dossier.intake;
  return {
    id: key,
    event: step.change.type,
    at: iso(step.at),
    office: dossier.office,
    code: dossier.code,
    procedure: { code: dossier.intake.procedure.code, name: procedure?.name.vi ?? null },
    state: stood.state.state,
    portalStatus: portalStatus(stood),
    receivedAt: iso(stood.received?.at ?? null),
    due: iso(stood.clock?.deadline.due ?? null),
    ...(include.includes("applicants") ? { applicants: applicants.map(({ name }) => name) } : {}),
    ...(include.includes("phone") ? { phone: notifyPhone ?? applicants[0]?.phone ?? null } : {}),
    ...(include.includes("summary") ? { summary } : {}),
  };
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
