import type { Command } from "#contract/commands.ts";
import type { CommandId, Day, DeviceId, HardwareId } from "#contract/ids.ts";
import type { ReportTaken } from "#contract/lease.ts";
import type { Office } from "#contract/office.ts";
import { agent, aMorning, anOffice, minutes, monday8, type Story, service, tell } from "./builders.ts";

export const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
export const monday = "2026-11-23" as Day;
export const tuesday = "2026-11-24" as Day;
export const p1 = "p1" as HardwareId;
export const p2 = "p2" as HardwareId;
/** Two kiosks: the hub's own agent has the letter X, agent b the letter Y. */
export const agentB: typeof agent = { ...agent, name: "b", device: id(0xb0) as DeviceId };

export function printers(x = "X"): Pick<Office, "hardware"> {
  const printer = { kind: "printer" as const, connection: { kind: "virtual" as const }, model: "epson-text" as const };
  return {
    hardware: [
      { ...printer, id: p1, name: "Máy in 1", paper: "80mm", awayPrefix: x },
      { ...printer, id: p2, name: "Máy in 2", agent: "b", paper: "80mm", awayPrefix: "Y" },
    ],
  };
}

/** Every day is worked, at any hour. */
export const aDay = (change: Partial<Office> = {}): Story =>
  aMorning({ ...printers(), hours: { ...anOffice().hours, ticketsOutsideHours: true }, ...change });

export const leaseOf = (printer: HardwareId, held = 0, day = monday): Command => ({
  type: "leaseNumbers",
  printer,
  day,
  held,
});
export const leased = (story: Story): Story =>
  tell(story, { by: agent, command: leaseOf(p1) }, { by: agentB, command: leaseOf(p2) });

/** What kiosk 1 says of a number that it gave so many minutes after eight. */
export function taken(number: number, more: Partial<ReportTaken> = {}): ReportTaken {
  return {
    type: "reportTaken",
    printer: p1,
    day: monday,
    prefix: "X",
    number,
    service: service("a"),
    procedure: null,
    priority: null,
    language: "vi",
    takenAt: monday8 + minutes(number),
    asked: id(number) as CommandId,
    copy: 1,
    print: { state: "printed" },
    ...more,
  };
}

export const outcome = ({ last }: Story) => (last.ok ? last.events.map(({ type }) => type) : last.code);
