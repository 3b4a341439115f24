import type { CommandMessage } from "#contract/commands.ts";
import { agentOf } from "#contract/hardware.ts";
import type { CommandId } from "#contract/ids.ts";
import type { PrintJob } from "#contract/jobs.ts";
import type { Slip } from "#contract/slip.ts";
import type { EpochMs } from "#contract/text.ts";
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

/** An agent that went away is mostly back sooner: its papers wait that long before they are given up. */
const graceMs = 5_000;

/** A job nobody reported on within this time of being sent counts as failed; staff see it and may print again. */
const patienceMs = 20_000;
/** However often it was sent again to an agent that comes and goes: staff must hear of it. */
const longestMs = 60_000;

export function createPrints({ clock, newId, slipOf, ask }: PrintParts): Prints {
  /** By name; the newest line of an agent is the live one. */
  const agents = new Map<string | null, PrintAgent>();
  const goneAt = new Map<string | null, EpochMs>();
  /** Jobs that nobody was sent, by id: their agent has just gone. */
  const held = new Set<string>();
  /** When a job was sent last: an agent that comes back with it in hand gets its time to print it. */
  const sentAt = new Map<string, EpochMs>();
  /** Before that agents were away because the hub was. */
  const openedAt = clock.now();

  function send(order: PrintOrder, hall: Hall): void {
    const name = agentOfPrinter(order, hall);
    const agent = name === undefined ? undefined : agents.get(name);
    held.delete(jobId(order));
    if (!agent) {
      if (name !== undefined && hasJustGone(name)) held.add(jobId(order));
      else report(order, "offline");
      return;
    }
    sentAt.set(jobId(order), clock.now());
    agent.send(jobFor(order, hall)).catch(() => {
      // Of a line that broke meanwhile nobody knows whether the job arrived: the agent gets it again when it comes back,
      // does it once by its id, and what it never reports on is swept.
      if (agents.get(agent.name) === agent) report(order, "stalled");
    });
  }

  function hasJustGone(name: string | null): boolean {
    return clock.now() - (goneAt.get(name) ?? openedAt) < graceMs;
  }

  function isOverdue(order: PrintOrder): boolean {
    const now = clock.now();
    return now - Math.max(order.since, sentAt.get(jobId(order)) ?? 0) > patienceMs || now - order.since > longestMs;
  }

  function jobFor(order: PrintOrder, hall: Hall): PrintJob {
    return {
      kind: "printTicket",
      id: jobId(order),
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
      return () => {
        if (agents.get(agent.name) !== agent) return false;
        goneAt.set(agent.name, clock.now());
        return agents.delete(agent.name);
      };
    },
    sweep(hall) {
      const pending = pendingPrints(hall);
      const waiting = new Set(pending.map(jobId));
      for (const ids of [held, sentAt]) for (const id of ids.keys()) if (!waiting.has(id)) ids.delete(id);
      for (const order of pending) {
        const { print } = order.ticket;
        // Sent at last, if its printer hangs off another agent by now; or surely not out, and given up.
        if (held.has(jobId(order))) send(order, hall);
        else if (print.state === "pending" && isOverdue(order)) report(order, "unconfirmed");
      }
    },
  };
}

function jobId({ ticket, copy }: PrintOrder): string {
  return `${ticket.id}#${copy}`;
}

/** Undefined for a printer that is not in the settings any more. */
function agentOfPrinter({ printer }: PrintOrder, hall: Hall): string | null | undefined {
  const hardware = hall.rules.hardware.get(printer);
  return hardware && agentOf(hardware);
}
