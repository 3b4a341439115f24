/** Texts of the front page, Vietnamese first. A language is one more file of this shape. */
export const vi = {
  title: "Một Cửa",
  what: "Lấy số, gọi số, phục vụ và đánh giá ở bộ phận Một cửa",
  more: "Công dân lấy phiếu ở máy lấy số, sảnh gọi số, cán bộ phục vụ ở quầy, công dân bấm phím đánh giá. Cả văn phòng chạy trên một máy tính này.",
  demonstration: "Đơn vị trình diễn",
  walk: "Phiếu đầu tiên trong năm bước",
  walkHint: "Mỗi màn hình mở ra trong một thẻ mới; cứ để các thẻ cạnh nhau mà xem.",
  steps: {
    display: { title: "Mở màn hình sảnh", text: "Chưa có số nào được gọi. Cứ để thẻ này mở.", go: "Mở màn hình sảnh" },
    kiosk: { title: "Lấy một số", text: "Chọn lĩnh vực, chọn thủ tục nếu muốn, rồi lấy số.", go: "Mở máy lấy số" },
    paper: { title: "Xem tờ phiếu", text: "Máy in ảo cho thấy tờ giấy vừa in ra.", go: "Xem phiếu in" },
    counter: {
      title: "Gọi và phục vụ",
      text: "Đăng nhập, mở quầy, gọi số, bắt đầu rồi kết thúc.",
      go: "Mở quầy",
    },
    rating: { title: "Bấm phím đánh giá", text: "Kết thúc xong, bàn phím sáng lên: bấm một phím.", go: "Mở bàn phím" },
  },
  username: "Tên đăng nhập",
  password: "Mật khẩu",
  accountAtMachine: "Tài khoản trình diễn chỉ hiện trên chính máy đang chạy chương trình.",
  ownAccount: "Dùng tài khoản cán bộ của mình.",
  screens: "Các màn hình",
  kiosk: { title: "Máy lấy số", text: "Màn hình chạm ở cửa vào" },
  display: { title: "Màn hình sảnh", text: "Số đang gọi và quầy cần đến" },
  counterScreen: { title: "Màn hình quầy", text: "Số được gọi, cán bộ tiếp nhận và phím đánh giá" },
  counter: { title: "Quầy", text: "Cán bộ gọi và phục vụ" },
  bench: { title: "Bàn thử thiết bị", text: "Máy in, bàn phím, máy quét và bảng đèn ảo" },
  docs: "Tài liệu API",
  health: "Tình trạng hệ thống",
  accounts: "Tài khoản trình diễn",
  accountsHint: "Chỉ dùng được khi văn phòng chưa có quản trị viên thật.",
  name: "Họ tên",
  role: "Vai trò",
  roles: { officer: "Cán bộ", supervisor: "Giám sát", admin: "Quản trị viên" },
};

export type FrontWords = typeof vi;
