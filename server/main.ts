import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, readConfig } from "./config.ts";
import { demonstrationOffice } from "./demonstration/office.ts";
import { createLog } from "./log.ts";
import { giveBackMemory } from "./memory.ts";
import { openSettings } from "./storage/lowdb/settings.ts";
import { openSqliteDossiers } from "./storage/sqlite/dossiers/store.ts";
import { openSqlite } from "./storage/sqlite/store.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

// What is stored is for whoever runs the hub: accounts, sessions and the whole journal.
process.umask(0o077);
const read = readConfig(process.env, root);
if (read.ok) await run(read.config).catch(stopBroken);
else stopMisconfigured(read.faults);

/** Composition root: the only place that knows the adapters. */
async function run(config: Config): Promise<void> {
  // The storage thread comes up while this one loads the rest: two cores are the least an office has.
  const opening = openSqlite({ file: join(config.dataDir, "hall.db") });
  const openingDossiers = openSqliteDossiers({ file: join(config.dataDir, "dossiers.db") });
  for (const store of [opening, openingDossiers]) store.catch(() => undefined);
  const { startOffice } = await import("./office.ts");
  const settings = await openSettings({
    file: join(config.dataDir, "office.json"),
    initial: demonstrationOffice,
    watch: true,
  });
  const store = await opening;
  const dossiers = await openingDossiers;
  const { journal, visits, people, catalogues } = store;
  const log = createLog(config.logLevel);
  const office = await startOffice({
    config,
    settings,
    journal,
    visits,
    people,
    catalogues,
    dossiers,
    root,
    log,
    onBroken: stopBroken,
    // The machine's own.
    clock: Date,
  });
  process.stdout.write(office.greeting);
  await office.complete;
  giveBackMemory();

  async function stop(): Promise<void> {
    await office.stop();
    await settings.close();
    await store.close();
    await dossiers.close();
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop().catch(stopBroken));
}

/** A hub that went on without its storage would give numbers it can not keep. */
function stopBroken(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function stopMisconfigured(faults: readonly string[]): void {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exit(2);
}
