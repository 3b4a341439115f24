import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { NoAnswer } from "#contract/client/hub-client.ts";
import { HardwareId, TicketId } from "#contract/ids.ts";
import type { PrintJob } from "#contract/jobs.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import { createPrintReports, refusalIn } from "../../devices/print-reports.ts";
import { doneEntry, keyOf, openSpool } from "../../devices/spool.ts";

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
const log = { info: () => {}, warn: () => {} };

/** A paper that is out, and what a hub that answers like this hears of it in two rounds. */
async function toldInTwoRounds(answer: () => Promise<RefusalCode | null>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "spool-"));
  const spool = openSpool({ folder, now: Date.now, log, onState: () => {}, retryMs: 50, remember: 10 });
  await spool.put(doneEntry(job, 2, { state: "failed", reason: "unconfirmed" }));
  let told = 0;
  const reports = createPrintReports({
    spool,
    send() {
      told += 1;
      return answer();
    },
    now: Date.now,
    log,
  });
  reports.tell(keyOf(job));
  await reports.told();
  reports.tellRest();
  await reports.told();
  await spool.close();
  rmSync(folder, { recursive: true });
  return told;
}

it("a paper is told again after silence and after a no that passes, and never after one that can not change", async () => {
  expect(await toldInTwoRounds(() => Promise.reject(new NoAnswer("none")))).toBe(2);
  expect(await toldInTwoRounds(async () => "shuttingDown")).toBe(2);
  expect(await toldInTwoRounds(async () => "hubFailed")).toBe(2);
  expect(await toldInTwoRounds(async () => "noSuchTicket")).toBe(1);
  expect(await toldInTwoRounds(() => Promise.reject(new TypeError("cannot be read")))).toBe(1);
});

it.each([
  [{ ok: true, answer: { seq: 1, ticket: null, issued: null } }, null],
  [{ ok: false, refusal: { code: "noSuchTicket", sentence: { vi: "a", en: "b" }, detail: null } }, "noSuchTicket"],
  [{ ok: false, code: "shuttingDown" }, "shuttingDown"],
  [{ ok: false }, "badMessage"],
  [{ ok: false, refusal: { code: "ofAnotherVersion" } }, "badMessage"],
  [null, "badMessage"],
  ["no", "badMessage"],
])("an answer is read whatever its shape: %j", (reply, refusal) => {
  expect(refusalIn(reply)).toBe(refusal);
});

it("there is one report of a paper that the hub asks for again while it is being told", async () => {
  const folder = mkdtempSync(join(tmpdir(), "spool-"));
  const spool = openSpool({ folder, now: Date.now, log, onState: () => {}, retryMs: 50, remember: 10 });
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
