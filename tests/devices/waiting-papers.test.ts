import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HardwareId, TicketId } from "#contract/ids.ts";
import type { TicketJob } from "#contract/jobs.ts";
import type { Slip } from "#contract/slip.ts";
import { createPrintJobs, type Print } from "../../devices/print-jobs.ts";
import { openSpool, type Spool } from "../../devices/spool.ts";
import { expectSoon } from "../expect-soon.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const many = 300;
const printer = HardwareId.parse("p1");
let folder = "";
let spool: Spool;

const open = () =>
  openSpool({
    folder,
    now: () => 0,
    log: { info: () => {}, warn: () => {} },
    onState: () => {},
    retryMs: 20,
    remember: 10,
  });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waiting-"));
  spool = open();
});
afterEach(async () => {
  await spool.close();
  rmSync(folder, { recursive: true, force: true });
});

const lineOf = (number: number): string => `Số ${number} – ông Nguyễn Văn Ộ`;
const slipOf = (number: number): Slip => ({
  blocks: [{ kind: "text", text: lineOf(number), size: "body", weight: "regular", align: "left" }],
});
function aJob(number: number): TicketJob {
  const ticket = TicketId.parse(`a.2026-11-23.A${String(number).padStart(3, "0")}`);
  return { kind: "printTicket", id: `${ticket}#2`, ticket, copy: 2, printer, slip: slipOf(number), askedAt: 0 };
}

/** A printer that does nothing until it is let. */
function aStuckPrinter(on: Spool) {
  const printed: Slip[] = [];
  const told: string[] = [];
  const free = Promise.withResolvers<void>();
  let asked = false;
  const print: Print = async (slip, begin) => {
    asked = true;
    await free.promise;
    await begin();
    printed.push(slip);
    return { state: "printed" };
  };
  const jobs = createPrintJobs({
    spool: on,
    reports: { tell: (id) => told.push(id), tellRest: () => {}, told: async () => {} },
    printer: async () => print,
    now: () => 0,
    hubNow: () => 0,
    tooOldMs: 1,
  });
  return { jobs, printed, told, free: free.resolve, isAsked: () => asked };
}

describe("papers that wait for a slow printer", () => {
  it("are on the disk and not in memory, and each comes out as it was asked for", async () => {
    const { jobs, printed, free } = aStuckPrinter(spool);
    const given: WeakRef<Slip>[] = [];
    const take = (number: number): Promise<boolean> => {
      const job = aJob(number);
      given.push(new WeakRef(job.slip));
      return jobs.take(job);
    };
    const taken = await Promise.all(Array.from({ length: many }, (_, number) => take(number)));
    expect(taken.filter(Boolean)).toHaveLength(many);
    // What a reference was asked for in this turn is kept until its end.
    await turn();
    collect();
    expect(given.filter((ref) => ref.deref() !== undefined)).toHaveLength(0);
    free();
    await jobs.idle();
    expect(printed).toEqual(Array.from({ length: many }, (_, number) => slipOf(number)));
  });

  it("come out after a crash too, and when the file was written anew while they waited", async () => {
    const first = aStuckPrinter(spool);
    for (const number of [1, 2, 3]) await first.jobs.take(aJob(number));
    const second = open();
    const { jobs, printed, told, free } = aStuckPrinter(second);
    await second.left;
    await jobs.take(aJob(4));
    // Enough of what is over to have it written anew.
    for (let number = 5; number < 2_005; number += 500) {
      await Promise.all(
        Array.from({ length: 500 }, (_, index) => {
          const { ticket, copy } = aJob(number + index);
          const report = { state: "printed" as const };
          return second.put({
            id: `${number + index}`,
            ticket,
            slip: null,
            printer,
            copy,
            at: 0,
            state: "reported",
            report,
          });
        }),
      );
    }
    const grown = () => readFileSync(join(folder, "jobs.jsonl"), "utf8").split("\n").length;
    await expectSoon(grown).toBeLessThan(1_100);
    free();
    await jobs.idle();
    expect(printed).toEqual([1, 2, 3, 4].map(slipOf));
    expect(told).toHaveLength(4);
    await second.close();
  });

  it("are told as failed when their disk is gone, and not forgotten", async () => {
    const { jobs, told, free, isAsked } = aStuckPrinter(spool);
    for (const number of [1, 2]) await jobs.take(aJob(number));
    // The first is out of the file by now, and in the printer's hands.
    await expectSoon(() => isAsked()).toBe(true);
    rmSync(folder, { recursive: true });
    free();
    await jobs.idle();
    expect(told).toHaveLength(2);
    const second = spool.find(`${aJob(2).id}@0`);
    expect(second).toMatchObject({ state: "done", report: { state: "failed", reason: "fault" } });
  });
});
