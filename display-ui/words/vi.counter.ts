/** What whoever stands at a counter reads on its screen, Vietnamese first. */
export const viCounter = {
  officer: "Cán bộ tiếp nhận",
  open: "Quầy đang mở",
  welcome: "Kính chào ông/bà",
  welcomeHint: "Mời ông/bà đến quầy khi số của mình được gọi.",
  comeHere: "Mời ông/bà đến quầy này.",
  serving: "Đang phục vụ số",
  servingHint: "Xong việc, ông/bà có thể đánh giá ngay tại màn hình này.",
  paused: "Quầy tạm nghỉ",
  pausedHint: "Xin ông/bà vui lòng chờ trong ít phút.",
  closed: "Quầy chưa mở",
  closedHint: "Mời ông/bà xem màn hình sảnh để biết quầy đang phục vụ.",
  rated: (label: string) => `Số ${label}`,
  question: "Ông/bà có hài lòng với lần phục vụ vừa rồi không?",
  press: "Xin chạm vào một ô. Không bắt buộc.",
  /** Tens of seconds: nobody is to be hurried. */
  left: (tens: number) => (tens > 5 ? "Còn khoảng 1 phút" : `Còn khoảng ${tens}0 giây`),
  sending: "Đang ghi nhận…",
  noAnswer: "Chưa ghi nhận được. Xin ông/bà chạm lại.",
  thanks: "Xin cảm ơn ông/bà",
  thanksHint: "Đánh giá của ông/bà đã được ghi nhận.",
};
