/** What seldom-seen screens say, and the one to search on: fetched with them. */
export const search = {
  title: "Tìm thủ tục",
  example: "Ví dụ: khai sinh, chung thuc, dat dai",
  found: (count: number) => `Tìm thấy ${count} thủ tục`,
  show: (count: number) => `Xem ${count} thủ tục`,
  procedures: (count: number) => `${count} thủ tục`,
  keyboard: "Bàn phím",
  space: "Dấu cách",
  erase: "Xóa",
  eraseAll: "Xóa hết",
};

export const refused = {
  title: "Chưa lấy được số",
  later: "Xin chờ một chút rồi thử lại.",
  otherService: "Xin chọn lĩnh vực khác, hoặc hỏi cán bộ hướng dẫn.",
  otherDay: "Xin trở lại trong giờ làm việc.",
  staff: "Xin báo cán bộ hướng dẫn để được giúp.",
  start: "Về màn hình đầu",
};

export const unknown = {
  title: "Chưa biết số đã được cấp hay chưa",
  text: "Máy chưa nhận được trả lời. Chọn “Hỏi lại”: nếu số đã cấp, ông/bà sẽ nhận đúng số đó, không bị cấp hai số.",
  again: "Hỏi lại",
  leave: "Không lấy số nữa",
};

export const replaced = {
  title: "Màn hình này đang mở ở một cửa sổ khác",
  text: "Mỗi lúc chỉ một cửa sổ cấp số. Muốn dùng cửa sổ này, chạm nút bên dưới.",
  here: "Dùng ở đây",
};
