import type { Actor } from "#contract/actor.ts";
import type { CommandMessage } from "#contract/commands.ts";
import type { CommandId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Reply } from "#contract/reply.ts";
import { answerOf } from "../hall/answer.ts";
import { isNewDay } from "../hall/decide-day.ts";
import { type Hall, withOffice } from "../hall/hall.ts";
import { type Journal, StorageFull } from "../storage/ports/journal.ts";
import { type Answers, actorKey } from "./answers.ts";
import { type Asked, addToBatch, type Batch, emptyBatch, type Happened } from "./batch.ts";
import type { Clock } from "./clock.ts";
import { refusal } from "./refusal.ts";
import { catchUp } from "./replay.ts";

/** The only way to change a hall: commands in, one commit for all that came while the last was under way. */
export interface Mailbox {
  /** Resolves once the outcome is durable. A repeat of the same id gets the same answer and does nothing. */
  ask(message: CommandMessage, by: Actor): Promise<Reply>;
  /** The hall as it is on disk: nothing else is ever shown. */
  hall(): Hall;
  useOffice(office: Office): void;
  /** Finishes what is under way; whatever comes later is refused. */
  stop(): Promise<void>;
}

export interface MailboxParts {
  hall: Hall;
  journal: Journal;
  answers: Answers;
  clock: Clock;
  newId: () => CommandId;
  /** After each commit, before anybody is answered: what happened, in order, and the hall that is durable now. */
  onCommit: (happened: readonly Happened[], hall: Hall) => void;
  /** Storage can not be trusted any more. Nothing is acknowledged from here on; the hub must stop. */
  onBroken: (error: unknown) => void;
}

export function createMailbox({ journal, answers, clock, newId, onCommit, onBroken, ...parts }: MailboxParts): Mailbox {
  let durable = parts.hall;
  let next = emptyBatch(durable);
  let committing: Promise<void> | null = null;
  let closed: RefusalCode | null = null;
  /** Asked and not yet answered, so that a repeat waits for the same answer. */
  const underWay = new Map<CommandId, { by: string; reply: Promise<Reply> }>();

  function ask(message: CommandMessage, by: Actor): Promise<Reply> {
    const known = answers.find(message.id, by);
    if (known) return Promise.resolve(known);
    const waiting = underWay.get(message.id);
    if (waiting) return waiting.by === actorKey(by) ? waiting.reply : Promise.resolve(refusal("commandIdReused"));
    if (closed) return Promise.resolve(refusal(closed));
    const reply = new Promise<Reply>((answer) => take({ message, by, answer }));
    underWay.set(message.id, { by: actorKey(by), reply });
    // The core failed on it: nothing was decided, and whoever asks again is not told of this try.
    reply.catch(() => underWay.delete(message.id));
    return reply;
  }

  function take(asked: Asked): void {
    const now = clock.now();
    if (isNewDay(next.after, now)) addToBatch(next, turnOfDay(), now);
    addToBatch(next, asked, now);
    if (!committing) committing = commitAll();
  }

  /** Commits batch after batch until nobody waits. */
  async function commitAll(): Promise<void> {
    // Lets the commands of one burst of messages gather before the first commit.
    await new Promise(setImmediate);
    while (next.asked.length > 0) {
      const batch = next;
      next = emptyBatch(batch.after);
      try {
        await commit(batch);
      } catch (error) {
        closed = "shuttingDown";
        for (const asked of [...batch.asked, ...next.asked]) settle(asked, refusal("shuttingDown"));
        next = emptyBatch(durable);
        onBroken(error);
      }
    }
    committing = null;
  }

  async function commit(batch: Batch): Promise<void> {
    try {
      const appended =
        batch.entries.length === 0 ||
        (await journal.append({
          office: durable.office,
          expectedSeq: batch.before.seq,
          entries: batch.entries,
          visits: [...batch.visits.values()],
        }));
      if (appended === true || appended.ok) return publish(batch);
      // Another hub was first: read what we missed and decide everything again on that.
      durable = await catchUp(journal, durable, answers);
      redecide([...batch.asked, ...next.asked]);
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
      for (const asked of batch.asked) settle(asked, refusal("storageFull"));
      redecide(next.asked);
    }
  }

  function publish(batch: Batch): void {
    durable = withRulesOf(batch.after, durable);
    for (const { event, hall } of batch.happened) {
      if (event.type === "dayOpened") answers.turnDay();
      if (event.type === "ticketIssued" && event.taken) answers.keepTaken(event.taken.asked, answerOf(event, hall));
    }
    for (const { id, by, answer } of batch.answers) answers.keep(id, by, answer);
    if (batch.happened.length > 0) onCommit(batch.happened, durable);
    for (const [index, asked] of batch.asked.entries()) {
      const reply = batch.replies[index];
      if (reply) settle(asked, reply);
    }
  }

  function redecide(all: readonly Asked[]): void {
    next = emptyBatch(durable);
    for (const asked of all) {
      const known = answers.find(asked.message.id, asked.by);
      if (known) settle(asked, known);
      else addToBatch(next, asked, clock.now());
    }
  }

  function settle(asked: Asked, reply: Reply): void {
    underWay.delete(asked.message.id);
    asked.answer(reply);
  }

  function turnOfDay(): Asked {
    return {
      message: { id: newId(), command: { type: "openDay" } },
      by: { kind: "system", role: "system" },
      answer: () => {},
    };
  }

  return {
    ask,
    hall: () => durable,
    useOffice(office) {
      durable = withOffice(durable, office);
      next = { ...next, after: withRulesOf(next.after, durable) };
    },
    async stop() {
      closed ??= "shuttingDown";
      await committing;
    },
  };
}

const withRulesOf = (hall: Hall, current: Hall): Hall =>
  hall.rules === current.rules ? hall : { ...hall, rules: current.rules };
