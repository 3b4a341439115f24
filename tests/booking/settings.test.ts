import { expect, it } from "vitest";
import type { Office } from "#contract/office.ts";
import { checkOffice } from "../../server/storage/lowdb/office-text.ts";
import { anOffice } from "../storage/offices.ts";
import { told } from "../storage/told.ts";

const remote = {
  services: [{ service: "ho-tich", share: { perDay: 10 } }],
  from: "06:30",
  to: "15:00",
  arriveMinutes: 60,
  headStartMinutes: 30,
};
const times = { weekdays: ["monday"], from: "08:00", to: "11:00", everyMinutes: 15, people: 2 };
const appointments = {
  services: [{ service: "ho-tich", times: [times] }],
  daysAhead: 14,
  noticeMinutes: 60,
  earlyMinutes: 20,
  mostPerPhone: 2,
};

function faultsOf(change: object): readonly string[] {
  const phone: Office["phone"] = { publicUrl: "https://hall.example", ratingMinutes: 0 };
  const checked = checkOffice({ ...anOffice(), phone, remote, appointments, ...change }, null);
  return told(checked);
}

it("rules of what citizens may do from home are sound as they are written in the documents", () => {
  expect(faultsOf({})).toEqual([]);
  expect(
    faultsOf({ remote: { ...remote, services: [{ service: "chung-thuc", share: { percentOfDay: 30 } }] } }),
  ).toEqual([]);
});

it.each([
  [
    "a service that is none",
    { remote: { ...remote, services: [{ service: "khac", share: { perDay: 1 } }] } },
    'remote.services[0].service: không có lĩnh vực "khac" trong services',
  ],
  [
    "a service named twice",
    { appointments: { ...appointments, services: [...appointments.services, ...appointments.services] } },
    'appointments.services[1].service: lĩnh vực "ho-tich" đã dùng ở appointments.services[0]',
  ],
  [
    "a share of a limit that there is none of",
    { remote: { ...remote, services: [{ service: "ho-tich", share: { percentOfDay: 30 } }] } },
    "remote.services[0].share: phần trăm cần có dailyLimit của lĩnh vực; nếu không giới hạn, xin dùng perDay",
  ],
  [
    "hours that end before they begin",
    { remote: { ...remote, to: "06:00" } },
    "remote.to: giờ bắt đầu phải trước giờ kết thúc",
  ],
  [
    "times that end before they begin",
    { appointments: { ...appointments, services: [{ service: "ho-tich", times: [{ ...times, to: "08:00" }] }] } },
    "appointments.services[0].times[0].to: giờ bắt đầu phải trước giờ kết thúc",
  ],
])("%s is a fault with its place", (_, change, sentence) => {
  expect(faultsOf(change)).toEqual([sentence]);
});

it("without pages on phones nobody could use them", () => {
  expect(faultsOf({ phone: undefined })).toEqual(
    ["remote", "appointments"].map(
      (part) => `${part}: cần có phone (trang trên điện thoại) thì người dân mới dùng được`,
    ),
  );
});
