import { describe, expect, it } from "vitest";
import type { Language } from "#contract/text.ts";
import { checkOffice, officeText, readOffice } from "../../server/storage/lowdb/office-text.ts";
import { anOffice } from "./offices.ts";
import { told } from "./told.ts";

type Json = { [key: string]: Json } & Json[];

/** The faults of an office that a careless hand has changed. */
function faultsAfter(change: (office: Json) => void, language: Language = "vi"): string[] {
  const office = JSON.parse(officeText(anOffice())) as Json;
  change(office);
  const checked = checkOffice(office, null);
  return told(checked, language);
}

/** `rating.levels` of anything: the fields of an unknown document, as a test writes them. */
const set = (path: string, value: unknown) => (office: Json) => {
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const holder = steps.reduce((at, step) => at[step] as Json, office);
  if (value === undefined) delete holder[last];
  else holder[last] = value as Json;
};

const scannerAtCounter = {
  kind: "scanner",
  id: "may-quet",
  name: "Máy quét",
  connection: { kind: "virtual" },
  model: "line-scanner",
  place: "counter",
};

const readText = (text: string) => {
  const checked = readOffice(new TextEncoder().encode(text), null);
  return told(checked);
};

describe("a sound office", () => {
  it("has no faults, also as text that Windows saved", () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
    expect(readText(officeText(anOffice()))).toEqual([]);
    expect(readText(`\uFEFF${officeText(anOffice()).replaceAll("\n", "\r\n")}`)).toEqual([]);
  });
});

describe("a fault is named with its place", () => {
  const cases: [path: string, value: unknown, sentence: string][] = [
    [
      "services.2.prefix",
      "A",
      'services[2].prefix (lĩnh vực "dat-dai"): tiền tố "A" đã dùng ở services[0] (lĩnh vực "ho-tich")',
    ],
    [
      "services.1.id",
      "ho-tich",
      'services[1].id (lĩnh vực "ho-tich"): mã "ho-tich" đã dùng ở services[0] (lĩnh vực "ho-tich")',
    ],
    ["counters.1.number", 1, 'counters[1].number (quầy "q2"): số quầy 1 đã dùng ở counters[0] (quầy "q1")'],
    ["counters.0.zone", "lau-2", 'counters[0].zone (quầy "q1"): không có khu vực chờ "lau-2" trong zones'],
    [
      "counters.0.alsoServes.0",
      "thue",
      'counters[0].alsoServes[0] (quầy "q1"): không có lĩnh vực "thue" trong services',
    ],
    [
      "counters.0.alsoServes.0",
      "ho-tich",
      'counters[0].alsoServes[0] (quầy "q1"): lĩnh vực "ho-tich" đã dùng ở counters[0].services[0]',
    ],
    [
      "procedures.0.service",
      "thue",
      'procedures[0].service (thủ tục "1.001193"): không có lĩnh vực "thue" trong services',
    ],
    ["hardware.1.counter", "q9", 'hardware[1].counter (thiết bị "ban-phim"): không có quầy "q9" trong counters'],
    [
      "hardware.1.connection",
      { kind: "tcp", host: "127.0.0.1", port: 9100 },
      'hardware[1].connection (thiết bị "ban-phim"): cùng đường nối với hardware[0] (thiết bị "may-in"); mỗi thiết bị cần một đường nối riêng',
    ],
    [
      "rating.levels.1.id",
      "hai-long",
      'rating.levels[1].id (mức đánh giá "hai-long"): mã "hai-long" đã dùng ở rating.levels[0] (mức đánh giá "hai-long")',
    ],
    [
      "hours.week.tuesday",
      [{ from: "11:30", to: "07:00" }],
      "hours.week.tuesday[0]: giờ bắt đầu phải trước giờ kết thúc",
    ],
    ["hours.week.monday.1.from", "11:00", "hours.week.monday[1]: trùng giờ với hours.week.monday[0]"],
    ["hours.closedDays.0", "2026-02-29", "hours.closedDays[0]: không có ngày 2026-02-29 trên lịch"],
    ["hours.closedDays.0", "29/02/2026", 'hours.closedDays[0]: cần năm-tháng-ngày, ví dụ "2026-09-02"'],
    ["hours.closedDays.1", "2026-09-02", "hours.closedDays[1]: ngày 2026-09-02 đã dùng ở hours.closedDays[0]"],
    ["hours.closedDays.0", 20260902, "hours.closedDays[0]: giá trị không hợp lệ"],
    [
      "hours.closedDays.0",
      { day: "2/9", name: { vi: "Quốc khánh", en: "National Day" }, kind: "holiday" },
      'hours.closedDays[0].day: cần năm-tháng-ngày, ví dụ "2026-09-02"',
    ],
    ["hours.closedDays.0", { day: "2026-09-02", kind: "holiday" }, "hours.closedDays[0].name: thiếu trường này"],
    [
      "hours.workedDays",
      [{ day: "2026-02-30", as: "monday", name: { vi: "Làm bù", en: "Worked" } }],
      "hours.workedDays[0].day: không có ngày 2026-02-30 trên lịch",
    ],
    [
      "hours.workedDays",
      [{ day: "2026-09-02", as: "monday", name: { vi: "Làm bù", en: "Worked" } }],
      "hours.workedDays[0].day: ngày 2026-09-02 đã dùng ở hours.closedDays[0]",
    ],
    [
      "services.0.week",
      { ...anOffice().hours.week, saturday: [{ from: "11:30", to: "07:30" }] },
      'services[0].week.saturday[0] (lĩnh vực "ho-tich"): giờ bắt đầu phải trước giờ kết thúc',
    ],
    [
      "workingTime",
      { hoursPerDay: 8, sameDayUntil: "15h", dueSoonHours: 16 },
      'workingTime.sameDayUntil: cần giờ và phút, ví dụ "07:30"',
    ],
    ["hours.week.friday", [{ from: "7h", to: "11:30" }], 'hours.week.friday[0].from: cần giờ và phút, ví dụ "07:30"'],
    [
      "services.0.prefix",
      "a",
      'services[0].prefix (lĩnh vực "ho-tich"): cần một hoặc hai chữ in hoa từ A đến Z hoặc Đ, ví dụ "A"',
    ],
    ["services.0.dailyLimit", "50", 'services[0].dailyLimit (lĩnh vực "ho-tich"): cần một số'],
    ["services.0.dailyLimit", 5.5, 'services[0].dailyLimit (lĩnh vực "ho-tich"): cần một số nguyên'],
    ["services.0.dailyLimit", 0, 'services[0].dailyLimit (lĩnh vực "ho-tich"): nhỏ hơn mức cho phép là 1'],
    ["services.0.dailyLimit", 1e300, 'services[0].dailyLimit (lĩnh vực "ho-tich"): lớn hơn mức cho phép là 99999'],
    [
      "services.0.usualOutcome",
      "xong-het",
      'services[0].usualOutcome (lĩnh vực "ho-tich"): không có kết quả "xong-het" trong outcomes',
    ],
    ["services.0.name", undefined, 'services[0].name (lĩnh vực "ho-tich"): thiếu trường này'],
    ["services.0.name.vi", " ", 'services[0].name.vi (lĩnh vực "ho-tich"): không được để trống'],
    [
      "services.0.colour",
      "red",
      'services[0].colour (lĩnh vực "ho-tich"): không có trường nào tên như vậy; xin xoá đi hoặc sửa lại tên',
    ],
    ["procedures.0.code", "abc", 'procedures[0].code (thủ tục "abc"): cần mã thủ tục quốc gia, ví dụ "1.001193"'],
    [
      "procedures.0.time",
      { unit: "week" },
      'procedures[0].time.unit (thủ tục "1.001193"): cần một trong các giá trị: "workingDay", "calendarDay", "hour", "sameDay", "local"',
    ],
    ["hardware.0.paper", "70mm", 'hardware[0].paper (thiết bị "may-in"): cần một trong các giá trị: "58mm", "80mm"'],
    [
      "hardware.1",
      { ...scannerAtCounter, counter: "q9" },
      'hardware[1].counter (thiết bị "may-quet"): không có quầy "q9" trong counters',
    ],
    ["hardware.1", scannerAtCounter, 'hardware[1].counter (thiết bị "may-quet"): thiếu trường này'],
    [
      "hardware.1",
      { ...scannerAtCounter, place: "kiosk", counter: "q1" },
      'hardware[1].counter (thiết bị "may-quet"): không có trường nào tên như vậy; xin xoá đi hoặc sửa lại tên',
    ],
    [
      "hardware.1",
      { ...scannerAtCounter, place: "door" },
      'hardware[1].place (thiết bị "may-quet"): cần một trong các giá trị: "kiosk", "counter"',
    ],
    ["complaints", "x".repeat(121), "complaints: dài quá 120 ký tự"],
    ["zones", {}, "zones: cần một danh sách [ … ]"],
    ["outcomes", [], "outcomes: cần ít nhất 1 mục"],
    ["hours.ticketsOutsideHours", "có", "hours.ticketsOutsideHours: cần true hoặc false"],
  ];
  for (const [path, value, sentence] of cases)
    it(sentence, () => expect(faultsAfter(set(path, value))).toContain(sentence));

  it("and every one of them is, whatever else is wrong", () => {
    const faults = faultsAfter((office) => {
      set("services.2.prefix", "A")(office);
      set("services.1.minutesPerVisit", "lâu")(office);
      set("counters.1.zone", "lau-2")(office);
      set("policy", undefined)(office);
    });
    expect(faults.length).toBe(4);
  });

  it("but a hopeless file gives a short list", () => {
    const faults = faultsAfter(set("procedures", Array(500).fill(7)));
    expect(faults.length).toBe(41);
    expect(faults.at(-1)).toBe("… và 460 lỗi khác.");
  });

  it("in English too", () => {
    expect(faultsAfter(set("services.2.prefix", "A"), "en")).toEqual([
      'services[2].prefix (service "dat-dai"): prefix "A" is already used at services[0] (service "ho-tich")',
    ]);
  });

  it("an id that changes while the hub runs is refused", () => {
    const office = { ...anOffice(), id: "tien-hai" };
    const checked = checkOffice(office, anOffice().id);
    expect(told(checked)).toEqual(['id: mã đơn vị đang là "dong-hai" và không đổi được khi máy chủ đang chạy']);
  });
});

describe("the exchange", () => {
  const webhook = {
    id: "so-noi-vu",
    url: "https://a.example",
    events: ["received"],
    include: [],
    keyId: "1",
    secret: "env:EXCHANGE_A",
  };
  const withWebhooks = (...webhooks: object[]) => faultsAfter(set("exchange", { province: null, webhooks }));

  it("is sound with one receiver, and names each twice-used id and each address or secret that may not be", () => {
    expect(withWebhooks(webhook)).toEqual([]);
    expect(withWebhooks(webhook, webhook)).toEqual([
      'exchange.webhooks[1].id (nơi nhận "so-noi-vu"): mã "so-noi-vu" đã dùng ở exchange.webhooks[0] (nơi nhận "so-noi-vu")',
    ]);
    const place = (field: string) => `exchange.webhooks[0].${field} (nơi nhận "so-noi-vu")`;
    expect(withWebhooks({ ...webhook, url: "http://a.example", secret: "rất-là-bí-mật", keyId: "có dấu" })).toEqual([
      `${place("url")}: cần địa chỉ https://…, hoặc http://127.0.0.1 ngay trên máy này, không kèm tên và mật khẩu`,
      `${place("keyId")}: cần 1 đến 40 chữ không dấu, số, chấm, gạch`,
      `${place("secret")}: cần nơi để bí mật, không phải chính bí mật: "env:EXCHANGE_…" hoặc "file:….secret"`,
    ]);
  });
});
