import { startAgent } from "../../devices/agent.ts";
import { times } from "../../devices/times.ts";
import { turnClock } from "./turned-clock.ts";

// The agent of a kiosk as a process of its own, that can be killed.
turnClock();
const { HUB = "", TOKEN = "", SPOOL = "", KIOSK = "0", STRANGE_MS = String(times.strange) } = process.env;
const say = (level: string) => (facts: object, message: string) => process.send?.({ level, message, ...facts });
startAgent({
  hub: HUB,
  token: TOKEN,
  bench: null,
  spool: SPOOL,
  kiosk: Number(KIOSK),
  log: { info: say("info"), warn: say("warn") },
  times: { ...times, away: 300, strange: Number(STRANGE_MS), refused: 100, watch: 100 },
  onBroken: (error) => say("broken")({ error: String(error) }, "the station can not start"),
});
