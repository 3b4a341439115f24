import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import type { EpochMs } from "#contract/text.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import { officerAt } from "./desk.ts";
import { closedDesk, type Hall } from "./hall.ts";
import { entries, get } from "./ordered.ts";

type CounterCommand = Extract<Command, { type: "openCounter" | "pauseCounter" | "closeCounter" }>;

/** Opening, pausing and closing a counter. One officer has one counter, and one counter one officer. */
export function decideCounter(command: CounterCommand, by: Actor, hall: Hall, at: EpochMs): Decision {
  if (by.kind !== "person") return refuse("notAllowed");
  if (!hall.rules.counters.has(command.counter)) return refuse("noSuchCounter");
  const desk = get(hall.desks, command.counter) ?? closedDesk;
  if (command.type === "openCounter") {
    if (hall.day.state !== "open") return refuse("dayNotOpen");
    if (desk.work.state !== "closed" && desk.work.officer.account !== by.account) return refuse("counterTaken");
    if (desk.work.state === "open") return refuse("alreadyOpen");
    if (sitsElsewhere(hall, by, command.counter)) return refuse("officerElsewhere");
    return accept({
      at,
      type: "counterOpened",
      counter: command.counter,
      officer: { account: by.account, name: by.name },
    });
  }
  const seat = officerAt(hall, command.counter, by);
  if (!seat.ok) return seat;
  if (desk.current) return refuse("counterBusy");
  if (command.type === "closeCounter") return accept({ at, type: "counterClosed", counter: command.counter });
  if (desk.work.state === "paused") return refuse("counterPaused");
  return accept({ at, type: "counterPaused", counter: command.counter, reason: command.reason });
}

function sitsElsewhere(
  hall: Hall,
  by: Extract<Actor, { kind: "person" }>,
  counter: CounterCommand["counter"],
): boolean {
  for (const { key, value } of entries(hall.desks)) {
    if (key !== counter && value.work.state !== "closed" && value.work.officer.account === by.account) return true;
  }
  return false;
}
