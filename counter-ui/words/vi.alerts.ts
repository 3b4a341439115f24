import type { Day } from "#contract/ids.ts";
import { weekdayText } from "#contract/near-day.ts";
import type { Opening } from "#contract/opening.ts";

type Opens = Pick<Extract<Opening, { state: "closed" }>, "opensAt" | "opensOn">;

function opensText({ opensAt, opensOn }: Opens): string {
  if (!opensAt || !opensOn) return "";
  const day = opensOn.near === "later" ? weekdayText(opensOn.day, "vi") : "ngày mai";
  return ` Mở lại lúc ${opensAt}${opensOn.near === "today" ? "" : ` ${day}`}.`;
}

/** Words for what needs attention. */
export const viAlerts = {
  alerts: {
    region: "Việc cần để ý",
    dayClosed: "Ngày làm việc chưa mở hoặc đã đóng.",
    outsideHours: "Ngoài giờ làm việc; đơn vị này vẫn cấp số.",
    closedUntil: (opens: Opens) => `Ngoài giờ cấp số.${opensText(opens)}`,
    lunch: (time: string | null) => (time ? `Nghỉ trưa đến ${time}.` : "Nghỉ trưa."),
    dayOff: (opens: Opens) => `Hôm nay là ngày nghỉ.${opensText(opens)}`,
    hardware: (name: string, condition: string) => `${name}: ${condition}`,
    noAgent: (name: string, agent: string) =>
      `${name}: chưa ghép máy gắn thiết bị nào tên “${agent}” ("agent" trong office.json)`,
    others: (count: number) => `${count} thiết bị khác chưa sẵn sàng`,
    othersTitle: "Thiết bị chưa sẵn sàng",
    unprinted: (count: number) => `${count} phiếu chưa in được`,
    unprintedTitle: "Phiếu chưa in được",
    stray: {
      count: (count: number) => `${count} số của máy lấy số chưa vào hàng chờ`,
      title: "Số của máy lấy số chưa vào hàng chờ",
      text: "Kiosk đã cấp các số này khi mất kết nối, nhưng máy chủ không có phần số đó. Người cầm phiếu chưa được gọi.",
      taken: (time: string, day: Day | null) => (day ? `lấy lúc ${time} ${weekdayText(day, "vi")}` : `lấy lúc ${time}`),
      another: "Sẽ vào hàng với một số mới, in phiếu mới: xin báo cho người cầm phiếu.",
      admit: "Cho vào hàng",
      admitAll: (count: number) => `Cho cả ${count} số hôm nay vào hàng`,
      admitAllAsked: (count: number) =>
        `Cho cả ${count} số lấy hôm nay vào hàng chờ, theo thứ tự đến? Số nào đã có người khác dùng sẽ đổi số mới và in phiếu mới: xin báo cho người cầm phiếu.`,
      dismiss: "Đã xem, bỏ qua",
    },
    faults: "Tệp của đơn vị có lỗi",
    faultsTitle: "Lỗi trong tệp của đơn vị",
    faultsText: "Trong thư mục dữ liệu: xin sửa tệp ghi trước dấu hai chấm; không ghi tên tệp thì là office.json.",
  },
};
