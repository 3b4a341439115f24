import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { HardwareId, TicketId } from "#contract/ids.ts";
import type { PrintJob } from "#contract/jobs.ts";
import { createPrintReports } from "../../devices/print-reports.ts";
import { doneEntry, keyOf, openSpool } from "../../devices/spool.ts";

it("there is one report of a paper that the hub asks for again while it is being told", async () => {
  const log = { info: () => {}, warn: () => {} };
  const folder = mkdtempSync(join(tmpdir(), "spool-"));
  const spool = openSpool({ folder, now: Date.now, log, onState: () => {}, retryMs: 50, remember: 10 });
  const ticket = TicketId.parse("dong-hai.2026-11-23.A001");
  const job: PrintJob = {
    kind: "printTicket",
    id: `${ticket}#1`,
    ticket,
    copy: 1,
    printer: HardwareId.parse("p1"),
    slip: { blocks: [] },
    askedAt: 1,
  };
  await spool.put(doneEntry(job, 2, { state: "failed", reason: "unconfirmed" }));
  let told = 0;
  const answer = Promise.withResolvers<void>();
  const reports = createPrintReports({
    spool,
    async send() {
      told += 1;
      await answer.promise;
      return null;
    },
    now: Date.now,
    log,
  });
  for (const _ of [1, 2]) reports.tell(keyOf(job));
  answer.resolve();
  await reports.told();
  reports.tellRest();
  await reports.told();
  expect(told).toBe(1);
  await spool.close();
  rmSync(folder, { recursive: true });
});
