import { describe, expect, it } from "vitest";
import { get } from "../../server/hall/ordered.ts";
import { phoneView } from "../../server/hall/views/phone.ts";
import {
  aMorning,
  callAll,
  counter,
  elderly,
  issue,
  kiosk,
  minutes,
  monday8,
  officer,
  phoneOf,
  printingKiosk,
  type Story,
  supervisor,
  system,
  tell,
  today,
  withOpen,
} from "../hall/builders.ts";
import { bookingOffice, fromHome, guest, remote } from "./builders.ts";

const morning = (): Story => withOpen(aMorning(bookingOffice()), "1");
const stateOf = (story: Story, label: string) => get(story.hall.tickets, today(label))?.state.state;
const taken = (story: Story, number = 1, at = story.now) =>
  tell(story, { by: guest(number), command: fromHome("a"), at });
const checkIn = (label: string) => ({ type: "checkIn", ticket: today(label), priority: null }) as const;
const refused = (code: string) => ({ ok: false, code });

describe("a number taken from home", () => {
  it("is a number like any other, and nobody calls it before it is checked in", () => {
    const story = taken(morning());
    expect(stateOf(story, "A001")).toBe("expected");
    expect(callAll(story, "1")).toEqual([]);
    const chosen = tell(story, {
      by: officer(1),
      command: { type: "callTicket", counter: counter("1"), ticket: today("A001") },
    });
    expect(chosen.last).toEqual(refused("notArrived"));
  });

  it("waits from the moment it is checked in at a kiosk, and its paper comes out there", () => {
    const story = tell(taken(morning()), { by: printingKiosk, command: checkIn("A001"), at: monday8 + minutes(10) });
    expect(story.last).toMatchObject({
      events: [
        { type: "ticketCheckedIn", printer: "p1" },
        { type: "printAsked", copy: 1 },
      ],
    });
    expect(callAll(story, "1")).toEqual(["A001"]);
  });

  it("keeps its place before those who came after it was taken, but by no more than the office's minutes", () => {
    const { headStartMinutes } = remote;
    let story = taken(morning());
    story = tell(story, { by: kiosk, command: issue("a"), at: monday8 + minutes(5) });
    story = tell(story, { by: kiosk, command: issue("a"), at: monday8 + minutes(30) });
    story = tell(story, { by: kiosk, command: checkIn("A001"), at: monday8 + minutes(40) });
    // A002 came 35 minutes before the check-in, A003 only ten.
    expect(headStartMinutes).toBe(15);
    expect(callAll(story, "1")).toEqual(["A002", "A001", "A003"]);
  });

  it("lapses when nobody comes, and somebody else may have the place", () => {
    const full = [1, 2, 3, 4].reduce((story, number) => taken(story, number), morning());
    expect(taken(full, 5).last).toEqual(refused("homeShareTaken"));
    const later = tell(full, { by: system, command: { type: "lapseOverdue" }, at: monday8 + minutes(61) });
    expect(stateOf(later, "A001")).toBe("lapsed");
    expect(phoneView(later.hall, today("A001"), later.now).status).toEqual({ state: "notArrived" });
    expect(tell(later, { by: kiosk, command: checkIn("A001") }).last).toEqual(refused("notExpected"));
    expect(taken(later, 5).last.ok).toBe(true);
  });

  it("can not be checked in once its time is over, also before it was noticed", () => {
    const late = tell(taken(morning()), { by: kiosk, command: checkIn("A001"), at: monday8 + minutes(61) });
    expect(late.last).toEqual(refused("toleranceOver"));
  });

  it("can be given back by phone for good", () => {
    const story = taken(morning());
    const left = tell(story, { by: phoneOf(today("A001")), command: { type: "markLeft", ticket: today("A001") } });
    expect(stateOf(left, "A001")).toBe("left");
    const stay = tell(left, { by: phoneOf(today("A001")), command: { type: "stay", ticket: today("A001") } });
    expect(stay.last).toEqual(refused("stayTooLate"));
    expect(taken(left).last.ok).toBe(true);
  });

  it("is one at a time for each phone", () => {
    const story = taken(morning());
    expect(taken(story).last).toEqual(refused("oneAtATime"));
    expect(taken(story, 2).last.ok).toBe(true);
  });

  it("is counted with the day's numbers of its service, by count or as a share of them", () => {
    const three = [1, 2, 3].reduce(
      (story, number) => tell(story, { by: guest(number), command: fromHome("b") }),
      morning(),
    );
    expect(three.last.ok).toBe(true);
    expect(tell(three, { by: guest(4), command: fromHome("b") }).last).toEqual(refused("homeShareTaken"));
    const seven = [1, 2, 3, 4, 5, 6, 7].reduce((story) => tell(story, { by: kiosk, command: issue("b") }), three);
    expect(seven.last.ok).toBe(true);
    expect(tell(seven, { by: kiosk, command: issue("b") }).last).toEqual(refused("limitReached"));
    // Three who did not come leave room for three others.
    const freed = tell(seven, { by: system, command: { type: "lapseOverdue" }, at: monday8 + minutes(61) });
    expect(tell(freed, { by: kiosk, command: issue("b") }).last.ok).toBe(true);
  });

  it("is given in the hours for it only, on days the office works, by nobody but a guest", () => {
    expect(taken(morning(), 1, monday8 + minutes(8 * 60 + 1)).last).toEqual(refused("homeClosed"));
    // Sunday, 22 November.
    expect(taken(aMorning(bookingOffice(), monday8 - minutes(24 * 60))).last).toEqual(refused("homeClosed"));
    expect(tell(morning(), { by: guest(1), command: fromHome("c") }).last).toEqual(refused("notFromHome"));
    expect(tell(morning(), { by: supervisor, command: fromHome("a") }).last).toEqual(refused("notAllowed"));
    expect(taken(aMorning()).last).toEqual(refused("notFromHome"));
  });

  it("taken before the office opens holds from when it opens, and never past the last session", () => {
    const six = taken(aMorning(bookingOffice(), monday8 - minutes(100)));
    expect(phoneView(six.hall, today("A001"), six.now).status).toMatchObject({ until: monday8 });
    const late = taken(aMorning(bookingOffice({ remote: { ...remote, to: "17:00" } }), monday8 + minutes(8 * 60 + 30)));
    expect(phoneView(late.hall, today("A001"), late.now).status).toMatchObject({ until: monday8 + minutes(9 * 60) });
  });

  it("may be checked in with a priority group, which the officer then sees", () => {
    const story = tell(taken(morning()), {
      by: kiosk,
      command: { ...checkIn("A001"), priority: elderly },
      at: monday8 + minutes(30),
    });
    expect(get(story.hall.tickets, today("A001"))).toMatchObject({
      priority: "elderly",
      effective: monday8 + minutes(10),
    });
  });
});
