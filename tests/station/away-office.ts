import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import { createHubClient, type HubClient, NoAnswer } from "#contract/client/hub-client.ts";
import { newCommandId } from "#contract/client/id.ts";
import { keepLine, lineOptions, usualWaits } from "#contract/client/line.ts";
import type { Command } from "#contract/commands.ts";
import { HardwareId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { PairingState, PairingTicket } from "#contract/people.ts";
import type { Answer } from "#contract/reply.ts";
import type { Views } from "#contract/views.ts";
import { demonstrationAccounts } from "../../server/demonstration/accounts.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { ready, startTcpPrinter, type TcpPrinter } from "../devices/tcp-printer.ts";
import { type Killable, killable } from "./killable.ts";
import { startTcpScanner, type TcpScanner } from "./tcp-scanner.ts";

const password = "một mật khẩu đủ dài";

/** A page's line to its station, or anybody's to the hub. */
export interface PageLine {
  client: HubClient;
  socket: Socket;
  seen: Partial<Views>;
}

export interface AwayOffice {
  hub: Killable;
  stations: { name: string; station: Killable; printer: TcpPrinter; scanner: TcpScanner; token: string }[];
  dataDir: string;
  /** The line of a kiosk's page, by way of its station. */
  page(station: number): PageLine;
  /** Somebody of the staff, at the hub itself. */
  officer(username: string): Promise<PageLine>;
  stop(): Promise<void>;
}

/**
 * An office whose hub is a process, and so many kiosks, each with a printer and a scanner on the network and a station of its own. All
 * services are open at any hour.
 * @param clockOffMs by how much the clocks of the kiosks' machines are wrong
 * @param strangeMs  for how long a hub may answer and not let a station in before its page is left to it: as in life, where
 *                   it is not what is tried. A machine under load takes long to let anybody in
 * @param aheadMs    by how much all clocks, the hub's too, are ahead of a test's usual office
 */
export async function runAwayOffice(
  kiosks: number,
  {
    screens = "oneLine",
    clockOffMs = [],
    aheadMs = 0,
    strangeMs,
  }: {
    screens?: "built" | "oneLine";
    clockOffMs?: readonly number[];
    aheadMs?: number;
    strangeMs?: number;
  } = {},
): Promise<AwayOffice> {
  const dataDir = await mkdtemp(join(tmpdir(), "mot-cua-away-"));
  const printers = await Promise.all(Array.from({ length: kiosks }, () => startTcpPrinter({ status: () => ready })));
  const scanners = await Promise.all(printers.map(() => startTcpScanner()));
  const names = printers.map((_, at) => `kiosk-${at + 1}`);
  const settings = join(dataDir, "first.json");
  await mkdir(join(dataDir, "hub"));
  await writeFile(settings, JSON.stringify(awaySettings(printers, scanners)));
  const env = { DATA_DIR: join(dataDir, "hub"), SETTINGS: settings, SCREENS: screens, PORT: String(await freePort()) };
  const ends: (() => Promise<unknown> | unknown)[] = [];

  const hub = killable("hub", env);
  ends.push(() => hub.kill());
  await hub.turn(aheadMs);
  await hub.start();

  const first = demonstrationAccounts.find(({ username }) => username === "khanh")?.password ?? "";
  const demonstration = await signIn(hub.url, "khanh", first);
  for (const [username, role] of [
    ["officer", "officer"],
    ["head", "admin"],
  ])
    await post(hub.url, "/api/accounts", { username, role, name: username, password }, demonstration);
  const head = await signIn(hub.url, "head", password);

  const stations: AwayOffice["stations"] = [];
  for (const [at, printer] of printers.entries()) {
    const name = names[at] ?? "";
    const scanner = scanners[at];
    if (!scanner) throw new Error(`${name} has no scanner`);
    const agentToken = await pairAs(hub.url, head, { role: "agent", name, printer: null });
    const token = await pairAs(hub.url, head, { role: "kiosk", name: `page-${name}`, printer: printerId(at) });
    const spool = join(dataDir, name);
    const station = killable("station", {
      HUB: hub.url,
      TOKEN: agentToken,
      SPOOL: spool,
      KIOSK: String(await freePort()),
      ...(strangeMs !== undefined && { STRANGE_MS: String(strangeMs) }),
    });
    ends.push(() => station.kill());
    await station.turn(aheadMs + (clockOffMs[at] ?? 0));
    await station.start();
    stations.push({ name, station, printer, scanner, token });
  }

  function line(url: string, auth: object, headers: Record<string, string>): PageLine {
    const socket = io(url, { ...lineOptions, auth, extraHeaders: headers });
    const timers: NodeJS.Timeout[] = [];
    const endLine = keepLine(socket, {
      waits: { ...usualWaits, refused: 100 },
      isUp: null,
      onVoidProof: null,
      onReplaced: null,
    });
    const client = createHubClient(socket, {
      now: () => performance.now(),
      newId: newCommandId,
      every: (ms, run) => timers.push(setInterval(run, ms)),
      patienceMs: 20_000,
    });
    const seen: Partial<Views> = {};
    for (const name of ["office", "kiosk", "officer"] as const)
      client.onView(name, (view) => Object.assign(seen, { [name]: view }));
    ends.push(() => {
      for (const timer of timers) clearInterval(timer);
      endLine();
      socket.disconnect();
    });
    return { client, socket, seen };
  }

  return {
    hub,
    stations,
    dataDir,
    page(at) {
      const { station, token = "" } = stations[at] ?? {};
      return line(station?.url ?? "", { as: "kiosk", token }, {});
    },
    officer: async (username) => line(hub.url, { as: "person" }, { cookie: await signIn(hub.url, username, password) }),
    async stop() {
      for (const end of ends.splice(0).reverse()) await end();
      for (const piece of [...printers, ...scanners]) await piece.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const printerId = (at: number) => HardwareId.parse(`kiosk-printer-${at + 1}`);
/** No service of the demonstration has these. */
const letters = ["X", "Y", "Z"];

function awaySettings(printers: readonly TcpPrinter[], scanners: readonly TcpScanner[]): Office {
  return {
    ...demonstrationOffice,
    services: demonstrationOffice.services.map((service) => ({ ...service, dailyLimit: null })),
    hardware: [
      ...printers.map(({ port }, at) => ({
        id: printerId(at),
        kind: "printer" as const,
        name: `Máy in kiosk ${at + 1}`,
        agent: `kiosk-${at + 1}`,
        connection: { kind: "tcp" as const, host: "127.0.0.1", port },
        model: "epson-text" as const,
        paper: "80mm" as const,
        awayPrefix: letters[at] ?? "",
      })),
      ...scanners.map(({ port }, at) => ({
        id: HardwareId.parse(`kiosk-scanner-${at + 1}`),
        kind: "scanner" as const,
        name: `Máy quét kiosk ${at + 1}`,
        agent: `kiosk-${at + 1}`,
        connection: { kind: "tcp" as const, host: "127.0.0.1", port },
        model: "line-scanner" as const,
        place: "kiosk" as const,
      })),
    ],
  };
}

/**
 * A port that the system gives nobody by itself: a hub that is killed must find its own again, whatever others open meanwhile.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

/** What a kiosk's page is told: where nobody answers, it asks again with the same id. */
export async function asked(page: PageLine | undefined, command: Command, id = newCommandId()): Promise<Ticketed> {
  for (;;) {
    const reply = await page?.client.send(command, id).catch((error: unknown) => {
      if (error instanceof NoAnswer) return null;
      throw error;
    });
    if (reply?.ok && reply.answer.ticket) return reply.answer.ticket;
    if (reply !== null) throw new Error(`no number: ${JSON.stringify(reply)}`);
  }
}

type Ticketed = NonNullable<Answer["ticket"]>;

async function post(url: string, path: string, body: object, cookie?: string): Promise<Response> {
  const headers = { "content-type": "application/json", ...(cookie === undefined ? {} : { cookie }) };
  const response = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
  return response;
}

async function signIn(url: string, username: string, secret: string): Promise<string> {
  const response = await post(url, "/api/sessions", { username, password: secret });
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

async function pairAs(
  url: string,
  cookie: string,
  place: { role: "agent" | "kiosk"; name: string; printer: HardwareId | null },
): Promise<string> {
  const { role, name, printer } = place;
  const { code, secret } = PairingTicket.parse(await (await post(url, "/api/pairings", { role })).json());
  await post(url, "/api/devices", { code, name, zones: [], counter: null, printer }, cookie);
  const { token } = PairingState.parse(await (await post(url, "/api/pairings/state", { secret })).json());
  if (token === null) throw new Error(`${name} was not approved`);
  return token;
}
