import { weekdayText } from "#contract/near-day.ts";
import type { ProcedureTime } from "#contract/office.ts";
import type { Opening, OpeningDay } from "#contract/opening.ts";
import type { ScreenRole } from "../hub.ts";
import { viCounter } from "./vi.counter.ts";

type Closed = Extract<Opening, { state: "closed" }>["reason"];

/** The day where it is not this one. */
const onOtherDay = (on: OpeningDay | null): string[] => (on && on.near !== "today" ? [vi.opensOn(on)] : []);

/** What the hall reads, Vietnamese first. A language is one more file of this shape. */
export const vi = {
  /** What the browser calls the page. */
  title: { display: "Màn hình sảnh", keypad: "Màn hình quầy" } satisfies Record<ScreenRole, string> as Record<
    ScreenRole,
    string
  >,
  nowCalling: "Mời số",
  counter: "Quầy",
  counterOver: "Quầy · đã qua",
  calledAgo: (minutes: number) => (minutes === 0 ? "Vừa gọi" : `Gọi ${minutes} phút trước`),
  noCallNow: "Lúc này chưa gọi số mới",
  noCallNowHint: "Số tiếp theo sẽ hiện ở đây.",
  nobodyCalled: "Chưa gọi số nào",
  nobodyCalledHint: "Mời ông/bà lấy phiếu ở máy lấy số rồi ngồi chờ.",
  steps: ["Lấy phiếu ở máy lấy số", "Giữ phiếu, chờ gọi số", "Đến đúng quầy được mời"],
  waiting: "Đang chờ",
  people: (_count: number) => "người",
  noCounter: "chưa có quầy",
  counterBusy: "quầy đang bận",
  under: "dưới",
  minutes: "phút",
  hours: "giờ",
  page: (at: number, of: number) => `Trang ${at}/${of}`,
  notice: "Thông báo",
  procedure: "Thủ tục thường gặp",
  bring: "Cần mang theo",
  bringMore: (count: number) => `và ${count} giấy tờ khác`,
  takes: "Thời gian",
  fee: "Lệ phí",
  procedureTime: (time: ProcedureTime) => {
    switch (time.unit) {
      case "workingDay":
        return `${time.value} ngày làm việc`;
      case "calendarDay":
        return `${time.value} ngày`;
      case "hour":
        return `${time.value} giờ`;
      case "sameDay":
        return "Trong ngày, nộp trước 15 giờ";
      case "local":
        return "Tỉnh quy định";
      default:
        return time satisfies never;
    }
  },
  procedureFee: (dong: number | null) => {
    if (dong === null) return "Tỉnh quy định";
    return dong === 0 ? "Không thu" : `${dong.toLocaleString("vi-VN")} đồng`;
  },
  opening: (opening: Opening) => {
    switch (opening.state) {
      case "open":
        return opening.until ? `Đang mở cửa đến ${opening.until}` : "Đang mở cửa";
      case "outsideHours":
        return "Ngoài giờ làm việc, vẫn cấp số";
      case "closed":
        return opening.opensAt
          ? `${vi.closed[opening.reason]}, mở lại ${[opening.opensAt, ...onOtherDay(opening.opensOn)].join(" ")}`
          : vi.closed[opening.reason];
      default:
        return opening satisfies never;
    }
  },
  closed: {
    hours: "Ngoài giờ làm việc",
    lunch: "Nghỉ trưa",
    dayOff: "Hôm nay nghỉ",
    dayClosed: "Hết giờ nhận số",
  } satisfies Record<Closed, string> as Record<Closed, string>,
  closedHint: "Máy lấy số chưa cấp số. Mời ông/bà quay lại khi mở cửa.",
  closedHintNoTime: "Mời ông/bà xem giờ làm việc trên bảng thông báo.",
  opensAgain: "Mở lại",
  opensOn: ({ day, near }: OpeningDay): string =>
    near === "later" ? weekdayText(day, "vi") : near === "today" ? "hôm nay" : "ngày mai",
  complaints: (where: string) => `Phản ánh, kiến nghị: ${where}`,
  demonstration: "Đơn vị trình diễn",
  stale: "Thông tin có thể đã cũ",
  staleSince: (time: string, minutes: number) =>
    minutes === 0 ? `Cập nhật lần cuối ${time}` : `Cập nhật lần cuối ${time}, ${minutes} phút trước`,
  staleHint: "Màn hình đang tự kết nối lại.",
  silent: "Màn hình chưa phát được tiếng",
  silentHint: "Xin chạm vào màn hình một lần để bật tiếng gọi số.",
  connecting: "Đang kết nối",
  connectingHint: "Xin chờ trong giây lát.",
  unreachable: "Chưa kết nối được với máy chủ",
  unreachableHint: "Màn hình tự thử lại. Nếu kéo dài, xin kiểm tra dây mạng và máy chủ.",
  replaced: "Màn hình này đang mở ở một cửa sổ khác",
  useHere: "Dùng ở đây",
  useHereHint: {
    display: "Bấm nút này hoặc phím Enter để gọi số trên cửa sổ này.",
    keypad: "Bấm nút này hoặc phím Enter để dùng cửa sổ này ở quầy.",
  } satisfies Record<ScreenRole, string> as Record<ScreenRole, string>,
  pairing: "Ghép màn hình này",
  pairingSteps: {
    display: [
      "Quản trị viên đăng nhập ở máy của mình.",
      "Mở mục Thiết bị, nhập mã này và chọn khu vực chờ.",
      "Màn hình tự chạy ngay sau đó.",
    ],
    keypad: [
      "Quản trị viên đăng nhập ở máy của mình.",
      "Mở mục Thiết bị, nhập mã này và chọn quầy.",
      "Màn hình tự chạy ngay sau đó.",
    ],
  } satisfies Record<ScreenRole, string[]> as Record<ScreenRole, string[]>,
  atCounter: viCounter,
};

export type Words = typeof vi;
