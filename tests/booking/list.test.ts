import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BookingListReport } from "#contract/booking-import.ts";
import { dayOf } from "#contract/calendar.ts";
import { clockText } from "#contract/clock-text.ts";
import { officeToday } from "../office-clock.ts";
import { type BookingOffice, runBookingOffice } from "./booking-office.ts";

let office: BookingOffice;
let admin: string;
beforeAll(async () => {
  office = await runBookingOffice({ people: 1 });
  admin = (await office.signIn("khanh")).cookie;
});
afterAll(() => office?.stop());

/** Rows of a portal's list, under its headings. */
const listOf = (...rows: string[]) => ["Lĩnh vực;Ngày;Giờ;Mã hồ sơ hẹn;Số căn cước", ...rows].join("\n");
const moment = (at: number) => `${dayOf(at).split("-").reverse().join("/")};${clockText(at)}`;

async function hand(list: string, apply: "yes" | "no", cookie = admin): Promise<Response> {
  return fetch(`${office.url}/api/bookings/list?apply=${apply}`, {
    method: "POST",
    headers: { "content-type": "text/csv", cookie },
    body: list,
  });
}
const report = async (list: string, apply: "yes" | "no" = "no") =>
  (await (await hand(list, apply)).json()) as BookingListReport;
/** Appointments there are, on all days that have times. */
async function booked(): Promise<{ at: number; code: string }[]> {
  const days = [...new Set((await office.times()).map(dayOf))];
  const lists = await Promise.all([...new Set([officeToday(), ...days])].map((day) => office.list(admin, day)));
  return lists.flatMap(({ appointments }) => appointments.filter(({ state }) => state === "booked"));
}

describe("a list of appointments from a portal", () => {
  it("is looked through first, which changes nothing; then booked once, however often it is handed in", async () => {
    const [one = 0, two = 0] = (await office.times()).slice(-2);
    const idNumber = "034085001234";
    const list = listOf(`Hộ tịch;${moment(one)};DVC-1;${idNumber}`, `A;${moment(two)};;`);
    const checked = await report(list);
    expect(checked).toMatchObject({
      state: "checked",
      rows: [
        { line: 2, at: one, reference: "DVC-1", code: null, change: "new" },
        { line: 3, at: two, reference: null, code: null, change: "new" },
      ],
    });
    expect(await booked()).toEqual([]);
    const applied = await report(list, "yes");
    expect(applied).toMatchObject({ state: "applied", left: [] });
    const codes = applied.rows.map(({ code }) => code);
    expect(codes).toEqual([expect.stringMatching(/^LH-/), expect.stringMatching(/^LH-/)]);
    expect((await booked()).map(({ code }) => code).sort()).toEqual([...codes].sort());
    // Handed in once more, in another order and with a new row: what is there stays, and its codes are told again.
    const [three = 0] = (await office.times()).slice(-1);
    const again = await report(
      listOf(`A;${moment(two)};;`, `Hộ tịch;${moment(three)};DVC-3;`, `Hộ tịch;${moment(one)};DVC-1;${idNumber}`),
      "yes",
    );
    expect(again.rows.map(({ change }) => change)).toEqual(["known", "new", "known"]);
    expect([again.rows[2]?.code, again.rows[0]?.code]).toEqual(codes);
    expect(await booked()).toHaveLength(3);
    // The number itself is kept nowhere.
    const kept = await Promise.all(["hall.db", "hall.db-wal"].map((file) => readFile(join(office.dataDir, file))));
    expect(Buffer.concat(kept).toString("latin1")).not.toContain(idNumber);
  });

  it("of which one row can not be booked books none, and says which and why", async () => {
    const before = await booked();
    const times = await office.times();
    const [free = 0, last = 0] = times.slice(-2);
    const taken = before[0]?.at ?? 0;
    const found = await report(
      listOf(
        `Hộ tịch;${moment(free)};;`,
        `Hộ tịch;${moment(last)};;`,
        // One place, and the row before has it.
        `Hộ tịch;${moment(last)};;034085001239`,
        `Hộ tịch;${moment(taken)};;`,
        // No time of the office's at all.
        `Hộ tịch;${moment(free).split(";")[0]};09:31;;`,
        `land;${moment(free)};;`,
        `Hộ tịch;${moment(free)};DVC-1;`,
        // Another year than was meant.
        `Hộ tịch;${moment(free).replace(/20\d\d/, "2100")};;`,
      ),
      "yes",
    );
    expect(found.state).toBe("bad");
    if (found.state !== "bad") return;
    expect(found.faults.map(({ line, problem }) => [line, problem.vi])).toEqual([
      [4, "Giờ hẹn này vừa hết chỗ. Xin chọn giờ khác."],
      [5, expect.any(String)],
      [6, "Trong ngày này không có giờ hẹn như vậy. Xin xem các giờ hẹn của đơn vị."],
      [7, expect.stringContaining("Ngày này không có giờ hẹn nào của lĩnh vực")],
      [8, expect.stringContaining("Đã nhập trước đây với giờ hẹn khác: ")],
      [9, expect.stringMatching(/^Ngày này quá xa: chỉ đặt được lịch hẹn trong 180 ngày tới/)],
    ]);
    expect(await booked()).toEqual(before);
  });

  it("of the day before is taken again: what is over is passed over, and what was moved here stays where it is", async () => {
    const [to = 0, at = 0] = (await office.times()).slice(-2);
    const { client } = await office.signIn("khanh");
    const [row] = (await report(listOf(`Hộ tịch;${moment(at)};DVC-7;`), "yes")).rows;
    expect(await client.send({ type: "moveBooking", booking: row?.booking as never, at: to })).toMatchObject({
      ok: true,
    });
    const before = await booked();
    const again = await report(listOf(`Hộ tịch;01/01/2020;09:30;DVC-6;`, `Hộ tịch;${moment(at)};DVC-7;`), "yes");
    expect(again).toMatchObject({
      state: "applied",
      rows: [
        { change: "past", code: null, reference: "DVC-6" },
        { change: "known", code: row?.code, at: to },
      ],
      left: [],
    });
    expect(await booked()).toEqual(before);
  });

  it("whose appointment was cancelled since does not come back with it", async () => {
    const [at = 0] = (await office.times()).slice(-1);
    const list = listOf(`Hộ tịch;${moment(at)};DVC-9;`);
    const [row] = (await report(list, "yes")).rows;
    const { client } = await office.signIn("khanh");
    await client.send({ type: "cancelBooking", booking: row?.booking as never, reason: "Báo bận" });
    expect((await report(list, "yes")).rows).toMatchObject([{ change: "known", code: null }]);
    expect((await booked()).filter((one) => one.at === at)).toEqual([]);
  });

  it("is taken from administrators only, and from no form of another site", async () => {
    const { cookie } = await office.signIn("hoa");
    expect((await hand(listOf(), "yes", cookie)).status).toBe(403);
    expect((await hand(listOf(), "yes", "")).status).toBe(401);
    const form = await fetch(`${office.url}/api/bookings/list?apply=yes`, {
      method: "POST",
      headers: { "content-type": "text/plain", cookie: admin },
      body: listOf(),
    });
    expect(form.status).toBe(415);
  });
});
