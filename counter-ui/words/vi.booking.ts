import type { CheckIn } from "#contract/booking.ts";
import type { Weekday } from "#contract/calendar.ts";
import { dayText } from "#contract/clock-text.ts";

/** Appointments and numbers taken from home. */
export const viBooking = {
  tab: "Lịch hẹn",
  dayTitle: "Người hẹn và số lấy từ nhà",
  day: "Ngày",
  before: "Ngày trước",
  after: "Ngày sau",
  today: "Hôm nay",
  none: "Ngày này chưa có lịch hẹn nào.",
  time: "Giờ hẹn",
  service: "Lĩnh vực",
  code: "Mã",
  state: "Tình trạng",
  byOffice: "đặt hộ",
  booked: "Đã đặt",
  kept: "Đã đến",
  lapsed: "Không đến",
  cancelled: "Đã hủy",
  places: "Số chỗ",
  fromHome: "Lấy từ nhà",
  expectedTitle: "Lấy số từ nhà, chưa đến",
  noneExpected: "Không có ai.",
  arrived: "Đã đến",
  arrivedWith: "Đã đến, thuộc nhóm ưu tiên",
  cancel: "Hủy",
  cancelTitle: "Hủy lịch hẹn",
  cancelText: "Lý do hiện trên trang lịch hẹn của người dân. Xin báo cho họ nếu biết số điện thoại.",
  reason: "Lý do",
  book: "Đặt hộ",
  bookTitle: "Đặt lịch hẹn hộ người dân",
  bookNeeded: "Chọn lĩnh vực, ngày và giờ.",
  submit: "Đặt lịch hẹn",
  noTimes: "Không còn giờ hẹn.",
  tell: "Xin báo cho người dân mã này và giờ hẹn:",
  done: "Xong",
  list: {
    title: "Nhập danh sách lịch hẹn",
    lead: "Danh sách CSV của cổng dịch vụ công, có các cột Lĩnh vực, Ngày, Giờ; nếu có: Mã hồ sơ hẹn, Số căn cước, Mã thủ tục, Ngôn ngữ. Xin bỏ cột họ tên. Tệp được kiểm tra trước, chưa đặt gì.",
    choose: "Chọn tệp CSV",
    chooseOther: "Chọn tệp khác",
    sending: "Đang kiểm tra tệp…",
    bad: (lines: number) => `Chưa đặt lịch hẹn nào: ${lines} dòng cần sửa.`,
    checked: (fresh: number, known: number) => `${fresh} lịch hẹn mới, ${known} đã có từ trước.`,
    past: (count: number) => `${count} dòng đã qua giờ hẹn, được bỏ qua.`,
    applied: (fresh: number) => `Đã đặt ${fresh} lịch hẹn.`,
    left: (count: number) => `${count} dòng không đặt được: giờ hẹn vừa hết chỗ lúc này.`,
    apply: (fresh: number) => `Đặt ${fresh} lịch hẹn`,
    save: "Lưu danh sách mã hẹn",
    file: "ma-hen.csv",
    headings: ["Mã hồ sơ hẹn", "Ngày", "Giờ", "Mã nhận chỗ"],
    rows: "Lịch hẹn trong tệp",
    line: "Dòng",
    reference: "Mã hồ sơ hẹn",
    when: "Giờ hẹn",
    change: "Tình trạng",
    changes: { new: "Mới", known: "Đã có", past: "Đã qua giờ" },
  },
  remoteTitle: "Lấy số từ nhà",
  remoteText:
    "Người dân lấy số trên điện thoại trước khi đến. Số chỉ được gọi sau khi đã nhận chỗ tại máy lấy số hoặc quầy.",
  on: "Cho phép",
  from: "Lấy được từ",
  to: "Đến",
  arrive: "Phải nhận chỗ trong (phút)",
  headStart: "Được tính sớm hơn lúc đến, tối đa (phút)",
  share: "Mỗi ngày",
  perDay: "số phiếu",
  percent: "% của giới hạn ngày",
  appointmentsTitle: "Lịch hẹn",
  appointmentsText: "Giờ hẹn chỉ có trong giờ làm việc và không có vào ngày nghỉ.",
  daysAhead: "Đặt trước tối đa (ngày)",
  notice: "Đặt trước giờ hẹn ít nhất (phút)",
  early: "Nhận chỗ sớm nhất trước (phút)",
  perPhone: "Mỗi điện thoại giữ tối đa",
  weekdaysLabel: "Thứ",
  timesFrom: "Từ",
  noDay: "Chưa chọn ngày nào.",
  noDaySet: "Chọn ít nhất một ngày trong tuần.",
  noTimesSet: "Thêm ít nhất một khung giờ.",
  noService: "Chọn ít nhất một lĩnh vực.",
  notSaved: "Chưa lưu.",
  wrong: "Chưa lưu. Xin sửa các ô được ghi lỗi.",
  every: "Cách nhau (phút)",
  people: "Số người mỗi giờ hẹn",
  addTime: "Thêm khung giờ",
  remove: "Xóa",
  save: "Lưu",
  saved: "Đã lưu. Có hiệu lực ngay.",
  noPhone: "Chưa đặt địa chỉ cho điện thoại (phone.publicUrl trong office.json): người dân chưa mở được trang.",
  page: "Trang cho người dân",
  off: "Chưa bật. Quản trị viên bật trong Quản trị → Lịch hẹn.",
  weekdays: {
    monday: "T2",
    tuesday: "T3",
    wednesday: "T4",
    thursday: "T5",
    friday: "T6",
    saturday: "T7",
    sunday: "CN",
  } satisfies Record<Weekday, string>,
  until: (time: string) => `giữ đến ${time}`,
  left: (count: number) => `còn ${count}`,
  cancelledFor: (reason: string) => `Đã hủy: ${reason}`,
  came: (label: string) => `Đã đến · ${label}`,
  bookedAt: (time: string, day: string) => `${time}, ngày ${day}`,
  appointment: (time: string, day: string) => `Lịch hẹn ${time}, ngày ${day}`,
  keep: "Đã đến, vào hàng chờ",
  checkIn: (checkIn: CheckIn, clock: (at: number) => string): string => {
    switch (checkIn.state) {
      case "now":
        return "Trong giờ hẹn: bấm để cấp số và vào hàng chờ.";
      case "early":
        return `Còn sớm: xác nhận được từ ${clock(checkIn.from)}.`;
      case "otherDay":
        return `Lịch hẹn của ngày ${dayText(checkIn.day)}, không phải hôm nay.`;
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
