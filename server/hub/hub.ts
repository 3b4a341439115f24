import { randomUUID } from "node:crypto";
import type { Actor } from "#contract/actor.ts";
import type { CommandMessage } from "#contract/commands.ts";
import { agentOf } from "#contract/hardware.ts";
import type { CommandId, CounterId, HardwareId, ZoneId } from "#contract/ids.ts";
import type { Reading } from "#contract/jobs.ts";
import type { Reply } from "#contract/reply.ts";
import type { ScanResult } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Views } from "#contract/views.ts";
import type { KioskAnswer, KioskQuestion } from "#contract/wire.ts";
import { isNewDay } from "../hall/decide-day.ts";
import type { Hall } from "../hall/hall.ts";
import { clockFace } from "../hall/views/clock-face.ts";
import { agentView, keypadView } from "../hall/views/devices.ts";
import { displayView } from "../hall/views/display.ts";
import { kioskView } from "../hall/views/kiosk.ts";
import { officeView } from "../hall/views/office.ts";
import { officerView } from "../hall/views/officer.ts";
import type { Surroundings } from "../hall/views/surroundings.ts";
import { createAnswers } from "./answers.ts";
import { type Bookings, createBookings } from "./bookings.ts";
import { createConditions } from "./conditions.ts";
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
import { createStations } from "./stations.ts";
import { createTrials, type Trials } from "./trials.ts";
import { createScreenVoice, createVoices, type Display, silentScreens, type Voices } from "./voices.ts";
import { words } from "./words/vi.ts";

/** One office's hall as a running thing: what realtime, http and main talk to. */
export interface Hub {
  ask(message: CommandMessage, by: Actor): Promise<Reply>;
  /** What this actor may see now, by view name; only what belongs to their role. */
  officeView(): Views["office"];
  kioskView(kiosk: Kiosk): Views["kiosk"];
  displayView(zones: readonly ZoneId[]): Views["display"];
  /** What this hall screen is to say aloud. */
  voiceView(display: Display): Views["voice"];
  voices: Voices;
  officerView(person: Extract<Actor, { kind: "person" }>): Views["officer"];
  keypadView(counter: CounterId): Views["keypad"] | null;
  /** @param agent its name; null is the hub's own */
  agentView(agent: string | null): Views["agent"];
  /** What the kiosk of this agent needs to go on without the hub; null for all others. */
  stationView(agent: string | null): Views["station"] | null;
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
  status(): {
    seq: number;
    day: string | null;
    hardware: { id: HardwareId; kind: string; condition: string }[];
    faults: string[];
  };
  /** Something outside the hall changed what screens show: demonstration mode, for one. */
  refresh(): void;
  stop(): Promise<void>;
}

const tickMs = 1_000;

/** Opens the hall by replay of its day and keeps it running until `stop`. */
export async function openHub({
  journal,
  settings,
  clock,
  demonstration,
  languages,
  pairedAgents,
  slipOf,
  awayPaper,
  links,
  bookings: bookingParts,
  onScanned,
  visitors,
  unshown,
  onBroken,
}: HubParts): Promise<Hub> {
  const answers = createAnswers();
  const newId = () => randomUUID() as string as CommandId;
  const publisher = createPublisher(clock);
  const conditions = createConditions(clock, publisher.changed);
  const voices = createVoices(publisher.changed);
  const screenVoice = createScreenVoice(voices);

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
    ...bookingParts,
    hall: mailbox.hall,
    clock,
    ticketPath: (ticket) => phones.path(ticket),
    lapse: () => void mailbox.ask({ id: newId(), command: { type: "lapseOverdue" } }, system),
  });
  const phones = createPhones({ hall: mailbox.hall, links, clock, arrivalCode: bookings.arrivalCode });
  const scanning = createScanning({
    hall: mailbox.hall,
    clock,
    readable: (text) => phones.ticketIn(text) ?? text,
    arriving: bookings.recognise,
    ofCard: bookings.ofCard,
    onScanned,
    visitors,
    onChange: publisher.changed,
  });
  const prints = createPrints({
    clock,
    newId,
    slipOf: (order, hall) => slipOf(order, hall, phones.link(order.ticket.id)),
    ask: (message) => void mailbox.ask(message, system),
  });

  const stationOf = createStations(mailbox.hall, awayPaper);
  const presses = createPresses({ hall: mailbox.hall, newId, ask: mailbox.ask });
  const trials = createTrials(clock, (agent) => agentView(mailbox.hall(), clock.now(), agent), publisher.changed);
  const slips = createSlipPrints({ clock, newId: randomUUID, hall: mailbox.hall });

  const handovers = createHandovers(settings.office().hardware, clock);
  const unwatchSettings = settings.onChange(() => {
    mailbox.useOffice(settings.office());
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

  /** The same object until it changes: it is large, and asked for after every commit. */
  let office: { rules: Hall["rules"]; view: Views["office"] } | null = null;

  const surroundings = (): Surroundings => ({
    now: clock.now(),
    conditions: conditions.all(),
    ignoredKeys: conditions.ignoredKeys(),
    pairedAgents: pairedAgents(),
    silentScreens: silentScreens(mailbox.hall(), voices),
    unshown: unshown(),
    faults: settings.faults(),
    demonstration: demonstration(),
  });

  return {
    async ask(message, by) {
      const reply = await mailbox.ask(message, by);
      if (message.command.type === "reportTaken") return replaceDoubled(message.command.asked, reply);
      if (by.role !== "kiosk") return reply;
      await scanning.issued(message, reply, by);
      return withLink(reply);
    },
    officeView() {
      const { rules } = mailbox.hall();
      const isNew = office?.rules !== rules || office.view.languages !== languages();
      if (!office || isNew || office.view.demonstration !== demonstration())
        office = { rules, view: officeView(mailbox.hall(), demonstration(), languages()) };
      return office.view;
    },
    kioskView: (kiosk) => kioskView(mailbox.hall(), surroundings(), kiosk.printer, scanning.atKiosk(kiosk)),
    displayView: (zones) => displayView(mailbox.hall(), surroundings(), zones),
    voiceView: (display) => screenVoice(mailbox.hall(), display, clock.now()),
    voices,
    officerView: (person) => officerView(mailbox.hall(), surroundings(), person, scanning.atCounter),
    keypadView(id) {
      const hall = mailbox.hall();
      const counter = hall.rules.counters.get(id);
      return counter ? keypadView(hall, counter, clock.now()) : null;
    },
    agentView: (agent) => trials.within(agentView(mailbox.hall(), clock.now(), agent)),
    stationView: stationOf,
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
    status() {
      const hall = mailbox.hall();
      const known = conditions.all();
      return {
        seq: hall.seq,
        day: hall.day.state === "none" ? null : hall.day.day,
        hardware: hall.rules.office.hardware.map(({ id, kind }) => ({
          id,
          kind,
          condition: known.get(id)?.condition ?? "offline",
        })),
        faults: settings.faults(),
      };
    },
    refresh: publisher.changed,
    async stop() {
      clearInterval(ticking);
      unwatchSettings();
      await mailbox.stop();
      publisher.stop();
      phones.stop();
    },
  };

  /**
   * Somebody asked for a number, the hub granted it and went away before they heard, and the kiosk gave them one of its own.
   * Answered once that is settled too: an agent that is not answered tells it again.
   * @param asked what they asked the hub with
   */
  async function replaceDoubled(asked: CommandId, taken: Reply): Promise<Reply> {
    const doubled = answers.ticketOf(asked);
    if (!doubled || !taken.ok || !taken.answer.ticket) return taken;
    const replace = {
      type: "replaceTicket",
      ticket: doubled,
      by: taken.answer.ticket.id,
      reason: words.doubled,
    } as const;
    const replaced = await mailbox.ask({ id: newId(), command: replace }, system);
    const isUnsettled = !replaced.ok && ["storageFull", "shuttingDown"].includes(replaced.refusal.code);
    return isUnsettled ? replaced : taken;
  }

  /** The kiosk that gave a ticket shows its link: to nobody else, and of no other ticket. */
  function withLink(reply: Reply): Reply {
    if (!reply.ok || !reply.answer.issued || !reply.answer.ticket) return reply;
    const link = phones.link(reply.answer.ticket.id);
    return link === null ? reply : { ok: true, answer: { ...reply.answer, issued: { ...reply.answer.issued, link } } };
  }
}

const system: Actor = { kind: "system", role: "system" };
