/** Words of the way in: the connection, signing in, and which counter. */
export const viEntry = {
  link: {
    connecting: "Đang kết nối",
    live: "Đã kết nối",
    stale: "Mất kết nối",
    connectingLong: "Đang kết nối với máy chủ…",
    staleTitle: (time: string) => `Mất kết nối với máy chủ từ ${time}.`,
    staleText: "Màn hình có thể đã cũ nên các phím tạm khóa. Hệ thống đang tự nối lại, không cần tải lại trang.",
    noAnswer: "Máy chủ chưa trả lời. Lệnh có thể đã được thực hiện: xin nhìn lại màn hình trước khi bấm lần nữa.",
    unreachableRetrying: "Chưa liên lạc được với máy chủ. Hệ thống đang tự thử lại…",
    unreachable: "Không liên lạc được với máy chủ. Xin kiểm tra mạng rồi thử lại.",
  },

  signIn: {
    title: "Đăng nhập quầy",
    username: "Tên đăng nhập",
    password: "Mật khẩu",
    submit: "Đăng nhập",
    wrong: "Tên đăng nhập hoặc mật khẩu chưa đúng.",
    tooMany: "Đã thử nhiều lần. Xin chờ khoảng một phút rồi thử lại.",
    required: "Xin nhập tên đăng nhập và mật khẩu.",
    office: "Bộ phận Một cửa",
    motto: "Gọi đúng số, đúng quầy, đúng lượt.",
    showPassword: "Hiện mật khẩu",
    demonstrationText:
      "Dùng thử? Tên và mật khẩu của đơn vị trình diễn được in ở cửa sổ lệnh khi máy chủ khởi động, và ghi ở trang đầu.",
    frontPage: "Mở trang đầu",
    expired: "Phiên làm việc đã hết. Xin đăng nhập lại.",
    demonstrationOver:
      "Đơn vị đã có quản trị viên thật nên tài khoản trình diễn không dùng được nữa. Xin đăng nhập bằng tài khoản của mình.",
  },

  choose: {
    title: "Hôm nay ngồi quầy nào?",
    lead: "Chọn một quầy còn trống để bắt đầu gọi số: bấm số quầy rồi Enter cũng được.",
    dayClosed: "Giám sát hoặc quản trị viên mở ngày làm việc ở mục Toàn sảnh, rồi các quầy mở được.",
    closed: "Còn trống",
    open: "Đang mở",
    paused: "Tạm nghỉ",
    pausedBy: (name: string) => `${name} đang tạm nghỉ`,
    waiting: (count: number) => (count === 0 ? "Chưa có ai chờ" : `${count} người đang chờ`),
    alsoServes: (names: string) => `Hỗ trợ thêm: ${names}`,
    none: "Đơn vị chưa khai báo quầy nào.",
  },
};
