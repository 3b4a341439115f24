import { openKeyring } from "../../server/personal/keyring.ts";

/** A process that starts when it is told to, opens the keys of the folder it is given and prints the id of its newest. */
const [folder = ""] = process.argv.slice(2);
process.stdout.write("ready\n");
process.stdin.once("data", () => {
  process.stdout.write(`${openKeyring({ folder, sealedDataExists: false }).newest.id}\n`);
  process.stdin.unref();
  process.exit(0);
});
