import { describe, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import type { TicketId } from "#contract/ids.ts";
import { get } from "../../server/hall/ordered.ts";
import { statusOf } from "../../server/hall/views/kiosk.ts";
import { officerView } from "../../server/hall/views/officer.ts";
import {
  agent,
  aMorning,
  counter,
  level,
  minutes,
  monday8,
  officer,
  phoneOf,
  type Story,
  tell,
  today,
  withOpen,
  withWaiting,
} from "./builders.ts";

const at1 = counter("1");
const one = officer(1);
const a1 = today("A001");
const a2 = today("A002");
const phone = { publicUrl: "https://hall.example", ratingMinutes: 30 };

const by = (type: "callNext" | "startServing" | "markMissed", at?: number) =>
  at === undefined
    ? { by: one, command: { type, counter: at1 } as Command }
    : { by: one, command: { type, counter: at1 } as Command, at };
const asks = (type: "markLeft" | "stay" | "askGrace", ticket: TicketId, at?: number) => {
  const step = { by: phoneOf(ticket), command: { type, ticket } as Command };
  return at === undefined ? step : { ...step, at };
};
const rates = (ticket: TicketId, level = "satisfied", at?: number) => {
  const step = { by: phoneOf(ticket), command: { type: "rateTicket", ticket, level } as Command };
  return at === undefined ? step : { ...step, at };
};
const finishes = { by: one, command: { type: "finish", counter: at1, outcome: "done" } as Command };

/** Counter 1 is open; A001, A002 and A003 wait. */
const ready = (): Story => withOpen(withWaiting(aMorning({ phone }), "a", "a", "a"), "1");
const called = (): Story => tell(ready(), by("callNext"));
const finished = (): Story => tell(called(), by("startServing"), finishes);
const outcomeOf = ({ last }: Story): string => (last.ok ? last.events.map(({ type }) => type).join(" ") : last.code);
const aheadOf = (story: Story, ticket: TicketId) => {
  const found = get(story.hall.tickets, ticket);
  const status = found && statusOf(story.hall, found);
  return status?.state === "waiting" ? status.ahead : status?.state;
};
const desk = (story: Story) =>
  officerView(
    story.hall,
    {
      now: story.now,
      conditions: new Map(),
      ignoredKeys: new Map(),
      faults: [],
      pairedAgents: new Set<string>(),
      silentScreens: [],
      unshown: [],
      demonstration: false,
    },
    one,
    () => null,
  ).mine;

describe("a phone", () => {
  it("speaks for its own ticket and no other", () => {
    const story = tell(ready(), { by: phoneOf(a1), command: { type: "markLeft", ticket: a2 } });
    expect(outcomeOf(story)).toBe("notAllowed");
    expect(outcomeOf(tell(called(), { by: phoneOf(a2), command: { type: "askGrace", ticket: a1 } }))).toBe(
      "notAllowed",
    );
  });

  it("may do nothing that staff or machines do", () => {
    for (const command of [
      { type: "callNext", counter: at1 },
      { type: "bringBack", ticket: a1 },
      { type: "cancelTicket", ticket: a1, reason: "x" },
      { type: "printAgain", ticket: a1 },
      { type: "rate", counter: at1, level: level("satisfied") },
    ] satisfies Command[])
      expect(outcomeOf(tell(called(), { by: phoneOf(a1), command }))).toBe("notAllowed");
  });
});

describe("leaving by phone", () => {
  it("ends the ticket, and those behind move up", () => {
    const story = tell(ready(), asks("markLeft", a1));
    expect([aheadOf(story, a1), aheadOf(story, a2)]).toEqual(["left", 0]);
  });

  it("frees the counter that called it", () => {
    const story = tell(called(), asks("markLeft", a1), by("callNext"));
    expect(outcomeOf(story)).toBe("ticketCalled");
    expect(desk(story)?.current?.label).toBe("A002");
  });

  it("is not for whoever is being served", () => {
    expect(outcomeOf(tell(called(), by("startServing"), asks("markLeft", a1)))).toBe("alreadyServing");
  });

  it("can be taken back for 30 seconds, to the very place it had", () => {
    const story = ready();
    const left = tell(story, asks("markLeft", a2));
    const back = tell(left, asks("stay", a2, story.now + 30_000));
    expect(outcomeOf(back)).toBe("ticketStayed");
    expect([aheadOf(back, a1), aheadOf(back, a2), aheadOf(back, today("A003"))]).toEqual([0, 1, 2]);
    expect(outcomeOf(tell(left, asks("stay", a2, story.now + 30_001)))).toBe("stayTooLate");
  });

  it("taken back after a call, waits again where it stood and is called next", () => {
    const back = tell(called(), asks("markLeft", a1), asks("stay", a1), by("callNext"));
    expect(desk(back)?.current?.label).toBe("A001");
  });

  it("taken back to the counter it was sent to, waits there", () => {
    const sent = tell(called(), {
      by: one,
      command: { type: "transfer", counter: at1, note: null, to: { kind: "counter", counter: counter("2") } },
    });
    const back = tell(sent, asks("markLeft", a1), asks("stay", a1));
    expect(get(back.hall.tickets, a1)?.state).toMatchObject({
      state: "waiting",
      place: { kind: "counter", counter: "2" },
    });
  });

  it("is not taken back by whoever never left, nor when the day is closed", () => {
    expect(outcomeOf(tell(ready(), asks("stay", a1)))).toBe("ticketNotLeft");
    const closed = tell(ready(), asks("markLeft", a1), {
      by: { kind: "system", role: "system" },
      command: { type: "closeDay" },
    });
    expect(outcomeOf(tell(closed, asks("stay", a1)))).toBe("dayNotOpen");
  });
});

describe("being late", () => {
  it("keeps the place for the tolerance from when it was said, and the officer sees it", () => {
    const story = tell(called(), asks("askGrace", a1));
    const until = story.now + minutes(30);
    expect(desk(story)?.current?.reasons).toEqual([{ kind: "late", until }]);
    const missed = tell(story, by("markMissed", story.now + minutes(5)));
    expect(desk(missed)?.missed).toMatchObject([{ label: "A001", backUntil: story.now + minutes(35) }]);
  });

  it("said at the end of the tolerance, gives it once more and no third time", () => {
    const missed = tell(called(), by("markMissed"));
    const said = tell(missed, asks("askGrace", a1, missed.now + minutes(30)));
    expect(outcomeOf(said)).toBe("graceGiven");
    const back: Command = { type: "bringBack", ticket: a1 };
    expect(outcomeOf(tell(said, { by: one, command: back, at: missed.now + minutes(60) }))).toBe("ticketBroughtBack");
    expect(outcomeOf(tell(said, { by: one, command: back, at: missed.now + minutes(60) + 1 }))).toBe("toleranceOver");
    expect(outcomeOf(tell(said, asks("askGrace", a1)))).toBe("graceUsed");
  });

  it("said too late, changes nothing", () => {
    const missed = tell(called(), by("markMissed"));
    expect(outcomeOf(tell(missed, asks("askGrace", a1, missed.now + minutes(30) + 1)))).toBe("toleranceOver");
  });

  it("is only for whoever was called", () => {
    expect(outcomeOf(tell(ready(), asks("askGrace", a1)))).toBe("notCalled");
    expect(outcomeOf(tell(called(), by("startServing"), asks("askGrace", a1)))).toBe("alreadyServing");
    expect(outcomeOf(tell(finished(), asks("askGrace", a1)))).toBe("ticketEnded");
  });
});

describe("rating by phone", () => {
  it("counts for the officer and counter of the visit, once", () => {
    const story = tell(finished(), rates(a1));
    expect(story.last).toMatchObject({
      ok: true,
      events: [{ type: "ticketRated", counter: "1", officer: { name: one.name } }],
    });
    expect(get(story.hall.tickets, a1)?.state).toMatchObject({ visit: { rating: "satisfied" } });
    expect(outcomeOf(tell(story, rates(a1)))).toBe("ratingClosed");
  });

  it("leaves the keypad lit for the visit after it", () => {
    const next = tell(finished(), by("callNext"), by("startServing"), finishes, rates(a1));
    expect(outcomeOf(next)).toBe("ticketRated");
    const keypad: Command = { type: "rate", counter: at1, level: level("neutral") };
    expect(outcomeOf(tell(next, { by: agent, command: keypad }))).toBe("ticketRated");
  });

  it("and the keypad of the same visit exclude each other", () => {
    const keypad: Command = { type: "rate", counter: at1, level: level("neutral") };
    expect(outcomeOf(tell(finished(), { by: agent, command: keypad }, rates(a1)))).toBe("ratingClosed");
    expect(outcomeOf(tell(finished(), rates(a1), { by: agent, command: keypad }))).toBe("ratingClosed");
  });

  it("is refused after its time, before the end, at an unknown level and where the office wants none", () => {
    const story = finished();
    expect(outcomeOf(tell(story, rates(a1, "satisfied", story.now + minutes(30))))).toBe("ticketRated");
    expect(outcomeOf(tell(story, rates(a1, "satisfied", story.now + minutes(30) + 1)))).toBe("ratingClosed");
    expect(outcomeOf(tell(called(), rates(a1)))).toBe("ratingClosed");
    expect(outcomeOf(tell(story, rates(a1, "superb")))).toBe("noSuchLevel");
    const off = withOpen(withWaiting(aMorning({ phone: { ...phone, ratingMinutes: 0 } }, monday8), "a"), "1");
    expect(outcomeOf(tell(off, by("callNext"), by("startServing"), finishes, rates(a1)))).toBe("ratingClosed");
  });
});
