/** Reasons that the hub itself writes into the journal, which is kept in Vietnamese as officers write it. */
export const words = {
  doubled: "Thay bằng số do máy lấy số cấp khi mất kết nối",
};
