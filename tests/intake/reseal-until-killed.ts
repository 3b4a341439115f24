import { join } from "node:path";
import { createResealing } from "../../server/intake/resealing.ts";
import { openKeyring } from "../../server/personal/keyring.ts";
import { createSealer } from "../../server/personal/sealer.ts";
import { openSqliteDossiers } from "../../server/storage/sqlite/dossiers/store.ts";

/** A process to be killed: seals anew until its third portion is on the way to the disk, says so, and goes no further. */
const [folder = ""] = process.argv.slice(2);
const store = await openSqliteDossiers({ file: join(folder, "dossiers.db") });
const sealer = createSealer(openKeyring({ folder: join(folder, "keys"), sealedDataExists: true }));
let portions = 0;
const resealing = createResealing({
  store: {
    ...store,
    async resealDossiers(rewrites, done) {
      portions += 1;
      const written = store.resealDossiers(rewrites, done);
      if (portions < 3) return written;
      process.stdout.write("third\n");
      await new Promise((resolve) => setInterval(resolve, 2 ** 30));
      return written;
    },
  },
  sealer,
  now: Date.now,
});
await resealing.run(new AbortController().signal);
