import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import { type CommandId, Day } from "#contract/ids.ts";
import { sizeOf } from "../../server/hall/ordered.ts";
import { openStrays } from "../../server/hall/strays.ts";
import { createAnswers } from "../../server/hub/answers.ts";
import type { Happened } from "../../server/hub/batch.ts";
import { createMailbox, type Mailbox } from "../../server/hub/mailbox.ts";
import { openHall } from "../../server/hub/replay.ts";
import { openMemory } from "../../server/storage/memory/store.ts";
import { type Journal, StorageBroken, StorageFull } from "../../server/storage/ports/journal.ts";
import { steps } from "../hall/arbitrary.ts";
import { agent, anOffice, counter, hours, issue, kiosk, monday8, officer } from "../hall/builders.ts";
import { taken } from "../hall/leasing.ts";

const office = { ...anOffice(), hours: { ...anOffice().hours, ticketsOutsideHours: true } };
const newId = () => randomUUID() as string as CommandId;

interface Running {
  mailbox: Mailbox;
  clock: { now: () => number; at: number };
  commits: Happened[][];
  broken: unknown[];
  ask(by: Actor, command: Command, id?: CommandId): ReturnType<Mailbox["ask"]>;
}

async function running(journal: Journal): Promise<Running> {
  const clock = { at: monday8, now: () => clock.at };
  const answers = createAnswers();
  const commits: Happened[][] = [];
  const broken: unknown[] = [];
  const mailbox = createMailbox({
    hall: await openHall(journal, office, answers),
    journal,
    answers,
    clock,
    newId,
    onCommit: (happened) => commits.push([...happened]),
    onBroken: (error) => broken.push(error),
  });
  return { mailbox, clock, commits, broken, ask: (by, command, id = newId()) => mailbox.ask({ id, command }, by) };
}

/** A journal that counts appends and can be told to fail. */
function watched(journal: Journal): Journal & { appends: number; fail: Error | null } {
  return {
    ...journal,
    appends: 0,
    fail: null,
    async append(batch) {
      this.appends++;
      if (this.fail) throw this.fail;
      return journal.append(batch);
    },
  };
}

const labelOf = (reply: Awaited<ReturnType<Mailbox["ask"]>>) =>
  reply.ok ? reply.answer.ticket?.label : reply.refusal.code;

describe("the mailbox", () => {
  it("makes a burst durable in a few commits and gives every command its own answer", async () => {
    const journal = watched(openMemory().journal);
    const hub = await running(journal);
    const replies = await Promise.all(Array.from({ length: 200 }, () => hub.ask(kiosk, issue("a"))));
    expect(new Set(replies.map(labelOf)).size).toBe(200);
    expect(journal.appends).toBeLessThan(10);
    expect(await journal.head(office.id)).toBe(hub.mailbox.hall().seq);
  });

  it("gives everybody else their own answer where the core fails on one command, and is not stuck on that", async () => {
    const hub = await running(openMemory().journal);
    const senseless = { type: "senseless" } as unknown as Command;
    const id = newId();
    const [first, failed, second] = await Promise.allSettled([
      hub.ask(kiosk, issue("a")),
      hub.ask(kiosk, senseless, id),
      hub.ask(kiosk, issue("a")),
    ]);
    expect(failed.status).toBe("rejected");
    const labels = [first, second].map((one) => (one.status === "fulfilled" ? labelOf(one.value) : one.reason));
    expect(labels).toEqual(["A001", "A002"]);
    expect(labelOf(await hub.ask(kiosk, issue("a"), id))).toBe("A003");
    expect(hub.broken).toEqual([]);
  });

  it("answers a repeated command as before and does nothing, under way, afterwards, and after a restart", async () => {
    const { journal } = openMemory();
    const hub = await running(journal);
    const id = newId();
    const [first, again] = await Promise.all([hub.ask(kiosk, issue("a"), id), hub.ask(kiosk, issue("a"), id)]);
    expect(again).toEqual(first);
    expect(await hub.ask(kiosk, issue("a"), id)).toEqual(first);
    const reopened = await running(journal);
    expect(await reopened.ask(kiosk, issue("a"), id)).toEqual(first);
    expect(reopened.mailbox.hall().issued).toBe(1);
  });

  it("does not give one client's answer to another that uses the same id", async () => {
    const hub = await running(openMemory().journal);
    const id = newId();
    await hub.ask(kiosk, issue("a"), id);
    expect(labelOf(await hub.ask(officer(1), issue("a"), id))).toBe("commandIdReused");
  });

  it("shows nothing before it is durable", async () => {
    const { journal } = openMemory();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: Journal = { ...journal, append: async (batch) => gate.then(() => journal.append(batch)) };
    const hub = await running(slow);
    const reply = hub.ask(kiosk, issue("a"));
    await new Promise(setImmediate);
    expect(hub.mailbox.hall().issued).toBe(0);
    expect(hub.commits).toEqual([]);
    release();
    expect(labelOf(await reply)).toBe("A001");
    expect(hub.mailbox.hall().issued).toBe(1);
  });

  it("lets two hubs share one journal: no number twice, nobody called by both", async () => {
    const { journal } = openMemory();
    const [one, two] = [await running(journal), await running(journal)];
    const issued = await Promise.all(Array.from({ length: 60 }, (_, i) => (i % 2 ? one : two).ask(kiosk, issue("a"))));
    expect(new Set(issued.map(labelOf)).size).toBe(60);
    await one.ask(officer(1), { type: "openCounter", counter: counter("1") });
    await two.ask(officer(2), { type: "openCounter", counter: counter("2") });
    const called = await Promise.all([
      one.ask(officer(1), { type: "callNext", counter: counter("1") }),
      two.ask(officer(2), { type: "callNext", counter: counter("2") }),
    ]);
    expect(new Set(called.map(labelOf))).toEqual(new Set(["A001", "A002"]));
  });

  it("refuses with words when the disk is full, keeps the state, and serves again when there is room", async () => {
    const journal = watched(openMemory().journal);
    const hub = await running(journal);
    await hub.ask(kiosk, issue("a"));
    journal.fail = new StorageFull("no room");
    const refused = await Promise.all([hub.ask(kiosk, issue("a")), hub.ask(kiosk, issue("a"))]);
    expect(refused.map(labelOf)).toEqual(["storageFull", "storageFull"]);
    journal.fail = null;
    expect(labelOf(await hub.ask(kiosk, issue("a")))).toBe("A002");
  });

  it("lets all stray numbers in by one append: none of them where that fails, and each once however often it is asked", async () => {
    const journal = watched(openMemory().journal);
    const hub = await running(journal);
    for (const number of [1, 2, 3]) await hub.ask(agent, taken(number));
    const [appends, id] = [journal.appends, newId()];
    journal.fail = new StorageFull("full");
    expect(labelOf(await hub.ask(officer(1), { type: "admitStrays" }, id))).toBe("storageFull");
    expect([openStrays(hub.mailbox.hall()).length, sizeOf(hub.mailbox.hall().tickets)]).toEqual([3, 0]);
    journal.fail = null;
    for (let time = 0; time < 2; time++)
      expect(labelOf(await hub.ask(officer(1), { type: "admitStrays" }, id))).toBe("X001");
    expect([openStrays(hub.mailbox.hall()).length, sizeOf(hub.mailbox.hall().tickets)]).toEqual([0, 3]);
    expect(journal.appends).toBe(appends + 2);
    const again = await openHall(journal, office, createAnswers());
    expect([openStrays(again).length, sizeOf(again.tickets)]).toEqual([0, 3]);
  });

  it("acknowledges nothing after storage broke, and says so", async () => {
    const journal = watched(openMemory().journal);
    const hub = await running(journal);
    journal.fail = new StorageBroken("fsync failed");
    expect(labelOf(await hub.ask(kiosk, issue("a")))).toBe("shuttingDown");
    journal.fail = null;
    expect(labelOf(await hub.ask(kiosk, issue("a")))).toBe("shuttingDown");
    expect(hub.broken).toHaveLength(1);
  });

  it("turns the day at midnight in Vietnam: numbers begin again and whoever waited is closed as such", async () => {
    const { journal, visits } = openMemory();
    const hub = await running(journal);
    await hub.ask(kiosk, issue("a"));
    hub.clock.at = monday8 + hours(16);
    expect(labelOf(await hub.ask(kiosk, issue("a")))).toBe("A001");
    const recorded = await visits.between(office.id, Day.parse("2026-11-23"), Day.parse("2026-11-24"));
    expect(recorded.map(({ day, label, state }) => [day, label, state])).toEqual([
      ["2026-11-23", "A001", "lapsed"],
      ["2026-11-24", "A001", "waiting"],
    ]);
  });

  it("gives no number twice when the clock is set back a day", async () => {
    const hub = await running(openMemory().journal);
    await hub.ask(kiosk, issue("a"));
    hub.clock.at = monday8 - hours(24);
    expect(labelOf(await hub.ask(kiosk, issue("a")))).toBe("A002");
  });

  it("opens as it was closed, for any sequence of commands", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (random) => {
        const { journal } = openMemory();
        const hub = await running(journal);
        const asked: Promise<unknown>[] = [];
        for (const { by, command, after } of random) {
          hub.clock.at += after;
          asked.push(hub.ask(by, command));
        }
        await Promise.all(asked);
        const { rules: _lived, ...before } = hub.mailbox.hall();
        const { rules: _opened, ...after } = (await running(journal)).mailbox.hall();
        expect(JSON.stringify(after)).toBe(JSON.stringify(before));
      }),
      { numRuns: 60 },
    );
  });
});
