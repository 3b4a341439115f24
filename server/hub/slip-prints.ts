import { agentOf, type Hardware } from "#contract/hardware.ts";
import type { AccountId, HardwareId } from "#contract/ids.ts";
import type { PrintReport, Reading, SlipJob, SlipPaper, SlipPrint } from "#contract/jobs.ts";
import type { Slip } from "#contract/slip.ts";
import type { EpochMs } from "#contract/text.ts";
import type { PrintFailure } from "#contract/ticket.ts";
import type { Hall } from "../hall/hall.ts";
import type { Clock } from "./clock.ts";
import type { PrintAgent } from "./prints.ts";
import { counterOf } from "./scanners.ts";

/** A paper of no ticket: whose it is, who asked, and where it comes out. */
export interface SlipOrder {
  what: SlipPaper;
  /** Whose paper it is, as a dossier's id: a second one of the same says on it that it is printed again. Null: copies are not counted. */
  subject: string | null;
  /** Who asked, and alone may ask what became of it: an account or a device. */
  by: string;
  printer: HardwareId;
  /** @param copy 1 is the first */
  slip: (copy: number) => Slip;
}

/**
 * Papers that may name people, on their way to a printer: in memory only, never in the journal. A slip is let go of as soon as its end is
 * known. What a stopped hub had under way is forgotten: whoever asked is told that nobody knows, and no paper comes by itself later.
 */
export interface SlipPrints {
  /** Asked again while the same one is under way it is that one. */
  print(order: SlipOrder): SlipPrint;
  /** Null for one that is not known any more, or that somebody else asked for. */
  find(id: string, by: string): SlipPrint | null;
  /** The roll printer at the counter where somebody sits. */
  counterPrinter(account: AccountId): Hardware | null;
  attach(agent: PrintAgent): () => void;
  told(report: Extract<Reading, { kind: "slip" }>): void;
  sweep(): void;
}

export interface SlipPrintParts {
  clock: Clock;
  newId: () => string;
  hall: () => Hall;
}

interface Known {
  id: string;
  what: SlipPaper;
  subject: string | null;
  by: string;
  printer: HardwareId;
  copy: number;
  askedAt: EpochMs;
  /** Null while no agent was sent it. */
  sentAt: EpochMs | null;
  /** Null once its end is known. */
  slip: Slip | null;
  print: { state: "pending" } | PrintReport;
}

/** An agent that went away is mostly back sooner. */
const graceMs = 5_000;
/** Nobody reported on it within this time of being sent. */
const patienceMs = 20_000;
/** However often it was sent: whoever stands there is told, and nothing comes out when they have gone. */
const longestMs = 60_000;
/** In which a second paper of the same counts as another copy. */
const rememberMs = 12 * 3_600_000;
const mostKnown = 2_000;

export function createSlipPrints({ clock, newId, hall }: SlipPrintParts): SlipPrints {
  const known = new Map<string, Known>();
  const agents = new Map<string | null, PrintAgent>();
  const pending = () => [...known.values()].filter(({ print }) => print.state === "pending");

  function end(one: Known, print: PrintReport): void {
    one.print = print;
    one.slip = null;
  }

  const fail = (one: Known, reason: PrintFailure) => end(one, { state: "failed", reason });

  function send(one: Known, agent: PrintAgent): void {
    if (!one.slip) return;
    one.sentAt = clock.now();
    const { id, what, copy, printer, slip, askedAt } = one;
    const job: SlipJob = { kind: "printSlip", id, what, copy, printer, slip, askedAt };
    agent.send(job).catch(() => {
      // Of a line that broke nobody knows whether it arrived: its agent gets the same again, and does it once.
      if (agents.get(agent.name) === agent && one.print.state === "pending") fail(one, "stalled");
    });
  }

  function agentFor(printer: HardwareId): PrintAgent | undefined {
    const hardware = hall().rules.hardware.get(printer);
    return hardware && agents.get(agentOf(hardware));
  }

  function copyOf(subject: string | null): number {
    if (subject === null) return 1;
    const earlier = [...known.values()].filter((one) => one.subject === subject && mayBeOut(one));
    return 1 + Math.max(0, ...earlier.map(({ copy }) => copy));
  }

  function forgetOld(): void {
    for (const [id, { print, askedAt }] of known) {
      const old = clock.now() - askedAt > rememberMs || known.size > mostKnown;
      if (old && print.state !== "pending") known.delete(id);
    }
  }

  return {
    print({ what, subject, by, printer, slip }) {
      const same = pending().find(
        (one) => one.what === what && one.subject === subject && one.by === by && one.printer === printer,
      );
      if (same) return shown(same);
      const copy = copyOf(subject);
      const one: Known = {
        ...{ id: newId(), what, subject, by, printer, copy, askedAt: clock.now(), sentAt: null },
        ...{ slip: slip(copy), print: { state: "pending" } },
      };
      known.set(one.id, one);
      forgetOld();
      const agent = agentFor(printer);
      if (agent) send(one, agent);
      return shown(one);
    },
    find(id, by) {
      const one = known.get(id);
      return one?.by === by ? shown(one) : null;
    },
    counterPrinter(account) {
      const counter = counterOf(hall(), account);
      if (counter === null) return null;
      const { hardware } = hall().rules.office;
      return hardware.find((piece) => piece.kind === "printer" && piece.counter === counter) ?? null;
    },
    attach(agent) {
      agents.set(agent.name, agent);
      for (const one of pending()) if (agentFor(one.printer) === agent) send(one, agent);
      return () => {
        if (agents.get(agent.name) === agent) agents.delete(agent.name);
      };
    },
    told({ job, hardware, result }) {
      const one = known.get(job);
      // That it came out is taken also after it was given up on; nothing takes it back.
      if (one?.printer !== hardware || one.print.state === "printed") return;
      end(one, result);
    },
    sweep() {
      const now = clock.now();
      for (const one of pending()) {
        const agent = agentFor(one.printer);
        if (one.sentAt === null && agent) send(one, agent);
        else if (one.sentAt === null && now - one.askedAt > graceMs) fail(one, "offline");
        else if (one.sentAt !== null && (now - one.sentAt > patienceMs || now - one.askedAt > longestMs))
          fail(one, "unconfirmed");
      }
      forgetOld();
    },
  };
}

/** Surely none of it came out of a printer that was never sent anything. */
function mayBeOut({ print }: Known): boolean {
  return print.state !== "failed" || print.reason !== "offline";
}

function shown({ id, what, copy, print }: Known): SlipPrint {
  return { id, what, copy, print };
}
