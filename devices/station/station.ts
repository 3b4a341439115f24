import { join } from "node:path";
import { hubAnswers } from "#contract/client/hub-answers.ts";
import type { HubClient } from "#contract/client/hub-client.ts";
import { newCommandId } from "#contract/client/id.ts";
import type { HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { StationView } from "#contract/lease.ts";
import type { AgentView } from "#contract/views.ts";
import type { Log } from "../log.ts";
import type { Print } from "../print-jobs.ts";
import type { Times } from "../times.ts";
import { awayView } from "./away-view.ts";
import { createStationClock } from "./clock.ts";
import { createDesk } from "./desk.ts";
import { openDoor } from "./door.ts";
import { keepHearing } from "./hearing.ts";
import { openStationJournal } from "./journal.ts";
import { openKeptFiles } from "./kept-files.ts";
import { openKnown } from "./known.ts";
import { hadNumbers, lastGiven, numbersHeld } from "./ledger.ts";
import { createPages } from "./pages.ts";
import { createPapers } from "./papers.ts";
import { createProxy } from "./proxy.ts";
import { createStationScans } from "./scans.ts";
import { createTelling } from "./telling.ts";
import { todayOf, todayOrNext } from "./today.ts";

/** Keeps a kiosk going while the hub is away. */
export interface Station {
  /** Where the kiosk's browser finds its page. */
  url: string;
  /** A code that a scanner at the kiosk read. False while the hub is there: it is the hub's to tell what it is. */
  scanned(text: string): boolean;
  stop(): Promise<void>;
}

export interface StationParts {
  /** Of 127.0.0.1; 0 takes any that is free. */
  port: number;
  /** For what must survive a power cut: this agent's alone. */
  folder: string;
  /** Where the hub is, as far as is known. */
  hub: () => string;
  client: HubClient;
  hubNow: () => number;
  /** The way to print; null where there is no such printer. */
  printer: (id: HardwareId) => Promise<Print | null>;
  condition: (id: HardwareId) => HardwareCondition;
  /** Opens the hardware that the hub last gave to this agent: the hub is not there to say so. */
  openHardware: (view: AgentView) => void;
  times: Times;
  log: Log;
}

const lookMs = 500;

/**
 * Serves the kiosk's page on this machine, and passes everything on to the hub. While the hub does not answer, it gives
 * numbers out of those that the hub leased to it, prints them, and tells the hub of each when it is back.
 */
export async function startStation(parts: StationParts): Promise<Station> {
  const { client, folder, log, times } = parts;
  const journal = await openStationJournal(join(folder, "journal.jsonl"), log);
  const kept = await openKnown(join(folder, "known.json"), log);
  const files = await openKeptFiles(join(folder, "page"), log);
  const clock = createStationClock({
    local: Date.now,
    hubNow: parts.hubNow,
    aheadMs: kept.known()?.aheadMs ?? 0,
    lastGiven: () => lastGiven(journal.ledger()),
  });
  const { now } = clock;
  // The hub's own day: this machine's clock may have lost its time with its power.
  const lastDay = kept.known()?.station.day;
  if (lastDay !== undefined) await journal.turnDay(lastDay);

  let isLive = false;
  let away: { since: number } | null = null;
  /** When the hub was last heard, and since when it answers without knowing this agent, by this machine's uptime. */
  let lostAt = performance.now();
  let answersSince: number | null = null;
  let looking = false;
  /** The hub has said which hardware is ours. */
  let isOutfitted = false;
  let stopped = false;

  const papers = createPapers({
    journal,
    known: kept.known,
    printer: parts.printer,
    now,
    tooOldMs: times.jobTooOld,
    onChange: () => pages.changed(),
  });
  const desk = createDesk({
    journal,
    known: kept.known,
    now,
    newId: newCommandId,
    ...papers,
    used: (scan) => scans.forget(scan),
  });
  const scans = createStationScans({
    now,
    groups: () => kept.known()?.office.priorityGroups ?? [],
    onChange: () => pages.changed(),
  });
  const pages = createPages({ show, ask: desk.ask, scans, now });
  const telling = createTelling({ journal, known: kept.known, client, isLive: () => isLive, log, onSettled: comeBack });
  const proxy = createProxy(parts.hub);
  const door = await openDoor({
    port: parts.port,
    isAway: () => away !== null,
    hub: parts.hub,
    proxy,
    pages,
    files,
  }).catch(async (error: unknown) => {
    await pages.close();
    await journal.close();
    throw error;
  });
  log.info({ url: `${door.url}/kiosk` }, "the kiosk's page is here, also while the hub is away");

  papers.goOn();

  function show() {
    const about = kept.known();
    if (!about || !away) return null;
    const { office, station } = about;
    const condition = parts.condition(station.printer);
    const state = { station, ledger: journal.ledger(), condition, scan: scans.scan(), kept: scans.kept() };
    return { office, kiosk: awayView(state, now(), { ...away, left: held() }) };
  }

  /** What the hub said of today: what it leased yesterday is void. */
  function today(): StationView | null {
    const station = kept.known()?.station;
    return station ? todayOf(station, now()) : null;
  }

  /** Numbers left for today; on a day without hours, for the next that has some. */
  function held(): number {
    const station = kept.known()?.station;
    const day = station ? todayOrNext(station, now()) : null;
    return day ? numbersHeld(journal.ledger(), day) : 0;
  }

  /** A kiosk that never had numbers of today is out of order without the hub; one that gave all of them says so. */
  function mayBegin(): boolean {
    const station = today();
    return station !== null && hadNumbers(journal.ledger(), station);
  }

  function goAway(): void {
    away = { since: now() };
    log.warn({ held: held() }, "the hub is away: the kiosk gives numbers of its own");
    const known = kept.known();
    if (known && !isOutfitted) parts.openHardware(known.agent);
    isOutfitted = true;
    proxy.cut();
  }

  function comeBack(): void {
    if (!away || !telling.isSettled() || desk.isBusy()) return;
    away = null;
    scans.clear();
    log.info({ held: held() }, "the hub is back, and has every number that was given here");
    pages.letGo();
  }

  const stopHearing = keepHearing({
    client,
    kept,
    files,
    hub: parts.hub,
    aheadMs: clock.aheadMs,
    onDay: (day) => void journal.turnDay(day),
    log,
  });
  // Others may wait for what it is to put away of a limit.
  const stopShares = client.onView("station", () => telling.goOn());
  const stopOutfit = client.onView("agent", () => {
    isOutfitted = true;
  });
  const stopWatching = client.onLink((link) => {
    isLive = link.state === "live";
    if (isLive) {
      clock.heard();
      answersSince = null;
      telling.goOn();
    } else if (link.state === "stale") lostAt = link.since;
  });

  async function look(): Promise<void> {
    if (looking || stopped) return;
    looking = true;
    const answers = !isLive && (await hubAnswers(parts.hub()));
    looking = false;
    if (stopped) return;
    if (isLive) return telling.goOn();
    const at = performance.now();
    answersSince = answers ? (answersSince ?? at) : null;
    if (!away && !answers && at - lostAt >= times.away && mayBegin()) goAway();
    // It answers, and still does not let this agent in: the kiosk is better served by it than by numbers nobody calls.
    if (away && answersSince !== null && at - answersSince >= times.strange) {
      log.warn({}, "the hub is there, but does not let this agent in: numbers given here wait to be told");
      away = null;
      scans.clear();
      pages.letGo();
    }
  }
  const timer = setInterval(() => void look(), lookMs);

  return {
    url: door.url,
    scanned(text) {
      if (away) scans.read(text, "sent");
      return away !== null;
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      stopHearing();
      stopShares();
      stopOutfit();
      stopWatching();
      await pages.close();
      await door.close();
      await papers.idle();
      await kept.close();
      await journal.close();
    },
  };
}
