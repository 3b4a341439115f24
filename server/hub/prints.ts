import type { CommandMessage } from "#contract/commands.ts";
import { agentOf } from "#contract/hardware.ts";
import type { CommandId } from "#contract/ids.ts";
import type { PrintJob } from "#contract/jobs.ts";
import type { Slip } from "#contract/slip.ts";
import type { PrintFailure } from "#contract/ticket.ts";
import type { Hall } from "../hall/hall.ts";
import { jobOf, type PrintOrder, pendingPrints } from "../hall/jobs.ts";
import type { Happened } from "./batch.ts";
import type { Clock } from "./clock.ts";

/** A connected agent. */
export interface PrintAgent {
  /** As the settings call it; null is the hub's own. */
  name: string | null;
  /** Rejects when the job was not taken in time. */
  send(job: PrintJob): Promise<void>;
}

export interface Prints {
  /** Print what these events ask for. */
  follow(happened: readonly Happened[]): void;
  /** An agent came: it gets what still waits for its printers. Returns what to call when it is gone, which is true when no newer line has taken its place. */
  attach(agent: PrintAgent, hall: Hall): () => boolean;
  /** Marks what nobody reported on as failed: no ticket is forgotten. */
  sweep(hall: Hall): void;
}

export interface PrintParts {
  clock: Clock;
  newId: () => CommandId;
  /** Ticket and hall → what goes on paper. */
  slipOf: (order: PrintOrder, hall: Hall) => Slip;
  /** Reports go through the mailbox like any command, so what became of the paper is durable too. */
  ask: (message: CommandMessage) => void;
}

/** A job nobody reported on within this time counts as failed; staff see it and may print again. */
const patienceMs = 20_000;

export function createPrints({ clock, newId, slipOf, ask }: PrintParts): Prints {
  /** By name; the newest line of an agent is the live one. */
  const agents = new Map<string | null, PrintAgent>();

  function send(order: PrintOrder, hall: Hall): void {
    const agent = agents.get(agentOfPrinter(order, hall));
    if (!agent) {
      report(order, "offline");
      return;
    }
    agent.send(jobFor(order, hall)).catch(() => {
      // Of a line that broke meanwhile nobody knows whether the job arrived: the agent gets it again when it comes back,
      // does it once by its id, and what it never reports on is swept.
      if (agents.get(agent.name) === agent) report(order, "stalled");
    });
  }

  function jobFor(order: PrintOrder, hall: Hall): PrintJob {
    return {
      kind: "printTicket",
      id: `${order.ticket.id}#${order.copy}`,
      ticket: order.ticket.id,
      copy: order.copy,
      printer: order.printer,
      slip: slipOf(order, hall),
      askedAt: order.since,
    };
  }

  function report(order: PrintOrder, reason: PrintFailure): void {
    ask({
      id: newId(),
      command: { type: "reportPrint", ticket: order.ticket.id, copy: order.copy, result: { state: "failed", reason } },
    });
  }

  return {
    follow(happened) {
      for (const { event, hall } of happened) {
        const order = jobOf(event, hall);
        if (order) send(order, hall);
      }
    },
    attach(agent, hall) {
      agents.set(agent.name, agent);
      for (const order of pendingPrints(hall)) {
        if (agentOfPrinter(order, hall) === agent.name) send(order, hall);
      }
      return () => agents.get(agent.name) === agent && agents.delete(agent.name);
    },
    sweep(hall) {
      for (const order of pendingPrints(hall)) {
        const { print } = order.ticket;
        if (print.state === "pending" && clock.now() - print.since > patienceMs) report(order, "unconfirmed");
      }
    },
  };
}

function agentOfPrinter({ printer }: PrintOrder, hall: Hall): string | null {
  const hardware = hall.rules.hardware.get(printer);
  return hardware ? agentOf(hardware) : null;
}
