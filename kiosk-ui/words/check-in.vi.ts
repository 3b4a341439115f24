/** For whoever has an appointment or took a number from home. */
export const checkIn = {
  title: "Nhận chỗ theo lịch hẹn",
  scan: "Đưa mã trên điện thoại hoặc giấy hẹn trước máy quét",
  scanHint: "Lịch hẹn, hoặc số đã lấy từ nhà",
  type: "Hoặc nhập 8 ký tự sau chữ LH",
  typeOnly: "Nhập 8 ký tự sau chữ LH trên điện thoại hoặc giấy hẹn",
  typed: "Mã hẹn",
  keyboard: "Bàn phím mã hẹn",
  next: "Nhận chỗ",
  notOurs: "Mã chưa đúng. Xin xem lại 8 ký tự sau chữ LH.",
  silent: "Máy chưa trả lời. Xin thử lại.",
  sending: "Đang nhận chỗ…",
  arrived: {
    booking: (time: string) => `Nhận chỗ cho lịch hẹn ${time}`,
    number: (label: string) => `Nhận chỗ cho số ${label}`,
  },
  byItself: (seconds: number) => `Nếu không chọn gì, máy tự nhận chỗ sau ${seconds} giây.`,
  yours: "Lịch hẹn của ông/bà",
  early: {
    title: "Còn sớm so với giờ hẹn",
    text: (from: string) => `Xin trở lại máy này từ ${from}, hoặc lấy số thường nếu ông/bà muốn làm ngay.`,
  },
  otherDay: {
    title: "Lịch hẹn không phải hôm nay",
    text: "Muốn làm hôm nay, xin lấy số thường.",
  },
  late: {
    title: "Đã quá giờ giữ chỗ",
    text: (until: string) => `Chỗ được giữ đến ${until}. Xin lấy số thường; cán bộ vẫn phục vụ ông/bà hôm nay.`,
  },
  cancelled: {
    title: "Lịch hẹn này đã hủy",
    text: "Xin lấy số thường, hoặc hỏi cán bộ hướng dẫn.",
  },
  kept: {
    title: (label: string) => `Đã nhận chỗ: số ${label}`,
    text: "Lịch hẹn này đã đổi ra số. Xin chờ gọi số trên màn hình.",
  },
  ordinary: "Lấy số thường",
  done: "Xong",
};
