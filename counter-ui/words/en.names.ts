import type { DeviceRole, PersonRole } from "#contract/actor.ts";
import type { HardwareCondition } from "#contract/hardware.ts";
import type { ProcedureTime } from "#contract/office.ts";
import type { PrintFailure } from "#contract/ticket.ts";
import type { WaitRange } from "#contract/wait.ts";
import { waitText } from "#contract/wait-text.ts";
import type { viNames } from "./vi.names.ts";

const roles: Record<PersonRole, string> = { officer: "Officer", supervisor: "Supervisor", admin: "Administrator" };
const deviceRoles: Record<DeviceRole, string> = {
  kiosk: "Kiosk",
  display: "Hall screen",
  keypad: "Counter screen or keypad",
  agent: "Device agent",
  bench: "Test bench",
};
const conditions: Record<HardwareCondition, string> = {
  ready: "ready",
  offline: "not connected",
  paperOut: "out of paper",
  paperLow: "paper low",
  coverOpen: "cover open",
  jam: "cutter or paper jam",
  stalled: "not responding",
  fault: "faulty",
};
const printFailures: Record<PrintFailure, string> = {
  offline: "printer not connected",
  paperOut: "printer out of paper",
  coverOpen: "printer cover open",
  jam: "cutter or paper jam",
  stalled: "printer not responding",
  fault: "printer faulty",
  unconfirmed: "not known whether it came out",
};

function wait(range: WaitRange): string {
  return waitText(range, "en");
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function procedureTime(time: ProcedureTime): string {
  switch (time.unit) {
    case "workingDay":
      return counted(time.value, "working day", "working days");
    case "calendarDay":
      return counted(time.value, "day", "days");
    case "hour":
      return counted(time.value, "working hour", "working hours");
    case "sameDay":
      return "Same day; after 15:00 the next working day";
    case "local":
      return "As set by the province";
    default:
      return time satisfies never;
  }
}

export const enNames: typeof viNames = {
  roles,
  deviceRoles,
  conditions,
  printFailure: (reason) => (reason in printFailures ? printFailures[reason as PrintFailure] : "no paper came out"),
  wait,
  procedureTime,
  fee: (dong) =>
    dong === null ? "As set by the province" : dong === 0 ? "Free" : `${dong.toLocaleString("en-GB")} đồng`,
};
