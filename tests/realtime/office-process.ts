import { runOffice } from "../running-office.ts";

/**
 * A hub in a process of its own, to be killed. Issues ticket after ticket over a real socket on the files in its first
 * argument and tells its parent every label that was acknowledged.
 */
const [, , dataDir] = process.argv;
if (!dataDir) throw new Error("where are the files?");
const office = await runOffice({ dataDir, config: { commandsPerSecond: 100_000, commandBurst: 100_000 } });
const kiosk = (await office.pairDevice("kiosk")).client;
process.on("disconnect", () => process.exit(0));
for (;;) {
  const reply = await kiosk.send({
    type: "issueTicket",
    service: "results" as never,
    procedure: null,
    priority: null,
    appointment: null,
    language: "vi",
  });
  if (reply.ok) process.send?.(reply.answer.ticket?.label);
}
