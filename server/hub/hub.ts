import { randomUUID } from "node:crypto";
import type { Actor } from "#contract/actor.ts";
import type { CommandMessage } from "#contract/commands.ts";
import { agentOf } from "#contract/hardware.ts";
import { type CommandId, labelOf, ticketId } from "#contract/ids.ts";
import type { Reading } from "#contract/jobs.ts";
import type { Lease } from "#contract/lease.ts";
import type { Reply } from "#contract/reply.ts";
import type { ScanResult } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { KioskAnswer, KioskQuestion } from "#contract/wire.ts";
import { isNewDay } from "../hall/decide-day.ts";
import { clockFace } from "../hall/views/clock-face.ts";
import { agentView } from "../hall/views/devices.ts";
import { createAnswers } from "./answers.ts";
import { type Bookings, createBookings } from "./bookings.ts";
import { createConditions } from "./conditions.ts";
import { createDoubles } from "./doubles.ts";
import { createHandovers } from "./handovers.ts";
import type { HubParts } from "./hub-parts.ts";
import { createMailbox } from "./mailbox.ts";
import { createPhones, type Phones } from "./phones.ts";
import { createPresses } from "./presses.ts";
import { createPrints, type PrintAgent } from "./prints.ts";
import { createPublisher, type Publisher } from "./publisher.ts";
import { createReadings } from "./readings.ts";
import { openHall } from "./replay.ts";
import { createScanning, type Kiosk } from "./scanning.ts";
import { createSlipPrints, type SlipPrints } from "./slip-prints.ts";
import { type HubStatus, statusOf } from "./status.ts";
import { createTrials, type Trials } from "./trials.ts";
import { createViews, type HubViews } from "./views.ts";
import { createVoices, type Voices } from "./voices.ts";

/** One office's hall as a running thing: what realtime, http and main talk to. */
export interface Hub extends HubViews {
  ask(message: CommandMessage, by: Actor): Promise<Reply>;
  voices: Voices;
  publisher: Publisher;
  phones: Phones;
  bookings: Bookings;
  /**
   * A reading from an agent's hardware. A scan goes to the kiosks or to the officer at the scanner's counter, a key
   * press becomes a rating, a call pad does what the officer at its counter would.
   * Of hardware that the settings do not give to this agent nothing is kept: false, unless it had it a moment ago.
   */
  read(reading: Reading, by: Extract<Actor, { role: "agent" }>): Promise<boolean>;
  /** A code that a scanner typed into somebody's page: says what it is. A kiosk's own view shows it too. */
  scan(text: string, by: Actor): ScanResult;
  /** How the dossier stands whose code was scanned at this kiosk. */
  dossierStatus(question: KioskQuestion, kiosk: Kiosk): Promise<KioskAnswer>;
  /** What is kept of this scan is not to be used. */
  forget(scan: EpochMs, kiosk: Kiosk): void;
  /** Papers of no ticket: a dossier's receipt, what a procedure asks for. */
  slips: Pick<SlipPrints, "print" | "find" | "counterPrinter">;
  /** Lights the lamps of a keypad, or shows something on a board, for whoever stands before it. */
  tryOut: Trials["begin"];
  /** Returns what to call when the agent is gone. */
  attachAgent(agent: PrintAgent): () => void;
  status(): HubStatus;
  /** Something outside the hall changed what screens show: demonstration mode, for one. */
  refresh(): void;
  stop(): Promise<void>;
}

const tickMs = 1_000;

/** Opens the hall by replay of its day and keeps it running until `stop`. */
export async function openHub(parts: HubParts): Promise<Hub> {
  const { journal, settings, clock, onBroken } = parts;
  const answers = createAnswers();
  const newId = () => randomUUID() as string as CommandId;
  const publisher = createPublisher(clock);
  const conditions = createConditions(clock, publisher.changed);
  const voices = createVoices(clock, publisher.changed);

  const mailbox = createMailbox({
    hall: await openHall(journal, settings.office(), answers),
    journal,
    answers,
    clock,
    newId,
    onCommit(happened) {
      prints.follow(happened);
      publisher.changed();
      phones.follow(happened);
      phones.changed();
    },
    onBroken,
  });
  const bookings = createBookings({
    ...parts.bookings,
    hall: mailbox.hall,
    clock,
    ticketPath: (ticket) => phones.path(ticket),
    lapse: () => void mailbox.ask({ id: newId(), command: { type: "lapseOverdue" } }, system),
  });
  const phones = createPhones({ hall: mailbox.hall, links: parts.links, clock, arrivalCode: bookings.arrivalCode });
  const scanning = createScanning({
    hall: mailbox.hall,
    clock,
    readable: (text) => phones.ticketIn(text) ?? text,
    arriving: bookings.recognise,
    ofCard: bookings.ofCard,
    onScanned: parts.onScanned,
    visitors: parts.visitors,
    onChange: publisher.changed,
  });
  const prints = createPrints({
    clock,
    newId,
    slipOf: (order, hall) => parts.slipOf(order, hall, phones.link(order.ticket.id)),
    ask: (message) => void mailbox.ask(message, system),
  });

  const presses = createPresses({ hall: mailbox.hall, newId, ask: mailbox.ask });
  const trials = createTrials(clock, (agent) => agentView(mailbox.hall(), clock.now(), agent), publisher.changed);
  const replaceDoubled = createDoubles({ answers, newId, ask: mailbox.ask });
  const slips = createSlipPrints({ clock, newId: randomUUID, hall: mailbox.hall });

  const views = createViews({ ...parts, hall: mailbox.hall, conditions, voices, scanning, trials });

  const tellVoices = () => voices.inOffice(settings.office().zones.map(({ id }) => id));
  tellVoices();

  const handovers = createHandovers(settings.office().hardware, clock);
  const unwatchSettings = settings.onChange(() => {
    mailbox.useOffice(settings.office());
    tellVoices();
    // What the agent that had it said of it says nothing of where it is now.
    conditions.forget(handovers.follow(settings.office().hardware));
    publisher.changed();
    phones.changed();
  });

  let face = "";
  function tick(): void {
    const hall = mailbox.hall();
    const now = clock.now();
    if (isNewDay(hall, now)) void mailbox.ask({ id: newId(), command: { type: "openDay" } }, system);
    prints.sweep(hall);
    slips.sweep();
    trials.sweep();
    scanning.sweep();
    bookings.sweep();
    const shown = clockFace(hall, now);
    if (shown !== face) {
      publisher.changed();
      phones.changed();
    }
    face = shown;
  }
  const ticking = setInterval(tick, tickMs);
  tick();

  return {
    async ask(message, by) {
      const reply = await mailbox.ask(message, by);
      if (message.command.type === "reportTaken") return replaceDoubled(message.command.asked, reply);
      if (message.command.type === "leaseNumbers") return withLinks(reply);
      if (by.role !== "kiosk") return reply;
      await scanning.issued(message, reply, by);
      return withLink(reply);
    },
    ...views,
    voices,
    publisher,
    phones,
    bookings,
    read: createReadings({ hall: mailbox.hall, handovers, conditions, scanning, presses, slips }),
    scan: scanning.typed,
    dossierStatus: scanning.status,
    forget: scanning.forget,
    slips,
    tryOut: trials.begin,
    attachAgent(agent) {
      const detach = prints.attach(agent, mailbox.hall());
      const detachSlips = slips.attach(agent);
      return () => {
        detachSlips();
        if (!detach()) return;
        const { hardware } = mailbox.hall().rules.office;
        conditions.forget(hardware.filter((piece) => agentOf(piece) === agent.name).map(({ id }) => id));
      };
    },
    status: () => statusOf(mailbox.hall(), conditions, settings.faults()),
    refresh: publisher.changed,
    async stop() {
      clearInterval(ticking);
      unwatchSettings();
      await mailbox.stop();
      publisher.stop();
      phones.stop();
    },
  };

  /** The kiosk that gave a ticket shows its link: to nobody else, and of no other ticket. */
  function withLink(reply: Reply): Reply {
    if (!reply.ok || !reply.answer.issued || !reply.answer.ticket) return reply;
    const link = phones.link(reply.answer.ticket.id);
    return link === null ? reply : { ok: true, answer: { ...reply.answer, issued: { ...reply.answer.issued, link } } };
  }

  /** The kiosk that has numbers in advance prints their links by itself. */
  function withLinks(reply: Reply): Reply {
    if (!reply.ok || !reply.answer.leased) return reply;
    const { leased } = reply.answer;
    return { ok: true, answer: { ...reply.answer, leased: { ...leased, ...linksOf(leased) } } };
  }

  function linksOf({ day, prefix, from, to }: Lease): { links?: string[] } {
    const { office } = mailbox.hall();
    const links = Array.from({ length: to - from + 1 }, (_, at) =>
      phones.link(ticketId(office, day, labelOf(prefix, from + at))),
    ).filter((link) => link !== null);
    return links.length === 0 ? {} : { links };
  }
}

const system: Actor = { kind: "system", role: "system" };
