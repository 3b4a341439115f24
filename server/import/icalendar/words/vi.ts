/** What is wrong in a calendar file, or why a line of it was left out, as a clerk reads it beside the line. */
export const vi = {
  tooLarge: (megabytes: number) => `Tệp lớn hơn ${megabytes} MB.`,
  notCalendar: "Đây không phải tệp lịch iCalendar (.ics): thiếu BEGIN:VCALENDAR.",
  notUtf8: "Chữ ở dòng này bị hỏng. Tệp cần được lưu với bảng mã UTF-8.",
  badLine: "Không đọc được dòng này.",
  notClosed: (component: string) => `Phần ${component} bắt đầu ở dòng này không có dòng END.`,
  notOpened: (component: string) => `Dòng END không khớp với phần nào đang mở (${component}).`,
  noEvents: (from: string, to: string) => `Tệp không có ngày nghỉ hay ngày làm bù nào từ ${from} đến ${to}.`,
  missing: (field: string) => `Sự kiện bắt đầu ở dòng này thiếu ${field}.`,
  twice: "Trường này có hai lần trong một sự kiện.",
  badDate: "Cần một ngày, ví dụ 20270205.",
  noSuchDay: (day: string) => `Không có ngày ${day} trên lịch.`,
  notWholeDay: "Cần trọn ngày: sự kiện này bắt đầu hoặc kết thúc giữa ngày.",
  otherZone: (zone: string) => `Không dùng được múi giờ ${zone}. Lịch cần theo giờ Việt Nam.`,
  endFirst: "Ngày kết thúc đứng trước ngày bắt đầu.",
  tooLong: (most: number) => `Sự kiện dài quá ${most} ngày.`,
  badRule: "Chỉ dùng được lặp lại hằng năm (FREQ=YEARLY, có thể kèm INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY).",
  tooMany: (most: number) => `Tệp có quá ${most} lần lặp lại hoặc ngày.`,
  changedOnce: "Một lần lặp lại được sửa riêng (RECURRENCE-ID) không dùng được; xin ghi thành sự kiện riêng.",
  nameTooLong: (most: number) => `Tên dài quá ${most} ký tự.`,
  worksAnyway: (day: string) => `Ngày ${day} vốn là ngày làm việc trong tuần, không thể là ngày làm bù.`,
  offAndWorked: (day: string, line: number) => `Ngày ${day} vừa nghỉ vừa làm bù (dòng ${line}).`,

  leftCancelled: "Bỏ qua: sự kiện đã huỷ.",
  leftObservance: "Bỏ qua: ngày kỷ niệm, không phải ngày nghỉ.",
  leftOutside: (from: string, to: string) => `Bỏ qua: nằm ngoài khoảng từ ${from} đến ${to}.`,
  leftComponent: (component: string) => `Bỏ qua: ${component} không phải sự kiện.`,
  leftSame: (day: string, line: number) => `Bỏ qua ngày ${day}: đã có ở dòng ${line}.`,
  asMonday: (day: string) => `Ngày làm bù ${day} không nói làm thay ngày nào: lấy giờ làm của thứ Hai.`,
};

export type Words = typeof vi;
