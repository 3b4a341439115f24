import { describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import type { PadAction } from "#contract/jobs.ts";
import type { Office } from "#contract/office.ts";
import { padWish } from "../../server/hall/call-pad.ts";
import { aMorning, anOffice, counter, officer, type Story, tell, withOpen, withWaiting } from "./builders.ts";

const one = counter("1");
const hoa = officer(1);
const types = (story: Story, action: PadAction) =>
  padWish(story.hall, one, action)?.commands.map(({ type }) => type) ?? null;

/** Does what was pressed, as the hub does: one after the other until one is refused. */
function press(story: Story, action: PadAction): Story {
  const wish = padWish(story.hall, one, action);
  if (!wish) return story;
  return wish.commands.reduce((before, command: Command) => {
    return before.last.ok ? tell(before, { by: wish.by, command }) : before;
  }, story);
}

describe("an officer's call pad", () => {
  it("does nothing where nobody sits, or at a counter there is none of", () => {
    expect(padWish(aMorning().hall, one, "next")).toBeNull();
    expect(padWish(withOpen(aMorning(), "2").hall, one, "next")).toBeNull();
    expect(padWish(withOpen(aMorning(), "1").hall, counter("9"), "next")).toBeNull();
  });

  it("finishes with the usual outcome of the service, else with the first", () => {
    const outcomes = ["received", "done"].map((id) => ({ id, name: { vi: id, en: id } })) as Office["outcomes"];
    const finishWith = (usual: string | null) => {
      const services = anOffice().services.map((service) => (usual ? { ...service, usualOutcome: usual } : service));
      const story = withOpen(withWaiting(aMorning({ outcomes, services } as Partial<Office>), "a"), "1");
      return padWish(press(press(story, "next"), "next").hall, one, "finish")?.commands;
    };
    expect(finishWith("done")).toEqual([{ type: "finish", counter: one, outcome: "done" }]);
    expect(finishWith(null)).toEqual([{ type: "finish", counter: one, outcome: "received" }]);
  });

  it("acts in the name of the officer who sits there", () => {
    const wish = padWish(withOpen(aMorning(), "1").hall, one, "next");
    expect(wish?.by).toEqual({ kind: "person", role: "officer", account: hoa.account, name: hoa.name });
  });

  it("takes a whole visit, and the next, with its first key", () => {
    let story = withOpen(withWaiting(aMorning(), "a", "a"), "1");
    expect(types(story, "next")).toEqual(["callNext"]);
    story = press(story, "next");
    expect(types(story, "next")).toEqual(["startServing"]);
    story = press(story, "next");
    expect(types(story, "next")).toEqual(["finish", "callNext"]);
    story = press(story, "next");
    expect(types(story, "next")).toEqual(["startServing"]);
    story = press(story, "next");
    // Nobody waits any more.
    expect(types(story, "next")).toEqual(["finish"]);
    story = press(story, "next");
    expect(story.last.ok).toBe(true);
    expect(press(story, "next").last).toEqual({ ok: false, code: "nobodyWaiting" });
  });

  it("ends a pause first", () => {
    const paused = tell(withOpen(withWaiting(aMorning(), "a"), "1"), {
      by: hoa,
      command: { type: "pauseCounter", counter: one, reason: null },
    });
    expect(types(paused, "next")).toEqual(["openCounter"]);
    expect(types(press(paused, "next"), "next")).toEqual(["callNext"]);
  });

  it("calls again, marks missed and finishes, and is refused where that makes no sense", () => {
    const called = press(withOpen(withWaiting(aMorning(), "a", "a"), "1"), "next");
    expect(press(called, "recall").last).toMatchObject({ ok: true, events: [{ type: "ticketRecalled" }] });
    expect(press(called, "missed").last).toMatchObject({ ok: true, events: [{ type: "ticketMissed" }] });
    expect(press(called, "finish").last).toEqual({ ok: false, code: "notYetServing" });
    const serving = press(called, "next");
    expect(press(serving, "finish").last).toMatchObject({ ok: true, events: [{ type: "ticketFinished" }] });
    expect(press(serving, "missed").last).toEqual({ ok: false, code: "alreadyServing" });
  });
});
