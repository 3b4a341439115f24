import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { catalogueOf } from "../../server/dossier/catalogue/catalogue.ts";
import { openExchange } from "../../server/exchange/exchange.ts";
import { openKeyring } from "../../server/personal/keyring.ts";
import { createSealer } from "../../server/personal/sealer.ts";
import { openSqliteDossiers } from "../../server/storage/sqlite/dossiers/store.ts";
import { birth } from "../dossier/life/builders.ts";
import { aProvince, password } from "./province-settings.ts";

/** A process to be killed: drains the outbox of the file it is given to a province at this address. */
const [file = "", url = ""] = process.argv.slice(2);
const store = await openSqliteDossiers({ file });
await openExchange({
  store,
  sealer: createSealer(openKeyring({ folder: `${dirname(file)}/keys`, sealedDataExists: true })),
  office: () => demonstrationOffice,
  catalogue: () => catalogueOf([birth]),
  settings: () => ({ province: aProvince(url), webhooks: [] }),
  secrets: () => ({ ok: true, secret: password }),
  now: Date.now,
  monotonic: () => performance.now(),
  random: Math.random,
  pace: { atOnce: 4, pollMs: 20, restMs: 20, timeoutMs: 1_000, baseMs: 5, capMs: 50 },
  onEvent: () => undefined,
});
