/** Faults of words files, for whoever looks after the office. */
export const vi = {
  fileName: "tên tệp phải là mã ngôn ngữ gồm hai hoặc ba chữ thường, ví dụ tyz.json; tệp này không được dùng",
  comesAlong: "tiếng Việt và tiếng Anh có sẵn trong phần mềm, tệp này không được dùng",
  noFile: (code: string) =>
    `languages: chưa có tệp words/${code}.json trong thư mục dữ liệu, chưa dùng được ngôn ngữ này`,
  kioskNotOffered: (code: string) =>
    `kiosk.language: không có ngôn ngữ "${code}" để chọn, máy lấy số mở đầu bằng tiếng Việt`,
};

export type Words = typeof vi;
