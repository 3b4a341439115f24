import type { Dossier, DossierCommand } from "#contract/dossier.ts";
import { mayBeDue } from "../working-time/count.ts";
import { type Circumstances, changed, type DossierDecision, refuse } from "./decision.ts";
import { intakeFault, receive } from "./receive.ts";
import { decideHandOver, decideTakeOver, isOnItsWay, punctual } from "./route.ts";
import { answerSupplement, askSupplement } from "./supplement.ts";

/**
 * What a step would do to a dossier: changes, or a refusal and nothing. Pure: the same dossier, command and
 * circumstances give the same decision.
 */
export function decide(command: DossierCommand, dossier: Dossier, around: Circumstances): DossierDecision {
  const { state } = dossier;
  if (command.type === "visit") return noteVisit(command, dossier);
  switch (state.state) {
    case "returned":
    case "stopped":
    case "withdrawn":
    case "refused":
      return refuse("dossierEnded");
    case "draft":
      return decideDraft(command, dossier, around);
    case "received":
    case "handling":
    case "supplementAsked":
    case "resultReady":
      return decideReceived(command, dossier, around);
    default:
      return state satisfies never;
  }
}

function decideDraft(command: DossierCommand, dossier: Dossier, around: Circumstances): DossierDecision {
  switch (command.type) {
    case "saveIntake": {
      const fault = intakeFault(command.intake, around);
      return fault ?? changed({ type: "intakeSaved", intake: command.intake });
    }
    case "receive":
      return receive(dossier, around);
    case "askSupplement":
      return askSupplement(command, around);
    case "refuse":
      return changed({ type: "refused", reason: command.reason });
    case "withdraw":
      return changed({ type: "withdrawn", reason: command.reason });
    case "visit":
    case "answerSupplement":
    case "startHandling":
    case "handOver":
    case "takeOver":
    case "extend":
    case "stop":
    case "finishHandling":
    case "returnResult":
      return refuse("notReceived");
    default:
      return command satisfies never;
  }
}

function decideReceived(command: DossierCommand, dossier: Dossier, around: Circumstances): DossierDecision {
  const { state } = dossier.state;
  switch (command.type) {
    case "saveIntake":
    case "receive":
      return refuse("notDraft");
    // Once there is a result nothing is left to stop, withdraw or refuse: it waits for who it belongs to.
    case "stop":
      return state === "resultReady" ? finished : changed({ type: "stopped", reason: command.reason });
    case "withdraw":
      return state === "resultReady" ? finished : changed({ type: "withdrawn", reason: command.reason });
    case "refuse":
      return state === "resultReady" ? finished : changed({ type: "refused", reason: command.reason });
    case "returnResult":
      return returnResult(command, dossier);
    case "answerSupplement":
      return state === "supplementAsked" ? answerSupplement(command, dossier, around) : refuse("noSupplementAsked");
    case "visit":
    case "askSupplement":
    case "startHandling":
    case "handOver":
    case "takeOver":
    case "extend":
    case "finishHandling":
      if (state === "resultReady") return finished;
      if (state === "supplementAsked") return refuse("clockStopped");
      return decideRunning(command, dossier, around);
    default:
      return command satisfies never;
  }
}

const finished = refuse("alreadyFinished");

type Running = Extract<
  DossierCommand,
  { type: "visit" | "askSupplement" | "startHandling" | "handOver" | "takeOver" | "extend" | "finishHandling" }
>;

/** Received or being handled: the clock runs. */
function decideRunning(command: Running, dossier: Dossier, around: Circumstances): DossierDecision {
  switch (command.type) {
    case "askSupplement":
      return askSupplement(command, around);
    case "startHandling":
      return dossier.state.state === "handling" ? refuse("alreadyHandled") : changed({ type: "handlingStarted" });
    case "handOver":
      return decideHandOver(dossier.route, command.note, around);
    case "takeOver":
      return decideTakeOver(dossier.route, command.receiver);
    case "extend":
      return extend(command, dossier, around);
    case "finishHandling":
      return finishHandling(command, dossier, around);
    case "visit":
      return noteVisit(command, dossier);
    default:
      return command satisfies never;
  }
}

function extend(
  { until, reason }: Extract<DossierCommand, { type: "extend" }>,
  { clock, extensions }: Dossier,
  { now, rules, time }: Circumstances,
): DossierDecision {
  if (extensions.length >= rules.extensions) return refuse("extendedEnough");
  if (until <= now) return refuse("dueTooEarly");
  const from = clock?.deadline.due ?? now;
  if (until <= from) return refuse("dueNotLater");
  if (!time) return refuse("calendarEmpty");
  if (!mayBeDue(time, until)) return refuse("dueNotWorking");
  return changed({ type: "extended", from, deadline: { kind: "workingTime", due: until }, reason });
}

/** Only at the end of its route is there a result: until then another agency still has its part to do. */
function finishHandling(
  { results }: Extract<DossierCommand, { type: "finishHandling" }>,
  { route, state }: Dossier,
  { now, time }: Circumstances,
): DossierDecision {
  if (isOnItsWay(route)) return refuse("stillWithAgency", route[route.length - 1]?.agency ?? null);
  const last = route[route.length - 1];
  if (last && last.taken === null) return refuse("notTakenOver", last.agency);
  const end = {
    type: "handlingFinished" as const,
    results,
    punctuality: last ? punctual(last, now, time) : null,
  };
  return state.state === "handling" ? changed(end) : changed({ type: "handlingStarted" }, end);
}

function returnResult(
  { by, receiver }: Extract<DossierCommand, { type: "returnResult" }>,
  { state, intake }: Dossier,
): DossierDecision {
  if (state.state !== "resultReady") return refuse("notReady");
  if (by === "post" && intake.returnBy.kind !== "post") return refuse("postNotChosen");
  return changed({ type: "resultReturned", by, receiver });
}

/** A trip counts also after the end: people come to ask. The same ticket and purpose is one trip. */
function noteVisit(
  { ticket, purpose }: Extract<DossierCommand, { type: "visit" }>,
  { visits }: Dossier,
): DossierDecision {
  const noted = visits.some((visit) => visit.ticket === ticket && visit.purpose === purpose);
  return noted ? refuse("visitNoted") : changed({ type: "visited", ticket, purpose });
}
