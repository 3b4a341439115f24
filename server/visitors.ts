import type { Logger } from "pino";
import type { Office } from "#contract/office.ts";
import type { Visitors } from "./hub/visitors.ts";
import type { Intake } from "./intake/intake.ts";

/** The hub's way to the intake records. What fails there is logged without what it was about, and keeps nobody from a number. */
export function visitorsOf(intake: Intake, office: () => Office, log: Logger): Visitors {
  const failed = (what: string) => (error: unknown) => log.error({ error }, what);
  return {
    async bring({ ticket, service, command }, brought) {
      const atReturns = office().dossiers?.returnService === service;
      await (brought.kind === "dossierCode"
        ? intake.arrivals.note(ticket, brought.code, atReturns, command)
        : intake.cards.keep(ticket, brought)
      ).catch(failed("what was scanned for a ticket could not be kept"));
    },
    unfinished: (idNumber) =>
      intake.arrivals.unfinished(idNumber).catch((error: unknown) => {
        failed("unfinished dossiers could not be looked up")(error);
        return [];
      }),
    dossier: (code) =>
      intake.arrivals
        .dossier(code)
        .then((id) => (id === null ? { state: "none" as const } : { state: "found" as const, id }))
        .catch((error: unknown) => {
          failed("the dossier of a scanned receipt could not be looked up")(error);
          return { state: "failed" as const };
        }),
    status: (question, from) => intake.status.ask(question, from),
  };
}
