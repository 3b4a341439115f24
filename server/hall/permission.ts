import type { Actor, Role } from "#contract/actor.ts";
import type { Command, CommandType } from "#contract/commands.ts";

const staff: readonly Role[] = ["officer", "supervisor", "admin"];
const heads: readonly Role[] = ["supervisor", "admin"];

/** Who may ask for what. Deny by default: a command that is not listed does not compile. */
export const allowed: Record<CommandType, readonly Role[]> = {
  issueTicket: ["kiosk", ...staff],
  takeFromHome: ["guest"],
  checkIn: ["kiosk", ...staff],
  book: [...staff, "guest"],
  moveBooking: [...staff, "guest"],
  cancelBooking: [...staff, "guest"],
  keepBooking: ["kiosk", ...staff],
  lapseOverdue: ["system"],
  callNext: staff,
  callTicket: staff,
  recall: staff,
  startServing: staff,
  hold: staff,
  resume: staff,
  transfer: staff,
  checkPriority: staff,
  markMissed: staff,
  bringBack: staff,
  finish: staff,
  cancelTicket: staff,
  replaceTicket: ["system"],
  markLeft: [...staff, "phone"],
  stay: ["phone"],
  askGrace: ["phone"],
  rateTicket: ["phone"],
  rate: ["keypad", "agent"],
  openCounter: staff,
  pauseCounter: staff,
  closeCounter: staff,
  openDay: [...heads, "system"],
  closeDay: [...heads, "system"],
  printAgain: ["kiosk", ...staff],
  reportPrint: ["agent", "system"],
  leaseNumbers: ["agent"],
  shareLimits: ["agent"],
  reportTaken: ["agent"],
  admitStray: staff,
  admitStrays: staff,
  dismissStray: staff,
};

/** Whether this role may ask for this at all. What depends on the hall (whose counter it is) is decided there. */
export function mayAsk(by: Actor, command: Command): boolean {
  return allowed[command.type].includes(by.role);
}
