import { expect, it } from "vitest";
import type { StationDay } from "#contract/lease.ts";
import { stationView, timetable } from "../../server/hall/views/station.ts";
import { awayPaper } from "../../server/printing/away-paper.ts";
import { aMorning, anOffice, hours, monday8, supervisor, system, tell } from "./builders.ts";
import { monday, p1, p2, printers } from "./leasing.ts";

it("a kiosk is told its letters, today and the next day with hours, and what it is to hold of each limit", () => {
  const services = anOffice().services.map((each, at) => (at === 0 ? { ...each, dailyLimit: 7 } : each));
  const { hall } = aMorning({ ...printers(), services });
  const known = { days: timetable(hall), paper: awayPaper(hall.rules.office) };
  expect(stationView(hall, "c", known)).toBeNull();
  expect(stationView(hall, null, known)).toMatchObject({
    office: "dong-hai",
    day: monday,
    printer: p1,
    prefix: "X",
    services: [
      { service: "a", share: 2, isUsedUp: false },
      { service: "b", share: null },
      { service: "c", share: null },
    ],
    // Tuesday is a day off.
    next: { day: "2026-11-25", services: [{ service: "a", share: 2 }, {}, {}] },
  });
  expect(stationView(hall, "b", known)).toMatchObject({ printer: p2, prefix: "Y" });
});

const steps = ({ openings }: StationDay) => openings.map(({ from, is }) => [from, is.state]);
const hoursOn = (day: string) =>
  [
    ["00:00", "closed"],
    ["06:45", "open"],
    ["11:30", "closed"],
    ["13:15", "open"],
    ["17:00", "closed"],
  ].map(([clock, state]) => [Date.parse(`${day}T${clock}+07:00`), state]);

it("it is told from which minute on what is open, on both days", () => {
  const [today, next] = timetable(aMorning(printers()).hall);
  if (!today || !next) throw new Error("no days");
  expect(steps(today)).toEqual(hoursOn(monday));
  expect(steps(next)).toEqual(hoursOn("2026-11-25"));
  for (const { openings, services } of [today, next])
    expect(services[0]?.available.map(({ from, is }) => [from, is.state])).toEqual(
      openings.map(({ from, is }) => [from, is.state === "open" ? "yes" : "no"]),
    );
});

it("a day that was closed by hand says nothing of the next", () => {
  const { hall } = tell(aMorning(printers()), { by: supervisor, command: { type: "closeDay" } });
  const [today, next] = timetable(hall);
  if (!today || !next) throw new Error("no days");
  expect(new Set(today.openings.map(({ is }) => is.state))).toEqual(new Set(["closed"]));
  expect(steps(next)).toEqual(hoursOn("2026-11-25"));
});

it("on a day off it is told of no minute in which a number may be given, though the hall has that day and leases numbers of it", () => {
  const { hall } = tell(aMorning(printers()), { by: system, command: { type: "openDay" }, at: monday8 + hours(24) });
  const [today, next] = timetable(hall);
  expect(today?.day).toBe("2026-11-24");
  expect(today && steps(today)).toEqual([[Date.parse("2026-11-24T00:00+07:00"), "closed"]]);
  for (const { available } of today?.services ?? [])
    expect(available.map(({ is }) => is)).toEqual([expect.objectContaining({ state: "no", why: "dayOff" })]);
  expect(next?.day).toBe("2026-11-25");
});
