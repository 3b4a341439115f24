import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { agentOf } from "#contract/hardware.ts";
import { wayTo } from "#contract/hardware-way.ts";
import { Office } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";
import { hidList } from "./check/hid-list.ts";
import { type Found, look } from "./check/look.ts";
import { table } from "./check/table.ts";
import { words } from "./check/words.ts";
import { nodeHidPort } from "./hid/node-hid.ts";
import { readOptions } from "./options.ts";
import { createRender } from "./printer/render.ts";
import { spoolHolder } from "./spool-lock.ts";
import { times } from "./times.ts";
import { createTransports } from "./transports.ts";
import { whoHas } from "./who-has.ts";

const usage = `npm run devices:check -- [--settings PATH] [--agent NAME [--spool FOLDER]] [--scan] [--keys] [--show-ms MS]

Tries each piece of hardware of the settings on this machine: prints a test page, lights each lamp, shows the
counter's number on each board, opens each scanner, and says what it found. Exit code 1 when something failed, 2 when nothing could be tried.

Stop the hub, or the agent, on this machine first: two programs that hold the same cable disturb each other, and the
papers of a running office would mix with the test page. While it runs nothing is tried.

  --settings  the office's settings ($DATA_DIR/office.json, data/office.json)
  --agent     tries what hangs off this agent, by its name in the settings, instead of what hangs off the hub
  --spool     where that agent keeps its print jobs (data/agent-spool), to know whether it runs before it heard its hub
  --scan      waits at each scanner for one scan
  --keys      asks for each key of each rating keypad and call pad, and waits for it
  --show-ms   how long each lamp is lit (600)
`;

const dataDir = process.env.DATA_DIR ?? "data";

function flags() {
  const { values } = parseArgs({
    options: {
      settings: { type: "string", default: join(dataDir, "office.json") },
      agent: { type: "string" },
      spool: { type: "string", default: join("data", "agent-spool") },
      scan: { type: "boolean", default: false },
      keys: { type: "boolean", default: false },
      "show-ms": { type: "string", default: "600" },
      help: { type: "boolean", default: false },
    },
  });
  return { ...values, showMs: Number(values["show-ms"]) };
}

/** For whoever stands at the PC to get to the key. */
const keyMs = 20_000;
const typed = readOptions(flags, { usage, isSound: ({ showMs }) => Number.isInteger(showMs) && showMs >= 0 });
if (typed.state === "read") process.exitCode = await check(typed.values);

/** @returns the exit code: 2 for settings that can not be read or name no such agent, and while the hub or the agent runs */
async function check(values: ReturnType<typeof flags>): Promise<number> {
  const { settings: path, showMs } = values;
  let office: Office;
  try {
    office = Office.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(isMissing ? words.noSettings(path) : `${path}: ${why}\n`);
    return 2;
  }
  const named = new Set(office.hardware.map(agentOf));
  if (values.agent !== undefined && !named.has(values.agent)) {
    process.stderr.write(
      words.noSuchAgent(
        values.agent,
        [...named].filter((name) => name !== null),
      ),
    );
    return 2;
  }
  const holder = spoolHolder(values.agent === undefined ? join(dirname(path), "spool") : values.spool);
  if (holder) {
    process.stderr.write(words.running(values.agent ?? null, holder.pid));
    return 2;
  }
  // Wherever the agent has its spool, and whichever settings were named.
  const opener = whoHas(office.hardware.filter((piece) => agentOf(piece) === (values.agent ?? null)));
  if (opener) {
    process.stderr.write(words.running(opener.agent, opener.pid));
    return 2;
  }
  if (office.hardware.length === 0) process.stdout.write(`${words.nothing.vi} ${words.nothing.en}\n`);
  const options = {
    office,
    transportOf: createTransports({ bench: null, times }),
    render: createRender(),
    times,
    showMs,
    agent: values.agent ?? null,
    scanMs: values.scan ? 30_000 : null,
    keyMs: values.keys ? keyMs : null,
    onKeyWanted: ({ name }: { name: string }, key: Text) =>
      process.stderr.write(words.pressNow(name, key, keyMs / 1_000)),
    onScanWanted: ({ name }: { name: string }) => process.stderr.write(words.scanNow(name)),
  };
  const found: { row: string[]; outcome: Found["outcome"] }[] = [];
  // One after the other: whoever looks on can follow, and devices on one line do not mix.
  for (const hardware of office.hardware) {
    const from = performance.now();
    const { outcome, what } = await look(hardware, options);
    const ms = outcome === "skipped" ? "" : String(Math.round(performance.now() - from));
    const mark = { well: "✓", failed: "✗", skipped: "–" }[outcome];
    const device = `${mark} ${hardware.name} (${hardware.id})`;
    found.push({
      row: [device, wayTo(hardware.connection), hardware.model, ms, `${what.vi} / ${what.en}`],
      outcome,
    });
  }
  const { device, connection, model, ms, result } = words.heads;
  process.stdout.write(
    table(
      [device, connection, model, ms, result],
      found.map(({ row }) => row),
    ),
  );
  process.stdout.write(await hidList(office.hardware, options.agent, nodeHidPort));
  return found.some(({ outcome }) => outcome === "failed") ? 1 : 0;
}
