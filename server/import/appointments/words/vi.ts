/** What is wrong in a list of appointments, as a clerk reads it beside the cell. */
export const vi = {
  empty: "Tệp không có lịch hẹn nào.",
  tooLarge: (kilobytes: number) => `Tệp lớn hơn ${kilobytes} kB.`,
  tooManyRows: (most: number) => `Tệp có nhiều hơn ${most} lịch hẹn. Xin chia thành nhiều tệp.`,
  noSuchService: "Không có lĩnh vực này. Xin ghi tên, chữ đầu của số phiếu hoặc mã lĩnh vực.",
  badTime: "Giờ phải như 09:30 hoặc 9h30.",
  badIdNumber: "Số căn cước có 12 chữ số.",
  noSuchLanguage: "Không có ngôn ngữ này. Xin để trống là tiếng Việt.",
  referenceTwice: (line: number) => `Mã hồ sơ hẹn này đã có ở dòng ${line}.`,
  dayHasNone: "Ngày này không có giờ hẹn nào của lĩnh vực (ngày nghỉ, hoặc không nhận hẹn).",
  noSuchTime: "Trong ngày này không có giờ hẹn như vậy. Xin xem các giờ hẹn của đơn vị.",
  otherTime: (moment: string) => `Đã nhập trước đây với giờ hẹn khác: ${moment}. Xin hủy lịch hẹn đó trước.`,
};

export type ListWords = typeof vi;
