import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { CommandMessage } from "#contract/commands.ts";
import type { CommandId } from "#contract/ids.ts";
import type { PrintJob } from "#contract/jobs.ts";
import { createPrints } from "../../server/hub/prints.ts";
import { agent, aMorning, anOffice, issue, minutes, printingKiosk, type Story, tell, today } from "../hall/builders.ts";

function aDesk(now = () => 0) {
  const asked: CommandMessage[] = [];
  const prints = createPrints({
    clock: { now },
    newId: () => randomUUID() as string as CommandId,
    slipOf: () => ({ blocks: [] }),
    ask: (message) => asked.push(message),
  });
  return { prints, asked };
}

/** A001 waits for its paper. */
const issued = (): Story => tell(aMorning(), { by: printingKiosk, command: issue("a") });
const happened = (story: Story) =>
  (story.last.ok ? story.last.events : []).map((event) => ({ event, hall: story.hall }));
const failedWith = (reason: string) => ({
  command: { type: "reportPrint", ticket: today("A001"), copy: 1, result: { state: "failed", reason } },
});

describe("print jobs", () => {
  it("go to the agent once, with an id that tells ticket and copy", () => {
    const { prints, asked } = aDesk();
    const story = issued();
    const jobs: PrintJob[] = [];
    prints.attach({ name: null, send: async (job) => void jobs.push(job) }, aMorning().hall);
    prints.follow(happened(story));
    expect(jobs.map(({ id, copy, printer }) => [id, copy, printer])).toEqual([[`${today("A001")}#1`, 1, "p1"]]);
    expect(asked).toEqual([]);
  });

  it("fail at once, on record, while no agent has been there for long", () => {
    let now = 0;
    const { prints, asked } = aDesk(() => now);
    now += 5_000;
    prints.follow(happened(issued()));
    expect(asked).toMatchObject([failedWith("offline")]);
  });

  it("fail at once when their printer is not in the settings any more", () => {
    const story = issued();
    const { prints, asked } = aDesk();
    const hall = { ...story.hall, rules: { ...story.hall.rules, hardware: new Map() } };
    prints.follow(happened(story).map(({ event }) => ({ event, hall })));
    expect(asked).toMatchObject([failedWith("offline")]);
  });

  it.each(["the agent", "the hub"])(
    "wait five seconds, and no longer, for an agent that is away because %s ended",
    (who) => {
      let now = 0;
      const { prints, asked } = aDesk(() => now);
      const story = issued();
      if (who === "the agent") {
        now = 60_000;
        const detach = prints.attach({ name: null, send: async () => {} }, aMorning().hall);
        expect(detach()).toBe(true);
      }
      const gone = now;
      now = gone + 1_000;
      prints.follow(happened(story));
      now = gone + 4_999;
      prints.sweep(story.hall);
      expect(asked).toEqual([]);
      now = gone + 5_000;
      prints.sweep(story.hall);
      expect(asked).toMatchObject([failedWith("offline")]);
    },
  );

  it("that waited go to the agent when it comes back, once, and are given up on as any other then", () => {
    const story = issued();
    let now = story.now;
    const { prints, asked } = aDesk(() => now);
    prints.follow(happened(story));
    const jobs: string[] = [];
    prints.attach({ name: null, send: async (job) => void jobs.push(job.id) }, story.hall);
    now += 10_000;
    prints.sweep(story.hall);
    expect(jobs).toEqual([`${today("A001")}#1`]);
    expect(asked).toEqual([]);
    now += minutes(1);
    prints.sweep(story.hall);
    expect(asked).toMatchObject([failedWith("unconfirmed")]);
  });

  it("have their twenty seconds anew when they were sent again, and a minute in all", () => {
    const story = issued();
    let now = story.now;
    const { prints, asked } = aDesk(() => now);
    const come = () => prints.attach({ name: null, send: async () => {} }, story.hall);
    for (const second of [0, 19, 38, 57]) {
      now = story.now + second * 1_000;
      come()();
      come();
      prints.sweep(story.hall);
    }
    now = story.now + 60_000;
    prints.sweep(story.hall);
    expect(asked).toEqual([]);
    now += 1;
    prints.sweep(story.hall);
    expect(asked).toMatchObject([failedWith("unconfirmed")]);
  });

  it("that waited go elsewhere once the settings give their printer to an agent that is there", () => {
    const story = issued();
    const { prints, asked } = aDesk();
    const jobs: string[] = [];
    prints.attach({ name: "Quầy 5", send: async (job) => void jobs.push(job.id) }, aMorning().hall);
    prints.follow(happened(story));
    const pieces = anOffice().hardware.map((piece) => ({ ...piece, agent: "Quầy 5" }));
    const hardware = new Map(pieces.map((piece) => [piece.id, piece]));
    prints.sweep({ ...story.hall, rules: { ...story.hall.rules, hardware } });
    expect(jobs).toEqual([`${today("A001")}#1`]);
    expect(asked).toEqual([]);
  });

  it("fail when the agent does not take them", async () => {
    const { prints, asked } = aDesk();
    const refused = new Promise<void>((seen) => {
      const send = async () => {
        queueMicrotask(() => queueMicrotask(seen));
        throw new Error("no answer");
      };
      prints.attach({ name: null, send }, aMorning().hall);
    });
    prints.follow(happened(issued()));
    await refused;
    await new Promise(setImmediate);
    expect(asked).toMatchObject([failedWith("stalled")]);
  });

  it("do not fail when the line broke before the agent said that it has them: they are sent again", async () => {
    const { prints, asked } = aDesk();
    let breakLine: () => void = () => {};
    const broken = new Promise<void>((_, reject) => {
      breakLine = () => reject(new Error("no answer"));
    });
    const story = issued();
    const detach = prints.attach({ name: null, send: () => broken }, aMorning().hall);
    prints.follow(happened(story));
    detach();
    const jobs: string[] = [];
    prints.attach({ name: null, send: async (job) => void jobs.push(job.id) }, story.hall);
    breakLine();
    await new Promise(setImmediate);
    expect(asked).toEqual([]);
    expect(jobs).toEqual([`${today("A001")}#1`]);
  });

  it("that still wait are sent to an agent that comes back, and those of a printed ticket are not", () => {
    const { prints } = aDesk();
    const jobs: string[] = [];
    const take = { name: null, send: async (job: PrintJob) => void jobs.push(job.id) };
    const story = issued();
    prints.attach(take, story.hall);
    const printed = tell(story, {
      by: agent,
      command: { type: "reportPrint", ticket: today("A001"), copy: 1, result: { state: "printed" } },
    });
    prints.attach(take, printed.hall);
    expect(jobs).toEqual([`${today("A001")}#1`]);
  });

  it("are no younger when they are sent again: an agent drops what nobody waits for any more", () => {
    const story = issued();
    const { prints } = aDesk(() => story.now + minutes(5));
    const asked: number[] = [];
    for (const _ of [1, 2])
      prints.attach({ name: null, send: async ({ askedAt }) => void asked.push(askedAt) }, story.hall);
    expect(asked).toEqual([story.now, story.now]);
  });

  it("go to the agent that has the printer, and to no other", () => {
    const away = anOffice().hardware.map((piece) => (piece.kind === "printer" ? { ...piece, agent: "Quầy 5" } : piece));
    const story = tell(aMorning({ hardware: away }), { by: printingKiosk, command: issue("a") });
    const { prints, asked } = aDesk();
    const jobs: (string | null)[] = [];
    for (const name of [null, "Quầy 5", "Quầy 6"])
      prints.attach({ name, send: async () => void jobs.push(name) }, aMorning().hall);
    prints.follow(happened(story));
    expect(jobs).toEqual(["Quầy 5"]);
    expect(asked).toEqual([]);
  });

  it("that nobody reported on are not forgotten", () => {
    const story = issued();
    const { prints, asked } = aDesk(() => story.now + minutes(1));
    prints.sweep(story.hall);
    expect(asked).toMatchObject([failedWith("unconfirmed")]);
  });
});
