import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { actorOfDevice } from "./auth/actor.ts";
import { createDelay } from "./auth/delay.ts";
import { createPhotos } from "./auth/photos.ts";
import { demonstrationAccounts } from "./demonstration/accounts.ts";
import type { AnnouncedOffice, Announcing } from "./discovery/announce.ts";
import { announcedAt } from "./discovery/where.ts";
import { greeting } from "./greeting.ts";
import { type Ground, layGround, type OfficeParts } from "./ground.ts";
import { type App, createApp } from "./http/app.ts";
import { type Hub, openHub } from "./hub/hub.ts";
import { publishedSettings } from "./hub/published-settings.ts";
import { createUnshown, type Unshown } from "./hub/unshown.ts";
import { openKeptPushes } from "./kept-pushes.ts";
import { bookingLinks } from "./personal/booking-links.ts";
import { ticketLinks } from "./personal/ticket-links.ts";
import { awayPaper } from "./printing/away-paper.ts";
import { postPush } from "./push/post.ts";
import { createVapid } from "./push/vapid.ts";
import { serveBench } from "./realtime/bench.ts";
import type { Presence } from "./realtime/presence.ts";
import { type Realtime, startRealtime } from "./realtime/realtime.ts";
import { ticketPaper } from "./ticket-paper.ts";
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

/** Wrong arrival codes that a kiosk or an officer may type before they have to wait: many use one kiosk. */
const freeGuesses = 12;

/** Builds a running office on whatever storage it is given. */
export async function startOffice(parts: OfficeParts): Promise<RunningOffice> {
  const { config, settings, root, log, onBroken } = parts;
  const version = await versionOf(root);
  // Loaded where it is used: a hub that only its own machine reaches is told to nobody.
  const place = announcedAt(config);
  const discovery = place && (await import("./discovery/announce.ts"));

  const ground = await layGround(parts);
  const unshown = createUnshown({
    playlist: () => settings.office().playlist,
    isOnline: (device) => realtime.presence.isOnline(device),
    onChange: () => hub.refresh(),
  });
  const hub = await openHall(parts, ground, unshown);
  const app = await openPages({ parts, ground, hub, unshown, version, presence: () => realtime.presence });
  const realtime = startRealtime({
    server: app.server,
    hub,
    door: ground.door,
    now: ground.clock.now,
    budget: { perSecond: config.commandsPerSecond, burst: config.commandBurst },
    allowedOrigins: config.allowedOrigins,
    log,
  });
  app.addHook("preClose", async () => realtime.stop());
  ground.faultLog.missingAgents();
  const stopFollowing = followChanges(parts, ground, { hub, realtime });

  const url = await app.listen({ host: config.host, port: config.port });
  // Loaded once the office is open: from here on numbers are given, and the devices come up beside it.
  const ownDevices = import("./own-devices.ts").then(({ startOwnDevices }) =>
    startOwnDevices({
      hub: url,
      token: ground.door.ownAgentToken,
      spool: join(config.dataDir, "spool"),
      office: settings.office,
      now: ground.clock.now,
      log,
    }),
  );
  ownDevices.catch(onBroken);
  const leaveBench = serveBench({
    io: realtime.io,
    bench: ownDevices.then(({ bench }) => bench),
    door: ground.door,
    presence: realtime.presence,
  });
  const announced = (): AnnouncedOffice => ({ id: settings.office().id, name: settings.office().name.vi });
  const announcing: Announcing | null | undefined =
    place && discovery?.announceHub({ place, port: Number(new URL(url).port), version, office: announced(), log });
  const stopAnnouncing = settings.onChange(() => announcing?.follow(announced()));

  return {
    url,
    greeting: greeting({
      url,
      office: settings.office(),
      accounts: ground.accounts.demonstrationAllowed() ? demonstrationAccounts : [],
      faults: settings.faults(),
    }),
    complete: ownDevices.then(() => undefined),
    async stop() {
      await ground.upkeep.stop();
      stopAnnouncing();
      await announcing?.stop();
      const { agent } = await ownDevices;
      await agent.stop();
      leaveBench();
      stopFollowing();
      await hub.stop();
      await ground.outside.stop();
      await ground.imports.idle();
      ground.catalogue.stop();
      await app.close();
    },
  };
}

/** The hall on its journal, with what other parts of the office do for it. */
function openHall({ settings, journal, log, onBroken }: OfficeParts, ground: Ground, unshown: Unshown): Promise<Hub> {
  const { clock, keyring, intake, languages, recordings } = ground;
  const published = publishedSettings(settings, ground.catalogue);
  return openHub({
    journal,
    settings: { ...published, faults: () => [...published.faults(), ...languages.faults(), ...recordings.faults()] },
    clock,
    demonstration: ground.accounts.demonstrationAllowed,
    languages: languages.offered,
    pairedAgents: ground.agentNames.paired,
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
}

/** Pages and HTTP on all of it; nobody is listened to yet. */
async function openPages(open: {
  parts: OfficeParts;
  ground: Ground;
  hub: Hub;
  unshown: Unshown;
  version: string;
  presence: () => Presence;
}): Promise<App> {
  const { hub, unshown, version, presence } = open;
  const { config, settings, visits, people, root, log } = open.parts;
  const { accounts, devices, catalogue, imports, intake, outside, papers, languages, recordings, media, keyring } =
    open.ground;
  const publicUrl = () => settings.office().phone?.publicUrl ?? "";
  return createApp({
    hub,
    accounts,
    devices,
    catalogue,
    visits,
    imports,
    intake,
    exchange: outside,
    papers,
    languages,
    now: open.ground.clock.now,
    ownOffice: settings.office,
    changeOffice: settings.change,
    faultsInOffice: settings.faultsIn,
    media,
    unshown,
    photos: createPhotos(people),
    isOnline: (device) => presence().isOnline(device),
    officeName: () => settings.office(),
    settingsFaults: () => [...settings.faults(), ...papers.faults(), ...languages.faults(), ...recordings.faults()],
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
      keep: await openKeptPushes(join(config.dataDir, "pushes"), keyring, log),
      post: postPush,
    },
    log,
  });
}

/** What changes while the office is open, and who has to hear of it. Returns what ends it. */
function followChanges(
  { settings, onBroken }: OfficeParts,
  { accounts, devices, agentNames, languages, recordings, outside, faultLog }: Ground,
  { hub, realtime }: { hub: Hub; realtime: Pick<Realtime, "presence" | "place"> },
): () => void {
  const { presence } = realtime;
  const followOutside = () => void outside.follow().catch(onBroken);
  agentNames.onChange(hub.refresh);
  const stops = [
    agentNames.stop,
    languages.close,
    recordings.close,
    settings.onChange(faultLog.missingAgents),
    settings.onChange(faultLog.settings),
    settings.onChange(followOutside),
    devices.onRevoked((device) => presence.drop({ device })),
    // It comes back by itself, as what it is now.
    devices.onMoved((device) => presence.drop({ device })),
    devices.onPlaced((screen) => {
      const actor = actorOfDevice(screen);
      if (actor?.role === "display") realtime.place(actor);
    }),
    accounts.onEnded((account) => presence.drop({ account })),
    accounts.onDemonstrationEnded(hub.refresh),
    accounts.onDemonstrationEnded(followOutside),
    languages.onChange(() => {
      faultLog.languages();
      hub.refresh();
    }),
    recordings.onChange(() => {
      faultLog.recordings();
      hub.refresh();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

async function versionOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}
