/** What the person who looks after the server is told when keys or sealed data can not be used. */
export const vi = {
  readableByOthers: (file: string) =>
    `Tệp khoá ${file} đang để người khác trên máy đọc được. Xin chỉ cho riêng tài khoản chạy máy chủ đọc: chmod 600 ${file} rồi khởi động lại.`,
  writableByOthers: (folder: string) =>
    `Thư mục khoá ${folder} đang để người khác trên máy ghi vào được. Xin chạy: chmod 700 ${folder} rồi khởi động lại.`,
  damaged: (file: string) =>
    `Tệp khoá ${file} bị hỏng hoặc đã bị sửa. Không có nó thì không mở được dữ liệu cá nhân. Xin chép lại tệp này từ bản sao lưu khoá rồi khởi động lại.`,
  missing: (folder: string) =>
    `Không thấy tệp khoá nào trong ${folder}, nhưng trong dữ liệu đã có thông tin cá nhân niêm phong. Xin chép tệp khoá từ bản sao lưu khoá vào thư mục này rồi khởi động lại. Chương trình không tự tạo khoá mới, vì khoá mới không mở được dữ liệu cũ.`,
  unusable: (folder: string, cause: string) =>
    `Không dùng được thư mục khoá ${folder} (${cause}). Xin kiểm tra ổ đĩa và quyền đọc ghi rồi khởi động lại.`,
  cut: (place: string) => `Thông tin cá nhân ở ${place} bị cắt ngắn hoặc không phải do chương trình này niêm phong.`,
  keyMissing: (place: string, key: string) =>
    `Thông tin cá nhân ở ${place} được niêm phong bằng khoá ${key}, khoá này không có trên máy. Xin chép tệp khoá đó từ bản sao lưu khoá rồi khởi động lại.`,
  changed: (place: string) =>
    `Thông tin cá nhân ở ${place} đã bị thay đổi hoặc chuyển từ chỗ khác đến, nên không mở được. Xin khôi phục từ bản sao lưu.`,
};

export type Words = typeof vi;
