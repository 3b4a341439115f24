import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { openAgentNames } from "./agent-names.ts";
import { openAccounts } from "./auth/accounts.ts";
import { createDelay } from "./auth/delay.ts";
import { createDevices } from "./auth/devices.ts";
import { createPhotos } from "./auth/photos.ts";
import { cleanPicture } from "./auth/picture/picture.ts";
import type { Config } from "./config.ts";
import { demonstrationAccounts } from "./demonstration/accounts.ts";
import { demonstrationPlaces } from "./demonstration/places.ts";
import { announcedAt } from "./discovery/where.ts";
import { createDoor } from "./door.ts";
import { createFaultLog } from "./fault-log.ts";
import { greeting } from "./greeting.ts";
import { createApp } from "./http/app.ts";
import { filesOf } from "./http/hall-screens.ts";
import { openCatalogue } from "./hub/catalogue.ts";
import { openHub } from "./hub/hub.ts";
import { publishedSettings } from "./hub/published-settings.ts";
import { createUnshown } from "./hub/unshown.ts";
import { createImports } from "./import/catalogue/imports.ts";
import { openLanguages } from "./languages/languages.ts";
import { bookingLinks } from "./personal/booking-links.ts";
import { openKeyring } from "./personal/keyring.ts";
import { ticketLinks } from "./personal/ticket-links.ts";
import { awayPaper } from "./printing/away-paper.ts";
import { openPapers } from "./printing/papers/papers.ts";
import { postPush } from "./push/post.ts";
import { createVapid } from "./push/vapid.ts";
import { serveBench } from "./realtime/bench.ts";
import { startRealtime } from "./realtime/realtime.ts";
import { openRecords } from "./records.ts";
import { openMedia } from "./storage/files/media.ts";
import type { Catalogues } from "./storage/ports/catalogues.ts";
import type { Dossiers } from "./storage/ports/dossiers.ts";
import type { Journal } from "./storage/ports/journal.ts";
import type { People } from "./storage/ports/people.ts";
import type { Settings } from "./storage/ports/settings.ts";
import { ticketPaper } from "./ticket-paper.ts";
import { startUpkeep } from "./upkeep.ts";
import { visitorsOf } from "./visitors.ts";

/** A running office: hub, pages, agent and virtual devices in one process. */
export interface RunningOffice {
  /** Where it listens, `http://127.0.0.1:8080`. */
  url: string;
  /** What to tell whoever started it. */
  greeting: string;
  /** Its own devices are up, too: nothing more is loaded for them. */
  complete: Promise<void>;
  /** Answers what was asked and closes every socket; settings and storage stay open. */
  stop(): Promise<void>;
}

export interface OfficeParts {
  config: Config;
  settings: Settings;
  journal: Journal;
  people: People;
  catalogues: Catalogues;
  dossiers: Dossiers;
  /** The project's folder. */
  root: string;
  log: Logger;
  onBroken: (error: unknown) => void;
}

const hourMs = 3_600_000;
/** Bytes of the disk that pictures and videos leave to tickets and dossiers. */
const diskReserve = 1_000_000_000;
/** Wrong arrival codes that a kiosk or an officer may type before they have to wait: many use one kiosk. */
const freeGuesses = 12;

/** Builds a running office on whatever storage it is given. */
export async function startOffice({
  config,
  settings,
  journal,
  people,
  catalogues,
  dossiers,
  root,
  log,
  onBroken,
}: OfficeParts): Promise<RunningOffice> {
  const clock = { now: () => Date.now() };
  const newId = () => randomUUID() as string;
  const version = await versionOf(root);
  const place = announcedAt(config);
  // Loaded where it is used: a hub that only its own machine reaches is told to nobody.
  const discovery = place && (await import("./discovery/announce.ts"));

  const accounts = await openAccounts({ people, now: clock.now, newId, idleMs: hourMs * 8, maxMs: hourMs * 12 });
  await accounts.seed(demonstrationAccounts);
  const devices = createDevices({ people, accounts, now: clock.now, newId, demonstrationPlaces });
  const agentNames = await openAgentNames(devices);

  const catalogue = await openCatalogue({ catalogues, office: settings.office().id, clock });
  if (catalogue.revision() === 0 && accounts.demonstrationAllowed()) {
    // Loaded for the first start only.
    const { demonstrationCatalogue } = await import("./demonstration/catalogue/catalogue.ts");
    await catalogue.add({ wanted: demonstrationCatalogue, revision: 0, by: "Một Cửa", source: "demonstration" });
  }
  const imports = createImports(catalogue, onBroken);
  const keyring = openKeyring({ folder: config.keyDir, sealedDataExists: await dossiers.hasSealed() });
  const { intake, outside } = await openRecords({
    config,
    dossiers,
    keyring,
    office: settings.office,
    catalogue: catalogue.current,
    demonstration: accounts.demonstrationAllowed,
    now: clock.now,
    log,
  });
  const papers = openPapers(join(config.dataDir, "papers"));
  const languages = openLanguages({
    folder: join(config.dataDir, "words"),
    chosen: () => settings.office().languages,
    kiosk: () => settings.office().kiosk?.language,
  });
  const faultLog = createFaultLog({ settings, papers, languages, agentNames, log });
  faultLog.papers();
  faultLog.languages();
  const media = await openMedia({ folder: join(config.dataDir, "media"), cleanPicture, reserve: diskReserve });
  const upkeep = await startUpkeep({
    intake,
    sweepMedia: () => media.sweep(new Set(filesOf(settings.office())), clock.now()),
    now: clock.now,
    log,
  });

  const unshown = createUnshown({
    playlist: () => settings.office().playlist,
    isOnline: (device) => realtime.presence.isOnline(device),
    onChange: () => hub.refresh(),
  });

  const published = publishedSettings(settings, catalogue);
  const hub = await openHub({
    journal,
    settings: { ...published, faults: () => [...published.faults(), ...languages.faults()] },
    clock,
    demonstration: accounts.demonstrationAllowed,
    languages: languages.offered,
    pairedAgents: agentNames.paired,
    slipOf: (order, hall, link) => ticketPaper(order, hall, { link, words: languages.words(order.ticket.language) }),
    awayPaper,
    links: ticketLinks(keyring),
    bookings: {
      links: bookingLinks(keyring),
      guesses: createDelay(clock.now, { free: freeGuesses, firstMs: 4_000 }),
      onGuess: (asker) => log.warn({ asker }, "somebody guessed at an arrival code"),
    },
    onScanned: (ticket, scanned) =>
      void intake.cards.keep(ticket, scanned).catch((error: unknown) => log.error({ error }, "a card was not kept")),
    visitors: visitorsOf(intake, settings.office, log),
    unshown: unshown.list,
    onBroken,
  });

  const door = createDoor({ accounts, devices });

  const publicUrl = () => settings.office().phone?.publicUrl ?? "";
  const app = await createApp({
    hub,
    accounts,
    devices,
    catalogue,
    imports,
    intake,
    exchange: outside,
    papers,
    languages,
    ownOffice: settings.office,
    saveOffice: settings.save,
    media,
    unshown,
    photos: createPhotos(people),
    isOnline: (device) => realtime.presence.isOnline(device),
    officeName: () => settings.office(),
    settingsFaults: () => [...settings.faults(), ...papers.faults(), ...languages.faults()],
    demonstrationAccounts,
    allowedOrigins: config.allowedOrigins,
    trustedProxies: config.trustedProxies,
    requestsPerMinute: config.requestsPerMinute,
    folders: {
      screens: join(root, "dist"),
      look: join(root, "server/look"),
      clips: join(root, "server/voice/clips"),
      recordings: join(config.dataDir, "voice"),
      fonts: join(root, "node_modules/@fontsource/be-vietnam-pro/files"),
    },
    version,
    push: {
      // Browsers give push to secure pages only.
      isOn: () => settings.office().phone?.push === true && publicUrl().startsWith("https:"),
      vapid: createVapid(keyring.newest.push, publicUrl),
      post: postPush,
    },
    log,
  });
  const realtime = startRealtime({
    server: app.server,
    hub,
    door,
    budget: { perSecond: config.commandsPerSecond, burst: config.commandBurst },
    allowedOrigins: config.allowedOrigins,
    log,
  });
  app.addHook("preClose", async () => realtime.stop());
  faultLog.missingAgents();
  agentNames.onChange(hub.refresh);
  const stopListening = [
    agentNames.stop,
    settings.onChange(faultLog.missingAgents),
    settings.onChange(() => {
      announcing?.follow(announced());
      faultLog.settings();
    }),
    devices.onRevoked((device) => realtime.presence.drop({ device })),
    accounts.onEnded((account) => realtime.presence.drop({ account })),
    accounts.onDemonstrationEnded(hub.refresh),
    languages.onChange(() => {
      faultLog.languages();
      hub.refresh();
    }),
    settings.onChange(() => void outside.follow().catch(onBroken)),
    accounts.onDemonstrationEnded(() => void outside.follow().catch(onBroken)),
  ];

  const url = await app.listen({ host: config.host, port: config.port });
  // Loaded once the office is open: from here on numbers are given, and the devices come up beside it.
  const ownDevices = import("./own-devices.ts").then(({ startOwnDevices }) =>
    startOwnDevices({
      hub: url,
      token: door.ownAgentToken,
      spool: join(config.dataDir, "spool"),
      office: settings.office,
      now: clock.now,
      log,
    }),
  );
  ownDevices.catch(onBroken);
  const leaveBench = serveBench({
    io: realtime.io,
    bench: ownDevices.then(({ bench }) => bench),
    door,
    presence: realtime.presence,
  });

  const announced = () => ({ id: settings.office().id, name: settings.office().name.vi });
  const announcing =
    place && discovery?.announceHub({ place, port: Number(new URL(url).port), version, office: announced(), log });

  return {
    url,
    greeting: greeting({
      url,
      office: settings.office(),
      accounts: accounts.demonstrationAllowed() ? demonstrationAccounts : [],
      faults: settings.faults(),
    }),
    complete: ownDevices.then(() => undefined),
    async stop() {
      await upkeep.stop();
      await announcing?.stop();
      const { agent } = await ownDevices;
      await agent.stop();
      leaveBench();
      languages.close();
      for (const stop of stopListening) stop();
      await hub.stop();
      await outside.stop();
      await imports.idle();
      catalogue.stop();
      await app.close();
    },
  };
}

async function versionOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}
