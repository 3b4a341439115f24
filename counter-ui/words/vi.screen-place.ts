/** Words of the dialog for where a paired hall screen hangs. */
export const viScreenPlace = {
  edit: "Đổi chỗ",
  editOf: (name: string) => `Đổi chỗ “${name}”`,
  title: (name: string) => `“${name}” ở đâu?`,
  speaks: "Gọi số thành tiếng",
  speaksHint:
    "Mỗi khu vực chỉ một màn hình gọi. Bỏ chọn thì màn hình này chỉ chiếu; màn hình khác trong khu vực gọi thay.",
  silent: "không gọi thành tiếng",
  save: "Lưu",
  same: "Chưa đổi gì.",
  changed: (name: string) => `Đã đổi “${name}”.`,
  byOthers: "Người khác vừa đổi màn hình này. Xin xem lại rồi lưu.",
};
