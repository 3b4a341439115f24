/** Faults of the wording of papers that an office wrote itself: where, and what. */
export const vi = {
  noSuchPaper: "không có giấy nào tên như vậy, tệp này không được dùng",
  brackets: (where: string) => `${where}: dấu ngoặc { } không đủ cặp`,
  noPlaceholder: (where: string, name: string) => `${where}: không có chỗ điền {${name}} ở giấy này`,
  noTable: (where: string, table: string) => `${where}: giấy này không có bảng "${table}"`,
  noHead: (where: string, column: string) => `${where}: thiếu tên cột "${column}"`,
  noColumn: (where: string, column: string) => `${where}: không có cột "${column}"`,
};

export type Words = typeof vi;
