/** What the person who looks after the server is told when the data file can not be used. */
export const vi = {
  damaged: (file: string, cause: string) =>
    `Tệp dữ liệu ${file} bị hỏng (${cause}). Xin dừng máy chủ, cất tệp này cùng các tệp ${file}-wal và ${file}-shm sang nơi khác (đừng xoá), chép bản sao lưu gần nhất vào đúng chỗ đó rồi khởi động lại.`,
  newer: (file: string, version: number, known: number) =>
    `Tệp dữ liệu ${file} do phiên bản mới hơn của chương trình ghi (bước ${version}, chương trình này biết đến bước ${known}). Xin cài phiên bản mới hơn rồi khởi động lại.`,
  unusable: (file: string, cause: string) =>
    `Không dùng được tệp dữ liệu ${file} (${cause}). Xin kiểm tra ổ đĩa và quyền đọc ghi rồi khởi động lại máy chủ.`,
  crashed: (file: string, cause: string) =>
    `Phần lưu trữ của tệp ${file} đã dừng đột ngột (${cause}). Xin khởi động lại máy chủ.`,
  closed: (file: string) => `Tệp dữ liệu ${file} đã đóng.`,
  full: (file: string) => `Ổ đĩa chứa ${file} đã hết chỗ. Chưa có gì được ghi. Xin giải phóng dung lượng.`,
};

export type Words = typeof vi;
