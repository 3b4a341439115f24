import { readFile } from "node:fs/promises";
import { Office } from "#contract/office.ts";
import { runOffice } from "../running-office.ts";
import { turnClock } from "./turned-clock.ts";

// A hub as a process of its own, that can be killed: its folder, port and first settings come from the environment.
turnClock();
const { DATA_DIR = "", PORT = "0", SETTINGS = "", SCREENS } = process.env;
const office = await runOffice({
  clock: Date,
  dataDir: DATA_DIR,
  settings: Office.parse(JSON.parse(await readFile(SETTINGS, "utf8"))),
  config: { port: Number(PORT), requestsPerMinute: 10_000, commandsPerSecond: 10_000, commandBurst: 10_000 },
  ...(SCREENS === "built" && { screens: "built" }),
});
process.send?.({ url: office.url });
