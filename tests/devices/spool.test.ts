import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HardwareId, TicketId } from "#contract/ids.ts";
import type { TicketJob } from "#contract/jobs.ts";
import {
  doneEntry,
  keyOf,
  openSpool,
  printingEntry,
  type Spool,
  type SpoolOptions,
  takenEntry,
} from "../../devices/spool.ts";
import { expectSoon } from "../expect-soon.ts";

let folder = "";
const open = new Set<Spool>();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "spool-"));
});
afterEach(async () => {
  for (const spool of open) await spool.close();
  open.clear();
  rmSync(folder, { recursive: true, force: true });
});

function aSpool(change: Partial<SpoolOptions> = {}): Spool & { states: string[] } {
  const states: string[] = [];
  const spool = openSpool({
    folder,
    now: () => 0,
    log: { info: () => {}, warn: () => {} },
    onState: (state) => states.push(state),
    retryMs: 20,
    remember: 100,
    ...change,
  });
  open.add(spool);
  return { ...spool, states };
}

const ticket = (number: number) => `a.2026-11-23.A${String(number).padStart(3, "0")}` as TicketId;
const aJob = (number: number): TicketJob => ({
  kind: "printTicket",
  id: `${ticket(number)}#1`,
  ticket: ticket(number),
  copy: 1,
  printer: "p1" as HardwareId,
  slip: { blocks: [] },
  askedAt: 0,
});
const key = (number: number) => keyOf(aJob(number));
const path = () => join(folder, "jobs.jsonl");
const states = async (spool: Spool) => (await spool.left).map((entry) => [entry.id, entry.state]);
const printed = { state: "printed" as const };

describe("the spool", () => {
  it("knows after a crash what was taken, what is done, and what is in doubt", async () => {
    const first = aSpool();
    await first.put(takenEntry(aJob(1), 0));
    await first.put(takenEntry(aJob(2), 0));
    await first.put(printingEntry(aJob(2), 0));
    await first.put(takenEntry(aJob(3), 0));
    await first.put(doneEntry(aJob(3), 0, printed));
    // As after SIGKILL: nothing is closed.
    const second = aSpool();
    expect(await second.left).toMatchObject([
      { state: "taken", id: key(1), printer: "p1" },
      { state: "done", id: key(2), report: { state: "failed", reason: "unconfirmed" } },
      { state: "done", id: key(3), report: printed },
    ]);
    expect(await Promise.all([1, 2, 3].map((number) => second.job(key(number), 0)))).toEqual([aJob(1), null, null]);
  });

  it("has a job on disk before it says so", async () => {
    const spool = aSpool();
    const kept = await Promise.all([1, 2, 3].map((number) => spool.put(takenEntry(aJob(number), 0))));
    expect(kept).toEqual([true, true, true]);
    expect(readFileSync(path(), "utf8").trim().split("\n")).toHaveLength(3);
  });

  it("reads over a line that was cut short, and over rubbish, and goes on", async () => {
    const first = aSpool();
    await first.put(takenEntry(aJob(1), 0));
    appendFileSync(path(), '\u0000\u0000 rubbish\n{"state":"taken"}\n{"id":"a.2026-11-23.A002#1","sta');
    const second = aSpool();
    await second.opened;
    await second.put(takenEntry(aJob(3), 0));
    const third = aSpool();
    expect(await states(third)).toEqual([
      [key(1), "taken"],
      [key(3), "taken"],
    ]);
  });

  it("remembers what was reported for a day, and not without bound", async () => {
    const reported = (number: number, at: number) => ({
      ...doneEntry(aJob(number), at, printed),
      state: "reported" as const,
    });
    const first = aSpool({ remember: 3 });
    for (const number of [1, 2, 3, 4, 5]) await first.put(reported(number, number));
    expect([1, 2, 3, 4, 5].map((number) => first.find(key(number)) !== null)).toEqual([false, false, true, true, true]);
    const nextDay = aSpool({ now: () => 24 * 3_600_000 + 4 });
    await nextDay.opened;
    expect([3, 4, 5].map((number) => nextDay.find(key(number)) !== null)).toEqual([false, true, true]);
  });

  it("does not grow with the papers that went through it", async () => {
    const spool = aSpool({ remember: 10 });
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          spool.put({ ...doneEntry(aJob(round * 100 + index), 0, printed), state: "reported" }),
        ),
      );
    }
    await spool.close();
    expect(readFileSync(path(), "utf8").trim().split("\n").length).toBeLessThan(1_200);
  });

  it("takes nothing that a full disk does not hold, says so, and goes on when there is room", async () => {
    // Writing to it always fails with "no space left on device".
    symlinkSync("/dev/full", `${path()}.new`);
    const spool = aSpool();
    await spool.opened;
    expect(spool.states).toEqual(["broken"]);
    expect(await spool.put(takenEntry(aJob(1), 0))).toBe(false);
    expect(spool.find(key(1))).toBeNull();
    await spool.put(doneEntry(aJob(1), 0, { state: "failed", reason: "fault" }));
    rmSync(`${path()}.new`);
    await expectSoon(() => spool.states).toEqual(["broken", "working"]);
    expect(await spool.put(takenEntry(aJob(2), 0))).toBe(true);
    const next = aSpool();
    expect(await states(next)).toEqual([
      [key(1), "done"],
      [key(2), "taken"],
    ]);
  });

  it("takes nothing while its folder can not be made, and what was in it counts once it can be read", async () => {
    const first = aSpool();
    await first.put(takenEntry(aJob(1), 0));
    const kept = readFileSync(path(), "utf8");
    await first.close();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "a file where the folder should be");
    const second = aSpool();
    await second.opened;
    expect(await second.put(takenEntry(aJob(2), 0))).toBe(false);
    rmSync(folder);
    mkdirSync(folder);
    writeFileSync(path(), kept);
    expect(await states(second)).toContainEqual([key(1), "taken"]);
  });

  it("reads a paper again from a disk that gave it back with an error, as long as it is wanted, and no longer", async () => {
    const warned: string[] = [];
    let at = 0;
    const spool = aSpool({ now: () => at, log: { info: () => {}, warn: (_facts, message) => warned.push(message) } });
    await spool.put(takenEntry(aJob(1), 0));
    // A folder in its place can be opened, and not be read. Put there, and away, in one step.
    const away = `${path()}.away`;
    const spoil = () => {
      linkSync(path(), away);
      symlinkSync(folder, `${path()}.link`);
      renameSync(`${path()}.link`, path());
    };
    spoil();
    const asked = spool.job(key(1), 1_000);
    await expectSoon(() => warned).toEqual(["the spool can not be read"]);
    renameSync(away, path());
    expect(await asked).toEqual(aJob(1));
    spoil();
    const tooLate = spool.job(key(1), 1_000);
    await expectSoon(() => warned).toHaveLength(2);
    at = 1_000;
    expect(await tooLate).toBeNull();
    const given = spool.job(key(1), 2_000);
    await expectSoon(() => warned).toHaveLength(3);
    await spool.close();
    expect(await given).toBeNull();
  });
});
