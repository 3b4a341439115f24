import type { Weekday } from "#contract/calendar.ts";
import type { DayOffChange } from "#contract/days-off.ts";
import type { ClosedDayKind } from "#contract/working-time.ts";

const why: Record<ClosedDayKind, string> = {
  holiday: "Nghỉ lễ",
  compensation: "Nghỉ bù",
  swapped: "Nghỉ hoán đổi",
  local: "Nghỉ riêng của đơn vị",
};

const weekdays: Record<Weekday, string> = {
  monday: "thứ Hai",
  tuesday: "thứ Ba",
  wednesday: "thứ Tư",
  thursday: "thứ Năm",
  friday: "thứ Sáu",
  saturday: "thứ Bảy",
  sunday: "Chủ nhật",
};

const changes: Record<DayOffChange["change"], string> = { new: "Thêm mới", changed: "Sửa", same: "Như đang có" };

/** Words of the card that takes days off from a calendar file. */
export const viDaysOff = {
  title: "Ngày nghỉ và ngày làm bù",
  lead: "Lấy từ tệp lịch iCalendar (.ics) của năm nay và năm sau. Hạn trả hồ sơ và giờ cấp số tính theo lịch này. Tệp được kiểm tra trước, chưa thay đổi gì.",
  choose: "Chọn tệp .ics",
  chooseOther: "Chọn tệp khác",
  sending: "Đang kiểm tra tệp…",
  bad: (count: number) => `Tệp có ${count} chỗ cần sửa nên chưa lấy ngày nào.`,
  checked: (count: number, same: number) =>
    same === count
      ? `Tệp có ${count} ngày, tất cả đã có trong lịch. Không cần làm gì thêm.`
      : `Tệp có ${count} ngày: ${count - same} ngày sẽ được thêm hoặc sửa.`,
  applied: (count: number) => `Đã cập nhật lịch làm việc: ${count} ngày.`,
  apply: "Cập nhật lịch làm việc",
  days: "Các ngày trong tệp",
  day: "Ngày",
  what: "Loại ngày",
  name: "Tên",
  change: "Thay đổi",
  off: (kind: ClosedDayKind) => why[kind],
  worked: (as: Weekday) => `Làm bù theo giờ ${weekdays[as]}`,
  changes,
  provisional: "dự kiến",
  left: (count: number) => `${count} dòng không dùng đến, hoặc được hiểu theo mặc định`,
};
