import type { CheckIn } from "#contract/booking.ts";

/** Appointments and numbers taken from home. */
export const viBooking = {
  appointment: (time: string, day: string) => `Lịch hẹn ${time}, ngày ${day}`,
  keep: "Đã đến, vào hàng chờ",
  checkIn: (checkIn: CheckIn, clock: (at: number) => string): string => {
    switch (checkIn.state) {
      case "now":
        return "Trong giờ hẹn: bấm để cấp số và vào hàng chờ.";
      case "early":
        return `Còn sớm: xác nhận được từ ${clock(checkIn.from)}.`;
      case "otherDay":
        return `Lịch hẹn của ngày ${checkIn.day.split("-").reverse().join("/")}, không phải hôm nay.`;
      case "late":
        return `Đã quá giờ giữ chỗ (${clock(checkIn.until)}). Xin lấy số thường.`;
      case "cancelled":
        return "Lịch hẹn này đã hủy. Xin lấy số thường hoặc đặt lại.";
      case "kept":
        return `Đã xác nhận đến: số ${checkIn.label}.`;
      default:
        return checkIn satisfies never;
    }
  },
};
