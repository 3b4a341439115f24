import { runOffice } from "../running-office.ts";
import { bookingSettings } from "./booking-office.ts";

/** A hub in a process of its own, to be killed, on the files in its first argument. Tells its parent where it listens. */
const [, , dataDir] = process.argv;
if (!dataDir) throw new Error("where are the files?");
const office = await runOffice({ dataDir, settings: bookingSettings(50), config: { requestsPerMinute: 100_000 } });
process.on("disconnect", () => process.exit(0));
process.send?.(office.url);
