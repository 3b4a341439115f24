import { describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import type { PriorityGroupId } from "#contract/ids.ts";
import { get } from "../../server/hall/ordered.ts";
import { visitRecord } from "../../server/hub/visit-record.ts";
import {
  aMorning,
  counter,
  issue,
  kiosk,
  minutes,
  monday8,
  officer,
  type Story,
  supervisor,
  tell,
  today,
  withOpen,
} from "./builders.ts";
import { at1, calls, finish, one, outcome, outcomeOf } from "./one-counter.ts";

const elderly = "elderly" as PriorityGroupId;
const check = (found: "confirmed" | "withdrawn" | null, label = "A002"): Command => ({
  type: "checkPriority",
  counter: at1,
  ticket: today(label),
  found,
});
const sendTo = (to: string): Command => ({
  type: "transfer",
  counter: at1,
  note: null,
  to: { kind: "counter", counter: counter(to) },
});

/** A001 is ordinary; A002 came ten minutes later with a head start of twenty, and stands at counter 1. */
function atTheCounter(): Story {
  const waiting = tell(
    withOpen(aMorning(), "1", "2"),
    { by: kiosk, command: issue("a") },
    { by: kiosk, command: issue("a", { priority: elderly }), at: monday8 + minutes(10) },
  );
  return tell(waiting, { by: one, command: calls("callNext") });
}

const ticketOf = ({ hall }: Story, label = "A002") => get(hall.tickets, today(label));
const standing = (story: Story) => {
  const ticket = ticketOf(story);
  return ticket && [ticket.priority, ticket.priorityCheck?.found ?? null, (ticket.effective - monday8) / minutes(1)];
};
const done = (...commands: Command[]) => tell(atTheCounter(), ...commands.map((command) => ({ by: one, command })));

describe("a priority group that was asked for", () => {
  it.each([
    ["is not looked at before the officer says so", [], [elderly, null, -10]],
    ["is confirmed in one press", [check("confirmed")], [elderly, "confirmed", -10]],
    ["is withdrawn in one press, and counts as it came", [check("withdrawn")], [null, "withdrawn", 10]],
    ["comes back as it was", [check("withdrawn"), check(null)], [elderly, null, -10]],
    ["is confirmed after it was withdrawn", [check("withdrawn"), check("confirmed")], [elderly, "confirmed", -10]],
    ["is withdrawn twice as once", [check("withdrawn"), check("withdrawn")], [null, "withdrawn", 10]],
  ])("%s", (_what, commands, expected) => {
    expect(standing(done(...commands))).toEqual(expected);
  });

  it("may be looked at when the person is called and while they are served, not after", () => {
    const serving = done(calls("startServing"));
    expect(outcome(serving, one, check("confirmed"))).toBe("priorityChecked");
    expect(outcome(tell(serving, { by: one, command: finish }), one, check("confirmed"))).toBe("ticketEnded");
  });

  it("stays at the counter with whoever is there, and moves nobody", () => {
    const before = atTheCounter();
    const after = tell(before, { by: one, command: check("withdrawn") });
    expect(after.last.ok).toBe(true);
    expect(ticketOf(after)?.state).toEqual(ticketOf(before)?.state);
    expect(get(after.hall.desks, at1)).toEqual(get(before.hall.desks, at1));
    expect(after.hall.queues).toBe(before.hall.queues);
  });

  it("counts no more where the person waits again, and stays known to the officer who calls them next", () => {
    const sent = tell(done(check("withdrawn"), sendTo("2")), {
      by: officer(2),
      command: { type: "callNext", counter: counter("2") },
    });
    // A001 came ten minutes before: a group that counted would have gone first.
    expect(sent.last).toMatchObject({ ok: true, events: [{ ticket: today("A001") }] });
    expect(ticketOf(sent)?.priorityCheck).toMatchObject({ found: "withdrawn", group: elderly });
    const kept = tell(done(check("confirmed"), sendTo("2")), {
      by: officer(2),
      command: { type: "callNext", counter: counter("2") },
    });
    expect(kept.last).toMatchObject({ ok: true, events: [{ ticket: today("A002") }] });
  });

  it("takes nothing from an appointment that was kept", () => {
    const wish = issue("a", { priority: elderly, appointment: monday8 - minutes(25) });
    const story = tell(
      withOpen(aMorning(), "1"),
      { by: kiosk, command: wish },
      { by: one, command: calls("callNext") },
    );
    const after = tell(story, { by: one, command: check("withdrawn", "A001") });
    expect(ticketOf(after, "A001")?.effective).toBe(monday8 - minutes(35));
  });

  it("is in the register as it was found", () => {
    const inRegister = (story: Story) => {
      const ticket = ticketOf(story);
      return ticket && visitRecord(ticket).priority;
    };
    expect(inRegister(done(check("confirmed"), calls("startServing"), finish))).toBe(elderly);
    expect(inRegister(done(check("withdrawn"), calls("startServing"), finish))).toBeNull();
  });

  it("is for the officer at whose counter the person is, and for who may act for them", () => {
    const story = atTheCounter();
    expect(outcome(story, officer(2), check("withdrawn"))).toBe("notYourCounter");
    expect(outcome(story, kiosk, check("withdrawn"))).toBe("notAllowed");
    expect(outcome(story, supervisor, check("withdrawn"))).toBe("priorityChecked");
    expect(outcome(story, one, check("withdrawn", "A001"))).toBe("notCalled");
    expect(outcome(tell(story, { by: one, command: calls("markMissed") }), one, check("withdrawn"))).toBe(
      "counterIdle",
    );
  });

  it("is not made up for whoever asked for none", () => {
    const ordinary = tell(
      withOpen(aMorning(), "1"),
      { by: kiosk, command: issue("a") },
      { by: one, command: calls("callNext") },
      { by: one, command: check("confirmed", "A001") },
    );
    expect(outcomeOf(ordinary)).toBe("noSuchPriority");
  });
});
