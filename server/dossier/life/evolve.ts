import { dayOf } from "#contract/calendar.ts";
import type { Dossier, DossierChange, DossierStep, RouteLeg } from "#contract/dossier.ts";
import type { DossierCode, DossierId, OfficeId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { pause } from "../working-time/stop.ts";

/** A new dossier, made by its first step. Throws for any other step: a history begins with `opened`. */
export function begin(id: DossierId, office: OfficeId, step: DossierStep): Dossier {
  if (step.change.type !== "opened") throw new Error(`the history of ${id} begins with ${step.change.type}`);
  return {
    id,
    office,
    revision: step.revision,
    code: null,
    intake: step.change.intake,
    opened: { at: step.at, by: step.by },
    received: null,
    clock: null,
    firstDue: null,
    extensions: [],
    supplements: 0,
    supplied: [],
    route: [],
    visits: [],
    state: { state: "draft" },
  };
}

/** The dossier after one more step. Pure; the code is drawn by the store, so `received` leaves it as it is. */
export function evolve(dossier: Dossier, step: DossierStep): Dossier {
  return { ...changedBy(dossier, step.change, step.at, step.by), revision: step.revision };
}

/** The dossier with the code that its receiving transaction drew. */
export function withCode(dossier: Dossier, code: DossierCode | null): Dossier {
  return { ...dossier, code };
}

function changedBy(dossier: Dossier, change: DossierChange, at: EpochMs, by: OfficerRef): Dossier {
  switch (change.type) {
    case "opened":
      throw new Error(`${dossier.id} was opened twice`);
    case "intakeSaved":
      return { ...dossier, intake: change.intake };
    case "received":
      return {
        ...dossier,
        received: { at, day: dayOf(at), by },
        clock: { state: "running", deadline: change.deadline },
        firstDue: change.deadline.due,
        route: change.route,
        state: { state: "received" },
      };
    case "supplementAsked": {
      const { lacks, reason } = change;
      // A draft stays one: its papers went home, and nothing has been promised yet.
      if (dossier.clock === null) return dossier;
      return {
        ...dossier,
        clock: pause(dossier.clock, at),
        supplements: dossier.supplements + 1,
        state: { state: "supplementAsked", at, lacks, reason },
      };
    }
    case "supplementAnswered":
      return {
        ...dossier,
        supplied: [...dossier.supplied, { at, brought: change.brought, reason: change.reason }],
        clock: { state: "running", deadline: change.deadline },
        state: { state: "handling", since: at },
      };
    case "handlingStarted":
      return { ...dossier, state: { state: "handling", since: at } };
    case "handedOver":
      return {
        ...dossier,
        route: dossier.route.map((leg, index) => {
          if (index === change.leg) return { ...leg, handed: { at, by } };
          if (index === change.leg - 1) return { ...leg, done: { at, punctuality: change.punctuality } };
          return leg;
        }),
        state: dossier.state.state === "received" ? { state: "handling", since: at } : dossier.state,
      };
    case "takenOver":
      return {
        ...dossier,
        route: withLeg(dossier.route, change.leg, { taken: { at, by, receiver: change.receiver } }),
      };
    case "extended": {
      const { from, deadline, reason } = change;
      return {
        ...dossier,
        clock: { state: "running", deadline },
        extensions: [...dossier.extensions, { at, from, to: deadline.due, reason }],
      };
    }
    case "stopped":
    case "withdrawn":
    case "refused":
      return { ...dossier, state: { state: change.type, at, reason: change.reason } };
    case "handlingFinished":
      return {
        ...dossier,
        route: dossier.route.map((leg, index) =>
          index === dossier.route.length - 1 ? { ...leg, done: { at, punctuality: change.punctuality } } : leg,
        ),
        state: { state: "resultReady", at, results: change.results },
      };
    case "resultReturned":
      return { ...dossier, state: { state: "returned", at, by: change.by, receiver: change.receiver } };
    case "visited":
      return { ...dossier, visits: [...dossier.visits, { ticket: change.ticket, at, purpose: change.purpose }] };
    default:
      return change satisfies never;
  }
}

function withLeg(route: readonly RouteLeg[], at: number, change: Partial<RouteLeg>): RouteLeg[] {
  return route.map((leg, index) => (index === at ? { ...leg, ...change } : leg));
}
