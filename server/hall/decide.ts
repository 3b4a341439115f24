import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import type { EpochMs } from "#contract/text.ts";
import { decideBooking, decideLapse } from "./decide-booking.ts";
import { decideCounter } from "./decide-counter.ts";
import { decideDay } from "./decide-day.ts";
import { decideCheckIn, decideTakeFromHome } from "./decide-home.ts";
import { decideIssue } from "./decide-issue.ts";
import { decideLease, decideShares } from "./decide-lease.ts";
import { decidePhone } from "./decide-phone.ts";
import { decidePrint } from "./decide-print.ts";
import { decideService } from "./decide-service.ts";
import { decideAdmitStray, decideAdmitStrays, decideDismissStray } from "./decide-stray.ts";
import { decideTaken } from "./decide-taken.ts";
import { decideTicket } from "./decide-ticket.ts";
import { type Decision, refuse } from "./decision.ts";
import type { Hall } from "./hall.ts";
import { mayAsk } from "./permission.ts";
import { decidePriority } from "./priority.ts";

/** A command and who wants it. */
export interface Request {
  command: Command;
  by: Actor;
}

/**
 * What a command would do to the hall: events, or a refusal and nothing. Pure. Permission comes first, so that
 * nobody learns from a refusal what they may not see.
 * @param now clock time; the hall's own time never runs backwards, so an earlier clock is taken as the last event's
 */
export function decide(request: Request, hall: Hall, now: EpochMs): Decision {
  const { command, by } = request;
  if (!mayAsk(by, command) || isOfAnother(by, command)) return refuse("notAllowed");
  const at = Math.max(now, hall.at);
  switch (command.type) {
    case "issueTicket":
      return decideIssue(command, by, hall, at);
    case "takeFromHome":
      return decideTakeFromHome(command, by, hall, at);
    case "checkIn":
      return decideCheckIn(command, by, hall, at);
    case "book":
    case "moveBooking":
    case "cancelBooking":
    case "keepBooking":
      return decideBooking(command, by, hall, at);
    case "lapseOverdue":
      return decideLapse(hall, at);
    case "openCounter":
    case "pauseCounter":
    case "closeCounter":
      return decideCounter(command, by, hall, at);
    case "callNext":
    case "callTicket":
    case "recall":
    case "startServing":
    case "hold":
    case "resume":
    case "transfer":
    case "markMissed":
    case "finish":
    case "rate":
      return decideService(command, by, hall, at);
    case "checkPriority":
      return decidePriority(command, by, hall, at);
    case "bringBack":
    case "cancelTicket":
    case "replaceTicket":
    case "markLeft":
      return decideTicket(command, hall, at);
    case "stay":
    case "askGrace":
    case "rateTicket":
      return decidePhone(command, hall, at);
    case "printAgain":
    case "reportPrint":
      return decidePrint(command, by, hall, at);
    case "leaseNumbers":
      return decideLease(command, by, hall, at);
    case "shareLimits":
      return decideShares(command, by, hall, at);
    case "reportTaken":
      return decideTaken(command, by, hall, at);
    case "admitStray":
      return decideAdmitStray(command, by, hall, at);
    case "admitStrays":
      return decideAdmitStrays(by, hall, at);
    case "dismissStray":
      return decideDismissStray(command, hall, at);
    case "openDay":
    case "closeDay":
      return decideDay(command, hall, at);
    default:
      return command satisfies never;
  }
}

/** A phone speaks for the one ticket whose link it holds, a guest for the one appointment. */
function isOfAnother(by: Actor, command: Command): boolean {
  if (by.role === "phone") return !("ticket" in command && command.ticket === by.ticket);
  return by.role === "guest" && command.type !== "book" && "booking" in command && command.booking !== by.booking;
}
