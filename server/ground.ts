import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";
import { type AgentNames, openAgentNames } from "./agent-names.ts";
import { type Accounts, openAccounts } from "./auth/accounts.ts";
import { createDevices, type Devices } from "./auth/devices.ts";
import { cleanPicture } from "./auth/picture/picture.ts";
import { believedNow } from "./believed-clock.ts";
import type { Config } from "./config.ts";
import { demonstrationAccounts } from "./demonstration/accounts.ts";
import { demonstrationPlaces } from "./demonstration/places.ts";
import { createDoor, type Door } from "./door.ts";
import { createFaultLog, type FaultLog } from "./fault-log.ts";
import { filesOf } from "./http/hall-screens.ts";
import { openCatalogue, type RunningCatalogue } from "./hub/catalogue.ts";
import type { Clock } from "./hub/clock.ts";
import { type CatalogueImports, createImports } from "./import/catalogue/imports.ts";
import type { Intake } from "./intake/intake.ts";
import { type Languages, openLanguages } from "./languages/languages.ts";
import type { Outside } from "./outside.ts";
import { type Keyring, openKeyring } from "./personal/keyring.ts";
import { openPapers, type Papers } from "./printing/papers/papers.ts";
import { openRecordings, type Recordings } from "./recordings.ts";
import { openRecords } from "./records.ts";
import { type Media, openMedia } from "./storage/files/media.ts";
import type { Catalogues } from "./storage/ports/catalogues.ts";
import type { Dossiers } from "./storage/ports/dossiers.ts";
import type { Journal } from "./storage/ports/journal.ts";
import type { People } from "./storage/ports/people.ts";
import type { Settings } from "./storage/ports/settings.ts";
import type { Visits } from "./storage/ports/visits.ts";
import { startUpkeep, type Upkeep } from "./upkeep.ts";
import { sweepVisits } from "./visit-keeping.ts";

export interface OfficeParts {
  config: Config;
  settings: Settings;
  journal: Journal;
  visits: Visits;
  people: People;
  catalogues: Catalogues;
  dossiers: Dossiers;
  /** The project's folder. */
  root: string;
  log: Logger;
  onBroken: (error: unknown) => void;
  clock: Clock;
}

/** What an office stands on before its hall opens: none of it knows of the hall, or of a page. */
export interface Ground extends Access, OwnFiles {
  clock: Clock;
  catalogue: RunningCatalogue;
  imports: CatalogueImports;
  keyring: Keyring;
  intake: Intake;
  outside: Outside;
  faultLog: FaultLog;
  upkeep: Upkeep;
}

/** Who may come in, and by what they prove it. */
interface Access {
  accounts: Accounts;
  devices: Devices;
  agentNames: AgentNames;
  door: Door;
}

/** What an office puts into its data folder itself. */
interface OwnFiles {
  papers: Papers;
  languages: Languages;
  recordings: Recordings;
  media: Media;
}

const hourMs = 3_600_000;
/** Bytes of the disk that pictures and videos leave to tickets and dossiers. */
const diskReserve = 1_000_000_000;

export async function layGround(parts: OfficeParts): Promise<Ground> {
  const { config, settings, dossiers, clock, log } = parts;
  const access = await openAccess(parts.people, clock);
  const demonstration = access.accounts.demonstrationAllowed;
  const catalogue = await openOwnCatalogue(parts, clock, demonstration);
  const imports = createImports(catalogue, {
    onUnread: (error) => log.error({ error }, "a catalogue file could not be checked"),
    onBroken: parts.onBroken,
  });
  const keyring = openKeyring({ folder: config.keyDir, sealedDataExists: await dossiers.hasSealed() });
  const { intake, outside } = await openRecords({
    config,
    dossiers,
    keyring,
    office: settings.office,
    catalogue: catalogue.current,
    demonstration,
    now: clock.now,
    believedNow: () => believedNow({ visits: parts.visits, office: settings.office, now: clock.now }),
    log,
  });
  const files = await openOwnFiles(config, settings);
  const faultLog = createFaultLog({ settings, ...files, agentNames: access.agentNames, log });
  faultLog.papers();
  faultLog.languages();
  faultLog.recordings();
  const upkeep = await startUpkeep({
    intake,
    sweepMedia: () => files.media.sweep(new Set(filesOf(settings.office())), clock.now()),
    sweepVisits: (signal) =>
      sweepVisits(
        {
          visits: parts.visits,
          office: settings.office,
          now: clock.now,
          note: (count) => intake.keeping.note("visits", count),
        },
        signal,
      ),
    now: clock.now,
    log,
  });
  return { ...access, ...files, clock, catalogue, imports, keyring, intake, outside, faultLog, upkeep };
}

async function openAccess(people: People, { now }: Clock): Promise<Access> {
  const newId = () => randomUUID() as string;
  const accounts = await openAccounts({ people, now, newId, idleMs: hourMs * 8, maxMs: hourMs * 12 });
  await accounts.seed(demonstrationAccounts);
  const devices = createDevices({ people, accounts, now, newId, demonstrationPlaces });
  return { accounts, devices, agentNames: await openAgentNames(devices), door: createDoor({ accounts, devices }) };
}

async function openOwnCatalogue(
  { catalogues, settings }: OfficeParts,
  clock: Clock,
  demonstration: () => boolean,
): Promise<RunningCatalogue> {
  const catalogue = await openCatalogue({ catalogues, office: settings.office().id, clock });
  if (catalogue.revision() === 0 && demonstration()) {
    // Loaded for the first start only.
    const { demonstrationCatalogue } = await import("./demonstration/catalogue/catalogue.ts");
    await catalogue.add({ wanted: demonstrationCatalogue, revision: 0, by: "Một Cửa", source: "demonstration" });
  }
  return catalogue;
}

async function openOwnFiles({ dataDir }: Config, settings: Settings): Promise<OwnFiles> {
  return {
    papers: openPapers(join(dataDir, "papers")),
    languages: openLanguages({
      folder: join(dataDir, "words"),
      chosen: () => settings.office().languages,
      kiosk: () => settings.office().kiosk?.language,
    }),
    recordings: openRecordings(join(dataDir, "voice")),
    media: await openMedia({ folder: join(dataDir, "media"), cleanPicture, reserve: diskReserve }),
  };
}
