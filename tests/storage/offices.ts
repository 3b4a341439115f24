import { Office } from "#contract/office.ts";

const text = (vi: string, en: string) => ({ vi, en });
const morning = [{ from: "07:00", to: "11:30" }];

/** A small office that keeps every rule. A new one each time: tests spoil it. */
export function anOffice(): Office {
  return Office.parse({
    id: "dong-hai",
    name: text("Trung tâm Phục vụ hành chính công", "Public Administrative Service Centre"),
    place: text("Xã Đông Hải, tỉnh Hưng Yên", "Đông Hải commune, Hưng Yên"),
    complaints: "0221 3 123 456",
    ticker: [text("Xin chuẩn bị giấy tờ.", "Please have your papers ready.")],
    zones: [{ id: "sanh", name: text("Sảnh chờ", "Hall") }],
    services: [
      { id: "ho-tich", prefix: "A", name: text("Hộ tịch", "Civil status"), dailyLimit: null, minutesPerVisit: 8 },
      {
        id: "chung-thuc",
        prefix: "B",
        name: text("Chứng thực", "Certification"),
        dailyLimit: 90,
        minutesPerVisit: 5.5,
      },
      { id: "dat-dai", prefix: "Đ", name: text("Đất đai", "Land"), dailyLimit: null, minutesPerVisit: 15 },
    ],
    counters: [
      { id: "q1", number: 1, zone: "sanh", services: ["ho-tich"], alsoServes: ["chung-thuc"], ownServicesFirst: true },
      { id: "q2", number: 2, zone: "sanh", services: ["dat-dai"], alsoServes: [], ownServicesFirst: false },
    ],
    procedures: [
      {
        code: "1.001193",
        service: "ho-tich",
        name: text("Đăng ký khai sinh", "Birth registration"),
        shortName: text("Khai sinh", "Birth"),
        time: { unit: "sameDay" },
        feeVnd: 0,
        bring: [text("Giấy chứng sinh", "Birth certificate of the hospital")],
      },
    ],
    priorityGroups: [
      {
        id: "cao-tuoi",
        name: text("Người cao tuổi", "Elderly"),
        shortName: text("Cao tuổi", "Elderly"),
        headStartMinutes: 20,
      },
    ],
    policy: { kind: "arrival" },
    outcomes: [{ id: "xong", name: text("Xong", "Done") }],
    rating: {
      levels: [
        { id: "hai-long", name: text("Hài lòng", "Satisfied") },
        { id: "khong", name: text("Không hài lòng", "Dissatisfied") },
      ],
      openSeconds: 60,
    },
    hours: {
      week: {
        monday: [...morning, { from: "13:30", to: "17:00" }],
        tuesday: morning,
        wednesday: morning,
        thursday: morning,
        friday: morning,
        saturday: [],
        sunday: [],
      },
      closedDays: ["2026-09-02"],
      ticketsBeforeMinutes: 30,
      ticketsOutsideHours: false,
    },
    missedToleranceMinutes: 30,
    appointmentHeadStartMinutes: 15,
    hardware: [
      {
        kind: "printer",
        id: "may-in",
        name: "Máy in",
        connection: { kind: "tcp", host: "127.0.0.1", port: 9100 },
        model: "escpos-raster",
        paper: "80mm",
      },
      {
        kind: "keypad",
        id: "ban-phim",
        name: "Bàn phím",
        connection: { kind: "virtual" },
        model: "line-keypad",
        counter: "q1",
      },
    ],
  });
}
