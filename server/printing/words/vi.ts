import type { TicketWords } from "./words.ts";

export const vi: TicketWords = {
  issuedAt: "Lấy số lúc",
  appointment: "Giờ hẹn",
  ahead: "Trước ông/bà",
  people: (count) => (count === 0 ? "Không có ai" : `${count} người`),
  expected: "Dự kiến được gọi",
  onceOpen: "Khi có quầy mở",
  where: "Tại",
  counters: (list) => `Quầy ${list}`,
  seeScreen: "Xem màn hình",
  bring: "Chuẩn bị sẵn",
  code: "Đưa mã này vào máy quét của máy lấy số để xem còn bao nhiêu người phía trước.",
  phone: "Quét bằng điện thoại để biết còn bao nhiêu người và khi nào tới lượt. Giữ kín mã này như giữ phiếu.",
  validity: (complaints) => `Số có giá trị trong ngày. Phản ánh, kiến nghị: ${complaints}`,
  priority: "Số ưu tiên",
  awayPhone:
    "Khi hệ thống kết nối lại, xin quét bằng điện thoại để xem còn bao nhiêu người phía trước. Xin giữ kín mã này.",
  away: "Máy cấp số này khi mất kết nối với hệ thống. Số vẫn được gọi theo đúng thứ tự đến.",
  reprint: (count) => `In lại lần ${count}`,
};
