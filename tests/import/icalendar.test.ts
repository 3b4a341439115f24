import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "#contract/ids.ts";
import { Hours } from "#contract/office.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { type CalendarRead, readCalendar, withDays } from "../../server/import/icalendar/icalendar.ts";

const between = { from: "2026-01-01" as Day, to: "2027-12-31" as Day };

/** A calendar file of these events, each a list of its lines. */
const file = (...events: string[][]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...events.flatMap((event) => ["BEGIN:VEVENT", ...event, "END:VEVENT"]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");

const read = (text: string | Uint8Array) =>
  readCalendar(typeof text === "string" ? new TextEncoder().encode(text) : text, between);

function sound(text: string | Uint8Array): Extract<CalendarRead, { ok: true }> {
  const result = read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result;
}

/** `5 DTSTART Không có ngày …`, in Vietnamese. */
const faults = (text: string | Uint8Array) => {
  const result = read(text);
  return result.ok ? [] : result.faults.map(({ line, column, problem }) => `${line} ${column} ${problem.vi}`);
};
const left = (text: string) => sound(text).left.map(({ line, problem }) => `${line} ${problem.vi}`);
const closed = (...lines: string[]) => sound(file(lines)).closedDays.map(({ day }) => day);
const kinds = (name: string) => sound(file(["DTSTART;VALUE=DATE:20270205", `SUMMARY:${name}`])).closedDays[0]?.kind;

describe("days off from a calendar file", () => {
  it("are whole days, ranges and yearly repeats, each with its name", () => {
    expect(closed("DTSTART;VALUE=DATE:20270101", "SUMMARY:Tết Dương lịch")).toEqual(["2027-01-01"]);
    expect(closed("DTSTART;VALUE=DATE:20270205", "DTEND;VALUE=DATE:20270208", "SUMMARY:Tết")).toEqual([
      "2027-02-05",
      "2027-02-06",
      "2027-02-07",
    ]);
    expect(closed("DTSTART;VALUE=DATE:20270205", "DURATION:P2D", "SUMMARY:Tết")).toEqual(["2027-02-05", "2027-02-06"]);
    expect(closed("DTSTART;VALUE=DATE:20000902", "RRULE:FREQ=YEARLY", "SUMMARY:Quốc khánh")).toEqual([
      "2026-09-02",
      "2027-09-02",
    ]);
    expect(
      closed("DTSTART;VALUE=DATE:20000902", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20260902", "SUMMARY:Quốc khánh"),
    ).toEqual(["2027-09-02"]);
    expect(closed("DTSTART;VALUE=DATE:20260902", "RRULE:FREQ=YEARLY;COUNT=1", "SUMMARY:Quốc khánh")).toEqual([
      "2026-09-02",
    ]);
    const [day] = sound(file(["DTSTART;VALUE=DATE:20270101", "SUMMARY:Tết Dương lịch"])).closedDays;
    expect(day).toEqual({
      day: "2027-01-01",
      name: { vi: "Tết Dương lịch", en: "Tết Dương lịch" },
      kind: "holiday",
    });
  });

  it("may be written as midnights in Vietnam, in UTC, without VALUE=DATE, or ending where they begin", () => {
    const inVietnam = "DTSTART;TZID=Asia/Ho_Chi_Minh:20270205T000000";
    expect(closed(inVietnam, "DTEND;TZID=Asia/Ho_Chi_Minh:20270206T000000", "SUMMARY:Tết")).toEqual(["2027-02-05"]);
    expect(closed("DTSTART:20270204T170000Z", "DTEND:20270205T170000Z", "SUMMARY:Tết")).toEqual(["2027-02-05"]);
    expect(closed("DTSTART:20270205", "DTEND:20270205", "SUMMARY:Tết")).toEqual(["2027-02-05"]);
  });

  it("keep 29 February to years that have one", () => {
    const result = readCalendar(
      new TextEncoder().encode(file(["DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY", "SUMMARY:Nghỉ"])),
      { from: "2025-01-01" as Day, to: "2028-12-31" as Day },
    );
    expect(result.ok && result.closedDays.map(({ day }) => day)).toEqual(["2028-02-29"]);
  });

  it("are read through folded lines, also folded within a letter, with any line ends and a byte order mark", () => {
    const event = file(["DTSTART;VALUE=DATE:20270205", "SUMMARY:Tết Nguyên đán Đinh Mùi"]);
    const bytes = Buffer.from(event);
    const inLetter = bytes.indexOf(Buffer.from("ế")) + 1;
    const folded = Buffer.concat([bytes.subarray(0, inLetter), Buffer.from("\r\n "), bytes.subarray(inLetter)]);
    for (const text of [
      folded,
      event.replaceAll("\r\n", "\n"),
      `\uFEFF${event}`,
      event.replace("Đinh", "\r\n\tĐinh"),
    ]) {
      expect(sound(text).closedDays.map(({ name }) => name.vi)).toEqual(["Tết Nguyên đán Đinh Mùi"]);
    }
  });

  it("are of a kind by their name, provisional where it or the status says so", () => {
    expect(kinds("Tết Nguyên đán")).toBe("holiday");
    expect(kinds("Nghỉ bù Quốc tế Lao động")).toBe("compensation");
    expect(kinds("Nghỉ hoán đổi, làm bù thứ Bảy 13/02")).toBe("swapped");
    expect(kinds("Đơn vị nghỉ chuyển trụ sở")).toBe("local");
    const tentative = file(
      ["DTSTART;VALUE=DATE:20270205", "SUMMARY:Tết", "STATUS:TENTATIVE"],
      ["DTSTART;VALUE=DATE:20270206", "SUMMARY:Tết (dự kiến)"],
      ["DTSTART;VALUE=DATE:20270207", "SUMMARY:Tết", "STATUS:CONFIRMED"],
    );
    expect(sound(tentative).closedDays.map(({ provisional }) => provisional)).toEqual([true, true, undefined]);
  });
});

describe("worked days from a calendar file", () => {
  const worked = (...lines: string[]) =>
    sound(file(["DTSTART;VALUE=DATE:20260822", ...lines])).workedDays.map(({ day, as }) => `${day} ${as}`);

  it.each([
    ["SUMMARY:Làm bù cho ngày nghỉ 31/8", "monday"],
    ["SUMMARY:Làm bù ngày 02/09/2026", "wednesday"],
    ["SUMMARY:Đi làm thứ Bảy\\, thay thứ Sáu", "friday"],
    ["SUMMARY:Working Saturday instead of Tuesday", "tuesday"],
    ["SUMMARY:LÀM BÙ", "monday"],
  ])("are those of %s, by the hours of %s", (summary, as) => {
    expect(worked(summary)).toEqual([`2026-08-22 ${as}`]);
  });

  it("may be told by their category, and a category that all share does not make them holidays", () => {
    expect(worked("CATEGORIES:Làm bù", "SUMMARY:Thứ Bảy 22/8")).toEqual(["2026-08-22 monday"]);
    expect(worked("CATEGORIES:Holiday,Vietnam", "SUMMARY:Làm bù 31/8")).toEqual(["2026-08-22 monday"]);
  });

  it("tell in the report when nobody said whose hours they keep", () => {
    const text = file(["DTSTART;VALUE=DATE:20260822", "SUMMARY:Làm bù"]);
    expect(left(text)).toEqual(["3 Ngày làm bù 2026-08-22 không nói làm thay ngày nào: lấy giờ làm của thứ Hai."]);
  });
});

describe("what a calendar file says beside", () => {
  it("is left out with its reason: cancelled, to remember only, outside, twice, a task", () => {
    const text = file(
      ["DTSTART;VALUE=DATE:20270101", "SUMMARY:Tết Dương lịch"],
      ["DTSTART;VALUE=DATE:20270101", "SUMMARY:New Year"],
      ["DTSTART;VALUE=DATE:20271120", "SUMMARY:Ngày Nhà giáo Việt Nam", "DESCRIPTION:Ngày lễ kỷ niệm\\nĐể ẩn ngày này"],
      ["DTSTART;VALUE=DATE:20270303", "SUMMARY:Nghỉ", "STATUS:CANCELLED"],
      ["DTSTART;VALUE=DATE:20190101", "SUMMARY:Tết Dương lịch"],
    ).replace("END:VCALENDAR", "BEGIN:VTODO\r\nSUMMARY:Mua hoa\r\nEND:VTODO\r\nEND:VCALENDAR");
    expect(left(text)).toEqual([
      "7 Bỏ qua ngày 2027-01-01: đã có ở dòng 3.",
      "11 Bỏ qua: ngày kỷ niệm, không phải ngày nghỉ.",
      "16 Bỏ qua: sự kiện đã huỷ.",
      "21 Bỏ qua: nằm ngoài khoảng từ 2026-01-01 đến 2027-12-31.",
      "25 Bỏ qua: VTODO không phải sự kiện.",
    ]);
    expect(sound(text).closedDays.map(({ day }) => day)).toEqual(["2027-01-01"]);
  });
});

describe("a calendar file with faults", () => {
  it.each([
    [["DTSTART;VALUE=DATE:20270230", "SUMMARY:Tết"], "4 DTSTART Không có ngày 2027-02-30 trên lịch."],
    [["DTSTART;VALUE=DATE:2027", "SUMMARY:Tết"], "4 DTSTART Cần một ngày, ví dụ 20270205."],
    [
      ["DTSTART:20270205T090000", "SUMMARY:Họp"],
      "4 DTSTART Cần trọn ngày: sự kiện này bắt đầu hoặc kết thúc giữa ngày.",
    ],
    [
      ["DTSTART;TZID=Europe/Paris:20270205T000000", "SUMMARY:Tết"],
      "4 DTSTART Không dùng được múi giờ Europe/Paris. Lịch cần theo giờ Việt Nam.",
    ],
    [["DTSTART;VALUE=DATE:20270205"], "3 BEGIN Sự kiện bắt đầu ở dòng này thiếu SUMMARY."],
    [["SUMMARY:Tết"], "3 BEGIN Sự kiện bắt đầu ở dòng này thiếu DTSTART."],
    [["DTSTART:20270205", "DTSTART:20270206", "SUMMARY:Tết"], "5 DTSTART Trường này có hai lần trong một sự kiện."],
    [["DTSTART:20270205", "DTEND:20270201", "SUMMARY:Tết"], "5 DTEND Ngày kết thúc đứng trước ngày bắt đầu."],
    [["DTSTART:20200205", "DTEND:20270201", "SUMMARY:Tết"], "5 DTEND Sự kiện dài quá 366 ngày."],
    [
      ["DTSTART:20270205", "DURATION:PT3H", "SUMMARY:Họp"],
      "5 DURATION Cần trọn ngày: sự kiện này bắt đầu hoặc kết thúc giữa ngày.",
    ],
    [["DTSTART:20270205", "DURATION:lâu", "SUMMARY:Họp"], "5 DURATION Không đọc được dòng này."],
    [["DTSTART:20270205", "SUMMARY:Tết", "hỏng"], "6  Không đọc được dòng này."],
    [
      ["DTSTART:20270101", "SUMMARY:Làm bù"],
      "3 BEGIN Ngày 2027-01-01 vốn là ngày làm việc trong tuần, không thể là ngày làm bù.",
    ],
  ])("%j is told as: %s", (lines, fault) => {
    expect(faults(file(lines))).toEqual([fault]);
  });

  it.each([
    "RRULE:FREQ=WEEKLY",
    "RRULE:FREQ=YEARLY;BYDAY=1MO",
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "RRULE:FREQ=YEARLY;COUNT=x",
    "RRULE:FREQ=YEARLY;UNTIL=mai",
    "RRULE:",
  ])("%s is none that can be used, and is told at once", (rule) => {
    expect(faults(file(["DTSTART;VALUE=DATE:20270205", rule, "SUMMARY:Tết"]))).toEqual([
      "5 RRULE Chỉ dùng được lặp lại hằng năm (FREQ=YEARLY, có thể kèm INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY).",
    ]);
  });

  it("names every line at once and takes nothing, though the rest is sound", () => {
    const text = file(
      ["DTSTART;VALUE=DATE:20270101", "SUMMARY:Tết Dương lịch"],
      ["DTSTART;VALUE=DATE:20270230", "DTEND;VALUE=DATE:2027", "SUMMARY:Tết"],
      ["DTSTART;VALUE=DATE:20260822", "SUMMARY:Làm bù 31/8"],
      ["DTSTART;VALUE=DATE:20260822", "SUMMARY:Nghỉ"],
      ["DTSTART;VALUE=DATE:20270902", "SUMMARY:Quốc khánh", "hỏng"],
    );
    expect(faults(text)).toEqual([
      "8 DTSTART Không có ngày 2027-02-30 trên lịch.",
      "9 DTEND Cần một ngày, ví dụ 20270205.",
      "16 BEGIN Ngày 2026-08-22 vừa nghỉ vừa làm bù (dòng 12).",
      "23  Không đọc được dòng này.",
    ]);
  });

  it("is told apart: no calendar, an empty one, one cut short, one in another alphabet, one too large", () => {
    expect(faults("")).toEqual(["0  Đây không phải tệp lịch iCalendar (.ics): thiếu BEGIN:VCALENDAR."]);
    expect(faults("a,b\n1,2")).toContain("0  Đây không phải tệp lịch iCalendar (.ics): thiếu BEGIN:VCALENDAR.");
    expect(faults(file())).toEqual(["0  Tệp không có ngày nghỉ hay ngày làm bù nào từ 2026-01-01 đến 2027-12-31."]);
    const cut = file(["DTSTART:20270101", "SUMMARY:Tết"]).split("END:VEVENT")[0] ?? "";
    expect(faults(cut)).toEqual([
      "1 BEGIN Phần VCALENDAR bắt đầu ở dòng này không có dòng END.",
      "3 BEGIN Phần VEVENT bắt đầu ở dòng này không có dòng END.",
    ]);
    const latin = Buffer.from(file(["DTSTART:20270101", "SUMMARY:Nghi\xea"]), "latin1");
    expect(faults(latin)).toContain("5 SUMMARY Chữ ở dòng này bị hỏng. Tệp cần được lưu với bảng mã UTF-8.");
    expect(faults("x".repeat(2_000_001))).toEqual(["0  Tệp lớn hơn 2 MB."]);
  });

  it("of a megabyte is read or refused within seconds, whatever it repeats", () => {
    const many = (lines: string[]) => file(...Array.from({ length: Math.floor(1_000_000 / 90) }, () => lines));
    const start = process.cpuUsage();
    expect(read(many(["DTSTART;VALUE=DATE:20270205", "SUMMARY:Tết Nguyên đán Đinh Mùi"])).ok).toBe(true);
    expect(read(many(["DTSTART;VALUE=DATE:00010205", "RRULE:FREQ=YEARLY", "SUMMARY:Tết"])).ok).toBe(false);
    expect(read(many(["DTSTART:20260205", "DURATION:P366D", "SUMMARY:Tết"])).ok).toBe(false);
    // Time of the processor, since other work on the machine makes the clock on the wall go on.
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5_000);
  });

  it("never throws and never takes a day outside what was asked for, whatever the text", () => {
    const lines = fc.constantFrom(
      "BEGIN:VEVENT",
      "END:VEVENT",
      "DTSTART;VALUE=DATE:20270205",
      "DTSTART:20270205T0000",
      "DTEND:20270301",
      "DURATION:P1W",
      "DURATION:-P1D",
      "RRULE:FREQ=YEARLY;INTERVAL=0",
      "RRULE:FREQ=YEARLY;COUNT=-3",
      "RRULE:FREQ=YEARLY;BYMONTHDAY=5,-1",
      "RDATE;VALUE=DATE:20270301,20991231",
      "RDATE;VALUE=PERIOD:20270301T000000Z/P1D",
      "EXDATE:20270205",
      "SUMMARY:Làm bù 31/8",
      'SUMMARY;X="a',
      "CATEGORIES:",
      " nối",
    );
    const text = fc.array(fc.oneof({ weight: 5, arbitrary: lines }, { weight: 1, arbitrary: fc.string() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, fc.boolean(), (some, framed) => {
        const result = read(framed ? file(some) : some.join("\n"));
        if (!result.ok) {
          expect(result.faults.length).toBeGreaterThan(0);
          return;
        }
        for (const { day } of [...result.closedDays, ...result.workedDays]) {
          expect(day >= between.from && day <= between.to).toBe(true);
        }
        Hours.parse(withDays(demonstrationOffice.hours, result));
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is read", () => {
  it("goes into the calendar in order: the days it names are replaced, all others stay", () => {
    const hours = demonstrationOffice.hours;
    const official = sound(
      file(
        ["DTSTART;VALUE=DATE:20270205", "SUMMARY:Tết Nguyên đán (quyết định)"],
        ["DTSTART;VALUE=DATE:20270508", "SUMMARY:Làm bù ngày 03/05/2027"],
        ["DTSTART;VALUE=DATE:20260122", "SUMMARY:Đơn vị nghỉ"],
      ),
    );
    const after = Hours.parse(withDays(hours, official));
    const days = after.closedDays.map((day) => (typeof day === "string" ? day : day.day));
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(days).toHaveLength(hours.closedDays.length + 1);
    expect(after.closedDays).toContainEqual(official.closedDays.at(-1));
    expect(after.workedDays?.map(({ day }) => day)).toEqual(["2026-01-10", "2026-08-22", "2027-05-08"]);
    expect(after.week).toEqual(hours.week);
  });
});
