import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "pino";
import { io, type Socket } from "socket.io-client";
import type { DeviceRole } from "#contract/actor.ts";
import { createHubClient, type HubClient } from "#contract/client/hub-client.ts";
import type { Office } from "#contract/office.ts";
import { Me, PairingState, PairingTicket } from "#contract/people.ts";
import { wirePath } from "#contract/wire.ts";
import { type Config, readConfig } from "../server/config.ts";
import { demonstrationAccounts } from "../server/demonstration/accounts.ts";
import { demonstrationOffice } from "../server/demonstration/office.ts";
import type { Clock } from "../server/hub/clock.ts";
import { createLog } from "../server/log.ts";
import { startOffice } from "../server/office.ts";
import { openSettings } from "../server/storage/lowdb/settings.ts";
import type { Settings } from "../server/storage/ports/settings.ts";
import type { Visits } from "../server/storage/ports/visits.ts";
import { openSqliteDossiers } from "../server/storage/sqlite/dossiers/store.ts";
import { openSqlite } from "../server/storage/sqlite/store.ts";
import { officeClock } from "./office-clock.ts";
import { projectWith, type Screens } from "./screens.ts";

export interface OfficeOptions {
  /** The settings file's first content; the demonstration office unless given. */
  settings?: Office;
  /** Over what an empty environment gives. */
  config?: Partial<Config>;
  /** One-line pages unless given. */
  screens?: Screens;
  /** Nine in the morning, going on from there, unless given. */
  clock?: Clock;
  /** Where the files are: kept when given, else made and removed. */
  dataDir?: string;
  log?: Logger;
}

export type Proof = { as: DeviceRole; token: string } | { as: "person"; cookie: string };

export interface Answered {
  status: number;
  headers: Headers;
  /** Parsed JSON; the text where it is none; null where there is nothing. */
  body: unknown;
}

/** A socket under way that comes back by itself, as the screens' do, and the client that has listened to it from the start. */
export interface Line {
  socket: Socket;
  client: HubClient;
}

/** A whole office on real files and a port of its own. `stop` closes everything it opened. */
export interface OfficeUnderTest {
  url: string;
  dataDir: string;
  settings(): Settings;
  /** The records of visits as reports read them. */
  visits(): Visits;
  /** Stops the hub, runs `down`, and starts it again on the same files and the same port. */
  restart(down?: () => Promise<void>): Promise<void>;
  /** A device paired by itself, as the demonstration does on this machine. */
  pairDevice(role: DeviceRole): Promise<Line & { token: string }>;
  /** A demonstration account, or another with its password. */
  signIn(username: string, password?: string): Promise<Line & { cookie: string; me: Me }>;
  connect(proof: Proof): Line;
  http(method: string, path: string, asked?: { body?: unknown; cookie?: string }): Promise<Answered>;
  stop(): Promise<void>;
}

export async function runOffice(options: OfficeOptions = {}): Promise<OfficeUnderTest> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "mot-cua-office-")));
  const project = await projectWith(options.screens ?? "oneLine", dataDir);
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  let running = await start(0);
  const { url } = running.office;

  async function start(port: number) {
    const read = readConfig({ PORT: String(port), DATA_DIR: dataDir }, dataDir);
    if (!read.ok) throw new Error(read.faults.join());
    const settings = await openSettings({
      file: join(dataDir, "office.json"),
      initial: options.settings ?? demonstrationOffice,
      watch: true,
    });
    const store = await openSqlite({ file: join(dataDir, "hall.db") });
    const dossiers = await openSqliteDossiers({ file: join(dataDir, "dossiers.db") });
    const office = await startOffice({
      config: { ...read.config, ...options.config },
      settings,
      journal: store.journal,
      visits: store.visits,
      people: store.people,
      catalogues: store.catalogues,
      dossiers,
      root: project.root,
      log: options.log ?? createLog("silent"),
      clock: options.clock ?? officeClock,
      onBroken(error) {
        throw error;
      },
    });
    return { office, settings, store, dossiers };
  }

  async function halt(): Promise<void> {
    await running.office.stop();
    await running.settings.close();
    await running.store.close();
    await running.dossiers.close();
  }

  async function http(method: string, path: string, asked: { body?: unknown; cookie?: string } = {}) {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(asked.body === undefined ? {} : { "content-type": "application/json" }),
        ...(asked.cookie === undefined ? {} : { cookie: asked.cookie }),
      },
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json");
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text || null };
  }

  function connect(proof: Proof): Line {
    const socket = io(url, {
      path: wirePath,
      transports: ["websocket"],
      forceNew: true,
      reconnectionDelay: 150,
      reconnectionDelayMax: 800,
      auth: proof.as === "person" ? { as: proof.as } : proof,
      ...(proof.as === "person" ? { extraHeaders: { cookie: proof.cookie } } : {}),
    });
    sockets.add(socket);
    const client = createHubClient(socket, {
      now: () => performance.now(),
      newId: randomUUID,
      every: (ms, run) => timers.add(setInterval(run, ms)),
      patienceMs: 10_000,
    });
    return { socket, client };
  }

  return {
    url,
    dataDir,
    settings: () => running.settings,
    visits: () => running.store.visits,
    async restart(down) {
      await halt();
      await down?.();
      running = await start(Number(new URL(url).port));
    },
    async pairDevice(role) {
      const { secret } = PairingTicket.parse((await http("POST", "/api/pairings", { body: { role } })).body);
      const { token } = PairingState.parse((await http("POST", "/api/pairings/state", { body: { secret } })).body);
      if (token === null) throw new Error("nobody approved this device: the demonstration is over");
      return { token, ...connect({ as: role, token }) };
    },
    async signIn(username, password) {
      const known = demonstrationAccounts.find((account) => account.username === username);
      const body = { username, password: password ?? known?.password };
      const answered = await http("POST", "/api/sessions", { body });
      const cookie = answered.headers.getSetCookie()[0]?.split(";")[0];
      if (!cookie) throw new Error(`${username} could not sign in: ${answered.status}`);
      return { cookie, me: Me.parse(answered.body), ...connect({ as: "person", cookie }) };
    },
    connect,
    http,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      for (const socket of sockets) socket.disconnect();
      await halt();
      await project.remove();
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
