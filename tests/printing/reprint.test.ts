import { expect, it } from "vitest";
import type { Slip } from "#contract/slip.ts";
import { pendingPrints } from "../../server/hall/jobs.ts";
import { ticketPaper } from "../../server/ticket-paper.ts";
import {
  agent,
  aMorning,
  counter,
  issue,
  minutes,
  monday8,
  officer,
  printingKiosk,
  type Story,
  tell,
  today,
  withOpen,
  withWaiting,
} from "../hall/builders.ts";

/** A003, with two people ahead at 8:02 and its paper in hand. */
function printed(): Story {
  const story = withOpen(withWaiting(aMorning(), "a", "a"), "1");
  const report = { type: "reportPrint", ticket: today("A003"), copy: 1, result: { state: "printed" } } as const;
  return tell(story, { by: printingKiosk, command: issue("a") }, { by: agent, command: report });
}

/** What the paper says that is on its way now. */
function facts({ hall }: Story): string[] {
  const [order] = pendingPrints(hall);
  if (!order) throw new Error("no paper is on its way");
  const { blocks }: Slip = ticketPaper(order, hall, { link: null, words: null });
  return blocks.flatMap((block) => (block.kind === "facts" ? block.facts.map(({ value }) => value) : []));
}

it("a reprint at 8:42 says when the number may be called from then on, and not what was said at 8:02", () => {
  const first = tell(withOpen(withWaiting(aMorning(), "a", "a"), "1"), { by: printingKiosk, command: issue("a") });
  expect(facts(first)).toEqual(["08:02 · 23/11", "2 người", "08:10–08:40", "Quầy 1"]);
  const at = monday8 + minutes(42);
  const again = { by: officer(1), command: { type: "printAgain", ticket: today("A003") }, at } as const;
  expect(facts(tell(printed(), again))).toEqual(["08:02 · 23/11", "2 người", "08:50–09:20", "Quầy 1"]);
});

it("the paper of whoever booked nine o'clock says so", () => {
  const command = issue("a", { appointment: monday8 + minutes(60) });
  expect(facts(tell(withOpen(aMorning(), "1"), { by: printingKiosk, command }))[1]).toBe("09:00");
});

it("the reprint of a number that is at a counter already says nothing of waiting", () => {
  const by = officer(1);
  const here = { counter: counter("1") };
  const first = tell(printed(), { by, command: { type: "callTicket", ...here, ticket: today("A003") } });
  const again = tell(first, { by, command: { type: "printAgain", ticket: today("A003") } });
  expect(facts(again)).toEqual(["08:02 · 23/11", "Quầy 1"]);
});
