import type { PublicStatus } from "#contract/dossier-views.ts";
import type { KioskView, OfficeView } from "#contract/views.ts";
import type { Choice } from "./step.ts";

export interface QueueFor {
  choice: Choice;
  what: "collect" | "supplement" | "ask";
  /** Whether the number is what the person needs now; else it is only offered. */
  helps: boolean;
}

/**
 * What somebody with this dossier queues for: the result where results are collected; papers that were asked for, and
 * questions, where the procedure is received. Null where the office takes neither.
 */
export function queueFor(
  { state, procedure, collect }: PublicStatus,
  office: Pick<OfficeView, "procedures" | "returnService">,
): QueueFor | null {
  const own = office.procedures.find(({ code }) => code === procedure || code.startsWith(`${procedure}.`));
  const atOwn: Choice | null = own ? { service: own.service, procedure: own.code } : null;
  const atReturns: Choice | null = office.returnService ? { service: office.returnService, procedure: null } : null;
  switch (state) {
    case "resultReady": {
      const choice = atReturns ?? atOwn;
      return choice && { choice, what: "collect", helps: collect === "counter" };
    }
    case "draft":
    case "supplementAsked": {
      const choice = atOwn ?? atReturns;
      return choice && { choice, what: "supplement", helps: true };
    }
    case "received":
    case "handling":
    case "returned":
    case "stopped":
    case "withdrawn":
    case "refused": {
      const choice = atOwn ?? atReturns;
      return choice && { choice, what: "ask", helps: false };
    }
    default:
      return state satisfies never;
  }
}

/** Whether there is a number to be had here now: nobody is sent to take one where there is none. */
export function givesNumbers({ away, services }: KioskView): boolean {
  return away?.left !== 0 && services.some(({ available }) => available.state !== "no");
}
