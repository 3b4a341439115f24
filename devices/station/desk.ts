import type { Command, CommandMessage } from "#contract/commands.ts";
import { type CommandId, labelOf, labelOfTicket, type TicketId, ticketId } from "#contract/ids.ts";
import { type RefusalCode, refusals } from "#contract/refusals.ts";
import type { Reply } from "#contract/reply.ts";
import type { EpochMs } from "#contract/text.ts";
import { createTurns } from "../turns.ts";
import { availableNow } from "./away-view.ts";
import type { Taken } from "./entry.ts";
import type { StationJournal } from "./journal.ts";
import type { Known } from "./known.ts";
import { nextBlock } from "./ledger.ts";
import { todayOf } from "./today.ts";

/** Gives numbers out of the lease while the hub is away. */
export interface Desk {
  /** A repeat of the same id gets the same answer and does nothing. Resolves once what it says is on the disk. */
  ask(message: CommandMessage): Promise<Reply>;
  /** Somebody waits for an answer. */
  isBusy(): boolean;
}

type Issue = Extract<Command, { type: "issueTicket" }>;

/**
 * @param print   starts the paper of a number that is on the disk
 * @param reprint starts another one where the last did not come; false where it did, or is on its way
 */
export function createDesk(options: {
  journal: StationJournal;
  known: () => Known | null;
  now: () => EpochMs;
  newId: () => CommandId;
  print: (ticket: TicketId) => void;
  reprint: (ticket: TicketId) => boolean;
  /** What was scanned for it has done its part. */
  used: (scan: EpochMs) => void;
}): Desk {
  const { journal, known, now } = options;
  // Two wishes at once must not find the same next number.
  const turn = createTurns();
  let waiting = 0;

  async function issue(asked: CommandId, wish: Issue): Promise<Reply> {
    const before = grantedTo(asked);
    if (before) return answer(before);
    const about = known();
    const at = now();
    const why = about ? obstacle(about, wish, at) : "officeAway";
    if (!about || why) return refuse(why ?? "officeAway");
    const { station } = about;
    const today = todayOf(station, at);
    const block = today && nextBlock(journal.ledger(), today);
    if (!block) return refuse("awayNumbersOut");
    const link = block.links?.[block.next - block.from];
    const taken: Taken = {
      ticket: ticketId(station.office, block.day, labelOf(block.prefix, block.next)),
      command: options.newId(),
      asked,
      day: block.day,
      prefix: block.prefix,
      number: block.next,
      printer: block.printer,
      service: wish.service,
      procedure: wish.procedure,
      priority: wish.priority,
      language: wish.language,
      at,
      ...(link !== undefined && { link }),
    };
    if (!(await journal.add({ kind: "taken", taken }))) return refuse("storageFull");
    options.print(taken.ticket);
    for (const scan of [wish.scan ?? []].flat()) options.used(scan);
    return answer(taken);
  }

  function obstacle({ office, station }: Known, wish: Issue, at: EpochMs): RefusalCode | null {
    if (!office.services.some(({ id }) => id === wish.service)) return "noSuchService";
    const isOf = office.procedures.find(({ code }) => code === wish.procedure)?.service === wish.service;
    if (wish.procedure !== null && !isOf) return "noSuchProcedure";
    if (wish.priority !== null && !office.priorityGroups.some(({ id }) => id === wish.priority))
      return "noSuchPriority";
    const available = availableNow(station, journal.ledger(), wish.service, at);
    if (available.state !== "no") return null;
    if (available.why === "awayShare") return "awayShareOut";
    return available.why === "limit" ? "limitReached" : "outsideHours";
  }

  function grantedTo(asked: CommandId): Taken | null {
    for (const { taken } of journal.ledger().given.values()) if (taken.asked === asked) return taken;
    return null;
  }

  async function answerTo({ id, command }: CommandMessage): Promise<Reply> {
    if (command.type === "issueTicket") return issue(id, command);
    if (command.type !== "printAgain") return refuse("officeAway");
    const label = labelOfTicket(command.ticket);
    if (!options.reprint(command.ticket)) return refuse("noPrinter");
    return { ok: true, answer: { seq: 0, ticket: { id: command.ticket, label }, issued: null } };
  }

  return {
    ask(message) {
      waiting += 1;
      return turn(() => answerTo(message)).finally(() => {
        waiting -= 1;
      });
    },
    isBusy: () => waiting > 0,
  };
}

function answer({ ticket }: Taken): Reply {
  const issued = { ahead: null, wait: null, printing: true };
  return { ok: true, answer: { seq: 0, ticket: { id: ticket, label: labelOfTicket(ticket) }, issued } };
}

function refuse(code: RefusalCode): Reply {
  return { ok: false, refusal: { code, sentence: refusals[code], detail: null } };
}
