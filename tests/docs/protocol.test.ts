import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DeviceRole, PersonRole } from "#contract/actor.ts";
import { BenchAction, type HubToBench, PrinterFault } from "#contract/bench.ts";
import { staleAfterMs } from "#contract/client/hub-client.ts";
import { Command, CommandMessage, type CommandType } from "#contract/commands.ts";
import { HardwareCondition } from "#contract/hardware.ts";
import { Reading } from "#contract/jobs.ts";
import { refusals } from "#contract/refusals.ts";
import type { RecognisedCode, ScanResult, UnknownScan } from "#contract/scan.ts";
import { printFailures } from "#contract/ticket.ts";
import type { ViewName } from "#contract/views.ts";
import { type ClientToHub, type HubToClient, handshakeRefusals, wirePath } from "#contract/wire.ts";
import { allowed } from "../../server/hall/permission.ts";

const page = readFileSync(new URL("../../docs/protocol.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| `"));

/** The cells of the row whose first cell is this name, in the table that has so many columns. */
function rowOf(name: string, columns: number): string[] {
  const cells = rows
    .map((row) =>
      row
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    )
    .filter((row) => row[0] === `\`${name}\`` && row.length === columns);
  expect([name, cells.length]).toEqual([name, 1]);
  return cells[0] ?? [];
}

const named = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
const missing = (names: readonly string[]) => names.filter((name) => !page.includes(`\`${name}\``));

describe("the protocol page: commands", () => {
  const letters: Record<string, string> = {
    kiosk: "K",
    keypad: "R",
    agent: "G",
    officer: "O",
    supervisor: "S",
    admin: "A",
    phone: "P",
    guest: "H",
  };

  it.each(Command.options.map(({ shape }) => [shape.type.value, Object.keys(shape)] as const))(
    "has %s with its fields, who may ask for it, and refusals there are",
    (type, fields) => {
      const [, documented = "", who, codes = ""] = rowOf(type, 4);
      expect(named(documented).sort()).toEqual(fields.filter((field) => field !== "type").sort());
      const mayAsk = allowed[type as CommandType].filter((role) => role !== "system");
      expect(who).toBe(mayAsk.map((role) => letters[role]).join(" "));
      for (const code of named(codes)) expect(Object.keys(refusals)).toContain(code);
    },
  );

  it("gives examples that the hub takes as they stand", () => {
    const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""]) => JSON.parse(json));
    const taken = { command: 0, reading: 0, act: 0 };
    for (const example of examples) {
      if ("command" in example) {
        CommandMessage.parse(example);
        taken.command += 1;
      } else if ("hardware" in example) {
        Reading.parse(example);
        taken.reading += 1;
      } else if ("kind" in example && example.kind !== "printTicket") {
        BenchAction.parse(example);
        taken.act += 1;
      } else if (example.ok === false) {
        expect(example.refusal.sentence).toEqual(refusals[example.refusal.code as keyof typeof refusals]);
      }
    }
    expect(taken).toEqual({ command: 4, reading: Reading.options.length, act: BenchAction.options.length });
  });
});

describe("the protocol page: names", () => {
  it("has every refusal in its table, and no other", () => {
    const table = page.slice(page.indexOf("### Refusals"), page.indexOf("## Scans"));
    const listed = table.split("\n").flatMap((line) => line.match(/^\| `(\w+)`/)?.[1] ?? []);
    expect(listed.sort()).toEqual(Object.keys(refusals).sort());
  });

  it("has every refused handshake, and no other", () => {
    const table = page.slice(page.indexOf("### Refused handshakes"), page.indexOf("### Coming back"));
    const listed = table.split("\n").flatMap((line) => line.match(/^\| `(\w+)`/)?.[1] ?? []);
    expect(listed.sort()).toEqual([...handshakeRefusals].sort());
  });

  it("has every view", () => {
    const views: Record<ViewName, true> = {
      office: true,
      kiosk: true,
      display: true,
      voice: true,
      officer: true,
      keypad: true,
      agent: true,
      station: true,
    };
    for (const name of Object.keys(views)) {
      rowOf(name, 3);
      expect(page).toContain(`**\`${name}\`**`);
    }
  });

  it("has every event that the hub sends", () => {
    const events: Record<keyof HubToClient | keyof HubToBench, true> = {
      view: true,
      pulse: true,
      job: true,
      replaced: true,
      bench: true,
    };
    for (const name of Object.keys(events)) expect(page).toContain(`["${name}"`);
  });

  it("has every event that the hub takes", () => {
    const events: Record<keyof ClientToHub, true> = {
      command: true,
      reading: true,
      scan: true,
      status: true,
      voice: true,
      forget: true,
    };
    for (const name of Object.keys(events)) expect(page).toContain(`["${name}",`);
  });

  it("has every result of a scan", () => {
    const kinds: Record<ScanResult["kind"], true> = { ticket: true, booking: true, recognised: true, unknown: true };
    for (const kind of Object.keys(kinds)) rowOf(kind, 3);
    const what: Record<RecognisedCode, true> = {
      citizenCard: true,
      mrz: true,
      healthCard: true,
      dossierCode: true,
      appointmentCode: true,
    };
    const why: Record<UnknownScan, true> = {
      empty: true,
      tooLong: true,
      garbled: true,
      wrongEncoding: true,
      checkDigit: true,
      noSuchDate: true,
      incomplete: true,
      unfamiliar: true,
      noSuchTicket: true,
      otherOffice: true,
      noSuchBooking: true,
      tooOften: true,
      away: true,
    };
    expect(missing([...Object.keys(what), ...Object.keys(why)])).toEqual([]);
  });

  it("has every role, condition, failure and fault", () => {
    const all = [DeviceRole, PersonRole, HardwareCondition, PrinterFault].flatMap(({ options }) => [...options]);
    expect(missing([...all, ...printFailures])).toEqual([]);
  });

  it("has the path, and the silence after which a screen is out of date", () => {
    expect(page).toContain(`ws://<hub>${wirePath}/?EIO=4&transport=websocket`);
    expect(page).toContain(`After ${staleAfterMs / 1_000} seconds`);
  });
});
