import { expect, it } from "vitest";
import { get } from "../../server/hall/ordered.ts";
import { standingOf } from "../../server/hall/views/standing.ts";
import { expectedWait } from "../../server/hall/wait.ts";
import { agent, counter, issue, kiosk, officer, type Story, service, tell, today, withOpen } from "./builders.ts";
import { aDay, leased, p1, p2, taken } from "./leasing.ts";

const standing = ({ hall }: Story, label: string, printer = p1) => {
  const ticket = get(hall.tickets, today(label));
  return ticket && standingOf(hall, ticket, printer).standing;
};
/** Kiosk 1 gave X001 and X002 while the hub was away, which now hears of both. */
const back = () =>
  tell(
    leased(withOpen(aDay(), "1")),
    { by: agent, command: taken(1) },
    { by: agent, command: taken(2) },
    { by: kiosk, command: issue("a") },
  );

it("is known of a number that a kiosk gave by itself once the hub has it, and changes as others are called", () => {
  const story = back();
  expect([standing(story, "X001")?.ahead, standing(story, "X002")?.ahead]).toEqual([0, 1]);
  const ticket = get(story.hall.tickets, today("X002"));
  expect(standing(story, "X002")?.wait).toEqual(expectedWait(story.hall, service("a"), ticket ?? null));
  const called = tell(story, { by: officer(1), command: { type: "callNext", counter: counter("1") } });
  expect([standing(called, "X001"), standing(called, "X002")?.ahead]).toEqual([undefined, 0]);
});

it("is told where it was not known: of no number that the hub gave, and at no other kiosk", () => {
  expect(standing(back(), "A001")).toBeUndefined();
  expect(standing(back(), "X001", p2)).toBeUndefined();
});
