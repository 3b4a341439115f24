import type { DeviceRole, PersonRole } from "#contract/actor.ts";
import type { HardwareCondition } from "#contract/hardware.ts";
import type { ProcedureTime } from "#contract/office.ts";
import type { PrintFailure } from "#contract/ticket.ts";
import type { WaitRange } from "#contract/wait.ts";
import { waitText } from "#contract/wait-text.ts";

const roles: Record<PersonRole, string> = { officer: "Cán bộ", supervisor: "Giám sát", admin: "Quản trị viên" };
const deviceRoles: Record<DeviceRole, string> = {
  kiosk: "Máy lấy số",
  display: "Màn hình sảnh",
  keypad: "Màn hình hoặc phím ở quầy",
  agent: "Máy gắn thiết bị",
  bench: "Bàn thử",
};
const conditions: Record<HardwareCondition, string> = {
  ready: "sẵn sàng",
  offline: "mất kết nối",
  paperOut: "hết giấy",
  paperLow: "sắp hết giấy",
  coverOpen: "nắp đang mở",
  jam: "kẹt dao cắt hoặc kẹt giấy",
  stalled: "không phản hồi",
  fault: "có lỗi",
};
const printFailures: Record<PrintFailure, string> = {
  offline: "máy in mất kết nối",
  paperOut: "máy in hết giấy",
  coverOpen: "nắp máy in mở",
  jam: "máy in kẹt dao cắt hoặc kẹt giấy",
  stalled: "máy in không phản hồi",
  fault: "máy in có lỗi",
  unconfirmed: "chưa rõ đã ra giấy",
};

function wait(range: WaitRange): string {
  return waitText(range, "vi");
}

function procedureTime(time: ProcedureTime): string {
  switch (time.unit) {
    case "workingDay":
      return `${time.value} ngày làm việc`;
    case "calendarDay":
      return `${time.value} ngày`;
    case "hour":
      return `${time.value} giờ làm việc`;
    case "sameDay":
      return "Trong ngày; nhận sau 15 giờ thì trả ngày làm việc tiếp theo";
    case "local":
      return "Theo quy định của tỉnh";
    default:
      return time satisfies never;
  }
}

/** How things and amounts are called. */
export const viNames = {
  roles,
  deviceRoles,
  conditions,
  /** The hub tells the reason as it knows it: words for those of the contract, else plainly that it failed. */
  printFailure: (reason: string): string =>
    reason in printFailures ? printFailures[reason as PrintFailure] : "chưa ra giấy",
  wait,
  procedureTime,
  fee: (dong: number | null) =>
    dong === null ? "Theo quy định của tỉnh" : dong === 0 ? "Không thu" : `${dong.toLocaleString("vi-VN")} đồng`,
};
