import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DaysOffReport, mostCalendarBytes } from "#contract/days-off.ts";
import { dayOfClosed } from "#contract/working-time.ts";
import { officeToday } from "../office-clock.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
let admin = "";
beforeAll(async () => {
  office = await runOffice();
  admin = (await office.signIn("khanh")).cookie;
});
afterAll(() => office.stop());

const year = Number(officeToday().slice(0, 4)) + 1;

/** A calendar file of whole days, each `[MMDD, name]` of the next year. */
const file = (...days: [string, string][]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...days.flatMap(([day, name]) => [
      "BEGIN:VEVENT",
      `DTSTART;VALUE=DATE:${year}${day}`,
      `SUMMARY:${name}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");

async function post(
  body: string | Uint8Array<ArrayBuffer>,
  { apply = "no", cookie = admin, type = "text/calendar" } = {},
) {
  const headers = { "content-type": type, ...(cookie ? { cookie } : {}) };
  const response = await fetch(`${office.url}/api/settings/days-off?apply=${apply}`, { method: "POST", headers, body });
  return { status: response.status, body: await response.json() };
}

async function report(body: string, apply = "no"): Promise<DaysOffReport> {
  const answered = await post(body, { apply });
  expect(answered.status).toBe(200);
  return DaysOffReport.parse(answered.body);
}

const closed = () => office.settings().office().hours.closedDays.map(dayOfClosed);

describe("days off from a calendar file", () => {
  it("are shown first, which changes nothing, and then taken over once", async () => {
    const before = office.settings().office();
    const text = file(["0713", "Chuyển trụ sở"], ["0714", "Nghỉ hoán đổi (dự kiến)"]);
    const shown = await report(text);
    expect(shown).toMatchObject({
      state: "checked",
      days: [
        { day: `${year}-07-13`, name: { vi: "Chuyển trụ sở" }, what: { kind: "off" }, change: "new" },
        { day: `${year}-07-14`, provisional: true, what: { kind: "off", why: "swapped" }, change: "new" },
      ],
    });
    expect(office.settings().office()).toEqual(before);

    expect(await report(text, "yes")).toMatchObject({ state: "applied" });
    expect(closed()).toEqual(expect.arrayContaining([`${year}-07-13`, `${year}-07-14`]));
    const again = await report(text);
    expect(again.state === "checked" && again.days.map(({ change }) => change)).toEqual(["same", "same"]);
    const renamed = await report(file(["0713", "Tập huấn"]));
    expect(renamed.state === "checked" && renamed.days.map(({ change }) => change)).toEqual(["changed"]);
    await office.restart();
    admin = (await office.signIn("khanh")).cookie;
    expect(closed()).toContain(`${year}-07-13`);
  });

  it("are refused whole for one bad line, which is named", async () => {
    const before = closed();
    const bad = await report(file(["0715", "Nghỉ"], ["0231", "Không có ngày này"]), "yes");
    expect(bad).toMatchObject({ state: "bad", faults: [{ line: 8, column: "DTSTART" }] });
    expect(closed()).toEqual(before);
    expect(await report("Đây là một bức thư.")).toMatchObject({ state: "bad" });
  });

  it("are an administrator's to change, whatever the file", async () => {
    const officer = (await office.signIn("huong")).cookie;
    expect((await post(file(), { cookie: officer })).status).toBe(403);
    expect((await post(file(), { cookie: "" })).status).toBe(401);
  });

  it("come as a calendar and not as anything else, and not without end", async () => {
    for (const type of ["application/json", "text/plain"])
      expect((await post("{}", { type })).status).toBeGreaterThanOrEqual(400);
    expect(await report("x".repeat(mostCalendarBytes + 1))).toMatchObject({ state: "bad" });
    expect((await post(new Uint8Array(mostCalendarBytes + 2))).status).toBe(413);
  });
});
