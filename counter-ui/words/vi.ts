import { viAlerts } from "./vi.alerts.ts";
import { viBooking } from "./vi.booking.ts";
import { viCatalogue } from "./vi.catalogue.ts";
import { viDaysOff } from "./vi.days-off.ts";
import { viDeeds } from "./vi.deeds.ts";
import { viEntry } from "./vi.entry.ts";
import { viExchange } from "./vi.exchange.ts";
import { viHardware } from "./vi.hardware.ts";
import { viHouse } from "./vi.house.ts";
import { viIntake } from "./vi.intake.ts";
import { viNames } from "./vi.names.ts";
import { viPrivacy } from "./vi.privacy.ts";
import { viQueue } from "./vi.queue.ts";
import { viScan } from "./vi.scan.ts";
import { viScreenPlace } from "./vi.screen-place.ts";
import { viScreens } from "./vi.screens.ts";
import { viZones } from "./vi.zones.ts";

export const vi = {
  title: "Quầy tiếp nhận",
  language: { vi: "Tiếng Việt", en: "Tiếng Anh", choose: "Ngôn ngữ" },
  ...viNames,
  counter: (number: number) => `Quầy ${number}`,
  minutes: (count: number) => `${count} phút`,
  minutesShort: (count: number) => `${count}′`,
  minutesAgo: (count: number) => (count < 1 ? "vừa xong" : `${count} phút trước`),
  dayHint: "ngày/tháng/năm",
  dayWrong: "Xin gõ ngày/tháng/năm, ví dụ 15/12/2026.",
  timeHint: "giờ:phút",
  timeWrong: "Xin gõ giờ:phút, ví dụ 7:30 hoặc 730.",
  cancel: "Thôi",
  close: "Đóng",

  bar: {
    work: "Quầy",
    supervise: "Toàn sảnh",
    admin: "Quản trị",
    sections: "Các màn hình",
    noCounter: "Chưa mở quầy",
    printerReady: "Máy in: sẵn sàng",
    printer: (condition: string) => `Máy in: ${condition}`,
    printerNone: "Chưa có máy in",
    printerUnknown: "Máy in: chưa rõ",
    menu: (name: string) => `Việc khác của ${name}`,
    closeCounter: "Đóng quầy",
    keys: "Các phím tắt",
    signOut: "Đăng xuất",
  },

  scan: viScan,
  intake: viIntake,
  catalogue: viCatalogue,
  exchange: viExchange,
  screens: viScreens,
  zones: viZones,
  screenPlace: viScreenPlace,
  daysOff: viDaysOff,
  booking: viBooking,
  hardware: viHardware,
  privacy: viPrivacy,
  ...viEntry,
  ...viQueue,
  ...viDeeds,
  ...viAlerts,
  ...viHouse,
};

/** Every text of this screen; another language that lacks one does not compile. */
export type Words = typeof vi;
