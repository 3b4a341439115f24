import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { dayOf } from "#contract/calendar.ts";
import type { Dossier } from "#contract/dossier.ts";
import { dossierCode } from "#contract/dossier-code.ts";
import type { AccountId, Day, DossierId } from "#contract/ids.ts";
import { demonstrationCatalogue } from "../../server/demonstration/catalogue/catalogue.ts";
import { openCatalogue } from "../../server/hub/catalogue.ts";
import { rowOf } from "../../server/intake/rows.ts";
import { createSealing } from "../../server/intake/sealing.ts";
import { openKeyring } from "../../server/personal/keyring.ts";
import { createSealer, type Sealer } from "../../server/personal/sealer.ts";
import { openSqliteDossiers } from "../../server/storage/sqlite/dossiers/store.ts";
import { openSqlite } from "../../server/storage/sqlite/store.ts";
import { person } from "./dossier-people.ts";
import { office } from "./office.ts";

/** How many dossiers the office has taken in so far. */
export const dossiers = 1_000_000;
export const agency = "H99.19";
/** Dossiers of one day; what came in lately is still being worked on. */
const aDay = 400;
const open = 3_000;
const dayMs = 86_400_000;
/** Changes when what is made changes: then it is made anew. */
const edition = 1;

/** Puts a million dossiers and their keys into a data folder: made once, and kept below `.cache` in place of what other editions left. */
export async function addDossiers(cache: string, folder: string, say: (line: string) => void): Promise<void> {
  const name = `dossiers-${dossiers}-${edition}`;
  const kept = join(cache, name);
  for (const old of readdirSync(cache))
    if (old.startsWith("dossiers-") && old !== name) rmSync(join(cache, old), { recursive: true });
  if (!existsSync(kept)) {
    const startedAt = performance.now();
    mkdirSync(`${kept}.new`, { recursive: true });
    await make(`${kept}.new`);
    renameSync(`${kept}.new`, kept);
    say(
      `${dossiers.toLocaleString("en")} dossiers made in ${Math.round((performance.now() - startedAt) / 1_000)} s, and kept`,
    );
  }
  cpSync(kept, folder, { recursive: true });
}

/** The published catalogue: an office with an administrator of its own begins without one. */
export async function addCatalogue(folder: string): Promise<void> {
  const store = await openSqlite({ file: join(folder, "hall.db") });
  const clock = { now: () => Date.now() };
  const catalogue = await openCatalogue({ catalogues: store.catalogues, office: office.id, clock });
  await catalogue.add({ wanted: demonstrationCatalogue, revision: 0, by: "bench", source: "demonstration" });
  catalogue.stop();
  await store.close();
}

/** Which day and number of it a dossier has: the newest are of yesterday. */
export function codeOf(index: number): string {
  return dossierCode(agency, dayOf(openedAt(index)), 1 + (index % aDay));
}

/** From a fixed day on, so that what is kept stays right. */
const firstDay = Date.UTC(2019, 0, 1, 1);
const openedAt = (index: number) => firstDay + Math.floor(index / aDay) * dayMs + (index % aDay) * 60_000;

async function make(folder: string): Promise<void> {
  const file = join(folder, "dossiers.db");
  await (await openSqliteDossiers({ file })).close();
  const sealer = createSealer(openKeyring({ folder: join(folder, "keys"), sealedDataExists: false }));
  const db = new Database(file);
  // Out of the write-ahead log first: it can not be left for none at once.
  for (const pragma of [
    "journal_mode = DELETE",
    "journal_mode = OFF",
    "synchronous = OFF",
    "cache_size = -1000000",
    "foreign_keys = OFF",
  ])
    db.pragma(pragma);
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
    )
    .all();
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  db.exec("BEGIN");
  const lookups = writeDossiers(db, sealer);
  writeLookups(db, lookups);
  db.exec("COMMIT");
  for (const { sql } of indexes) db.exec(sql);
  db.pragma("journal_mode = WAL");
  db.close();
}

/** Hash → the dossiers that have it, kind by kind. */
type Lookups = Map<number, Map<string, number[]>>;

function writeDossiers(db: Database.Database, sealer: Sealer): Lookups {
  const insert = db.prepare(`INSERT INTO dossier
    (n, id, office, revision, code, state, procedure, opened_at, opened_by, changed_at, received_at, received_day, due, ended_at, body)
    VALUES (@n, @id, @office, @revision, @code, @state, @procedure, @openedAt, @openedBy, @changedAt, @receivedAt, @receivedDay, @due, @endedAt, @body)`);
  const sealing = createSealing(sealer);
  const lookups: Lookups = new Map([1, 2, 3].map((kind) => [kind, new Map()]));
  const tokens = new Map<string, string[]>();
  const add = (kind: number, hash: string, n: number) => {
    const known = lookups.get(kind)?.get(hash);
    if (known) known.push(n);
    else lookups.get(kind)?.set(hash, [n]);
  };
  for (let index = 0; index < dossiers; index += 1) {
    const n = index + 1;
    const dossier = aDossier(index);
    const { idNumber, phone, name } = person(index);
    insert.run({ n, code: codeOf(index), ...rowOf(dossier, openedAt(index), sealing) });
    add(1, text(sealer.fingerprint("idNumber", idNumber)), n);
    add(2, text(sealer.fingerprint("phone", phone)), n);
    const known = tokens.get(name) ?? sealer.nameTokens(name).map(text);
    tokens.set(name, known);
    for (const token of known) add(3, token, n);
  }
  return lookups;
}

/** In the order of the index, so that twelve million entries are written one after the other. */
function writeLookups(db: Database.Database, lookups: Lookups): void {
  const insert = db.prepare("INSERT INTO lookup (office, kind, hash, dossier) VALUES (?, ?, ?, ?)");
  for (const [kind, hashes] of lookups) {
    for (const hash of [...hashes.keys()].sort()) {
      const bytes = Buffer.from(hash, "latin1");
      for (const n of hashes.get(hash) ?? []) insert.run(office.id, kind, bytes, n);
    }
  }
}

const text = (hash: Uint8Array | null) => Buffer.from(hash ?? []).toString("latin1");
const officer = { account: randomUUID() as string as AccountId, name: "Nguyễn Thị Hoa" };

function aDossier(index: number): Dossier {
  const at = openedAt(index);
  const due = at + 3 * dayMs;
  const { name, idNumber, birth, address, phone } = person(index);
  const procedure = office.procedures[index % office.procedures.length];
  if (!procedure) throw new Error("the office has no procedure");
  const result = index < dossiers - open;
  return {
    id: randomUUID() as string as DossierId,
    office: office.id,
    revision: 4,
    code: null,
    intake: {
      procedure: { code: procedure.code, version: 1 },
      applicants: [{ kind: "citizen", name, idNumber, birth, address, phone, email: null }],
      representative: null,
      channel: "direct",
      papers: [{ component: "1", count: { original: 1, certified: 0, copy: 0 } }],
      extras: [],
      sets: 1,
      summary: null,
      fee: { amountVnd: 0, state: "none", receiptNumber: null },
      returnBy: { kind: "counter" },
      notifyPhone: null,
      dueTyped: null,
      givenCode: null,
    },
    opened: { at, by: officer },
    received: { at, day: dayOf(at) as Day, by: officer },
    clock: { state: "running", deadline: { kind: "workingTime", due } },
    firstDue: due,
    extensions: [],
    supplements: 0,
    supplied: [],
    route: [],
    visits: [],
    state: result ? { state: "returned", at: due, by: "counter", receiver: name } : { state: "handling", since: at },
  };
}
