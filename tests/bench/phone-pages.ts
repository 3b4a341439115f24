import { randomUUID } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { dayOf } from "#contract/calendar.ts";
import { type TicketLabel, ticketId } from "#contract/ids.ts";
import { openKeyring } from "../../server/personal/keyring.ts";
import { ticketLinks } from "../../server/personal/ticket-links.ts";
import { hubCaller, takeTurn, told } from "./call-latency.ts";
import { median, percentile, type Row, row } from "./figures.ts";
import { office } from "./office.ts";
import { type Server, startHub } from "./servers.ts";

export interface PhoneParts {
  folder: string;
  /** A data folder with 20,000 tickets today, to copy. */
  full: string;
  between: () => void;
  say: (line: string) => void;
}

const pages = 1_000;
const displays = 20;
const calls = 70;
const turns = 3;
const handshakes = 50;
/** Times as long as without the pages: more than this is a hall that phones slow down. */
const mostBeside = 1.25;

/** What a thousand open pages cost the hall: from a call to the screens that show it, with them and without, in turns. */
export async function phonePages({ folder, full, between, say }: PhoneParts): Promise<Row[]> {
  const dir = join(folder, randomUUID());
  cpSync(full, dir, { recursive: true });
  const file = join(dir, "office.json");
  const settings = {
    ...JSON.parse(readFileSync(file, "utf8")),
    phone: { publicUrl: "http://hall.example", ratingMinutes: 0 },
  };
  writeFileSync(file, JSON.stringify(settings, null, 2));
  const hub = await startHub(dir);
  try {
    const codes = codesOf(dir);
    const alone: number[][] = [];
    const beside: number[][] = [];
    for (let turn = 1; turn <= turns; turn += 1) {
      alone.push(await takeTurn(hub, hubCaller, displays, calls));
      const open = await openPages(hub, codes);
      beside.push(await takeTurn(hub, hubCaller, displays, calls));
      const lost = open.lost();
      open.close();
      between();
      const heard = `the pages heard ${open.heard().toLocaleString("en")} views`;
      say(
        `phone pages, turn ${turn} of ${turns}: ${told(beside.at(-1) ?? [])}, ${heard}; without ${told(alone.at(-1) ?? [])}`,
      );
      if (lost > 0) throw new Error(`${lost} of ${pages} pages did not stay open`);
      // Each hears one view as it opens; the others are what the calls cost.
      if (open.heard() < 2 * pages) throw new Error(`the pages heard ${open.heard()} views in all: no calls`);
    }
    const middle = (all: readonly number[][], percent: number) => median(all.map((one) => percentile(one, percent)));
    return [50, 99].map((percent) =>
      row({
        name: `call → display, ${displays} displays beside ${pages.toLocaleString("en")} phone pages, p${percent}`,
        value: middle(beside, percent),
        unit: "ms",
        bare: middle(alone, percent),
        // The p99 of so few calls is what else the machine did.
        ...(percent === 50 ? { reach: { of: "ratio", is: "atMost", bound: mostBeside } as const } : {}),
      }),
    );
  } finally {
    await hub.stop();
  }
}

/** Of the tickets given last: they wait behind all others, and every call changes their place. */
function codesOf(dir: string): string[] {
  const links = ticketLinks(openKeyring({ folder: join(dir, "keys"), sealedDataExists: true }));
  const day = dayOf(Date.now());
  const each = pages / office.services.length;
  const last = 20_000 / office.services.length;
  return office.services.flatMap(({ prefix }) =>
    Array.from({ length: each }, (_, index) =>
      links.codeOf(ticketId(office.id, day, `${prefix}${last - index}` as TicketLabel)),
    ),
  );
}

/** Pages that listen, at the least cost to this process: what is sent is counted and not read. */
async function openPages(
  hub: Server,
  codes: readonly string[],
): Promise<{ heard(): number; lost(): number; close(): void }> {
  const { hostname, port } = new URL(hub.url);
  const sockets: Socket[] = [];
  let heard = 0;
  let lost = 0;
  const openOne = (code: string) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      sockets.push(socket);
      socket.once("error", reject);
      socket.once("close", () => {
        lost += 1;
      });
      socket.once("data", (head) => {
        if (head.toString("latin1").startsWith("HTTP/1.1 200")) resolve();
        else reject(new Error(`no page: ${head.toString("latin1").split("\r\n")[0]}`));
      });
      socket.on("data", (chunk) => {
        for (let at = chunk.indexOf("data: {"); at >= 0; at = chunk.indexOf("data: {", at + 1)) heard += 1;
      });
      socket.write(`GET /t/${code}/events HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
    });
  for (let from = 0; from < codes.length; from += handshakes) {
    await Promise.all(codes.slice(from, from + handshakes).map(openOne));
  }
  return {
    heard: () => heard,
    lost: () => lost,
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}
