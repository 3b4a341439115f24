import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { HardwareId } from "#contract/ids.ts";
import type { PrintJob, PrintReport, SlipJob } from "#contract/jobs.ts";
import { createSlipPrints, type SlipOrder } from "../../server/hub/slip-prints.ts";
import { aMorning } from "../hall/builders.ts";

/** The morning's office has one printer, p1, of the hub's own agent. */
function aDesk() {
  let now = 1_000_000;
  const { hall } = aMorning();
  const slips = createSlipPrints({ clock: { now: () => now }, newId: randomUUID, hall: () => hall });
  const jobs: SlipJob[] = [];
  const take = async (job: PrintJob) => {
    if (job.kind === "printSlip") jobs.push(job);
  };
  const later = (ms: number) => {
    now += ms;
  };
  return { slips, jobs, take, later };
}

const printer = HardwareId.parse("p1");
const anOrder = (over: Partial<SlipOrder> = {}): SlipOrder => ({
  ...{ what: "receipt", subject: "dossier-1", by: "hoa", printer },
  slip: (copy) => ({ blocks: [{ kind: "barcode", data: `copy ${copy}` }] }),
  ...over,
});
const told = (job: string, result: PrintReport) => ({ kind: "slip" as const, hardware: printer, job, result });

describe("papers of no ticket", () => {
  it("are one paper while it is under way, however often somebody presses", () => {
    const { slips, jobs, take } = aDesk();
    slips.attach({ name: null, send: take });
    const one = slips.print(anOrder());
    expect(slips.print(anOrder())).toEqual(one);
    expect(jobs).toHaveLength(1);
    slips.told(told(one.id, { state: "printed" }));
    expect(slips.find(one.id, "hoa")).toMatchObject({ print: { state: "printed" } });
  });

  it("say which copy they are, unless surely none came out before", () => {
    const { slips, jobs, take, later } = aDesk();
    const never = slips.print(anOrder());
    later(5_001);
    slips.sweep();
    expect(slips.find(never.id, "hoa")?.print).toEqual({ state: "failed", reason: "offline" });
    slips.attach({ name: null, send: take });
    const first = slips.print(anOrder());
    slips.told(told(first.id, { state: "failed", reason: "unconfirmed" }));
    slips.print(anOrder({ by: "nam" }));
    expect(jobs.map(({ copy, slip }) => [copy, slip.blocks])).toEqual([
      [1, [{ kind: "barcode", data: "copy 1" }]],
      [2, [{ kind: "barcode", data: "copy 2" }]],
    ]);
  });

  it("are nobody's but whoever's who asked for them", () => {
    const { slips } = aDesk();
    const { id } = slips.print(anOrder());
    expect(slips.find(id, "nam")).toBeNull();
    expect(slips.find(randomUUID(), "hoa")).toBeNull();
  });

  it("go again to an agent that comes back, the same ones, and not once their end is known", () => {
    const { slips, jobs, take } = aDesk();
    const agent = { name: null, send: take };
    slips.attach(agent)();
    const one = slips.print(anOrder());
    slips.attach(agent)();
    slips.attach(agent);
    expect(jobs.map(({ id, askedAt }) => [id, askedAt])).toEqual([
      [one.id, 1_000_000],
      [one.id, 1_000_000],
    ]);
    slips.told(told(one.id, { state: "failed", reason: "paperOut" }));
    slips.attach(agent);
    expect(jobs).toHaveLength(2);
  });

  it("are called unconfirmed after twenty seconds of silence, and printed when that is heard after all", () => {
    const { slips, take, later } = aDesk();
    slips.attach({ name: null, send: take });
    const { id } = slips.print(anOrder());
    later(20_000);
    slips.sweep();
    expect(slips.find(id, "hoa")?.print.state).toBe("pending");
    later(1);
    slips.sweep();
    expect(slips.find(id, "hoa")?.print).toEqual({ state: "failed", reason: "unconfirmed" });
    slips.told(told(id, { state: "printed" }));
    slips.told(told(id, { state: "failed", reason: "jam" }));
    expect(slips.find(id, "hoa")?.print).toEqual({ state: "printed" });
  });

  it("are not believed of another printer than theirs", () => {
    const { slips, take } = aDesk();
    slips.attach({ name: null, send: take });
    const { id } = slips.print(anOrder());
    slips.told({ ...told(id, { state: "printed" }), hardware: HardwareId.parse("p2") });
    expect(slips.find(id, "hoa")?.print).toEqual({ state: "pending" });
  });
});
