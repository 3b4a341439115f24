/** What is wrong with a JSON file that an office wrote itself. */
export const vi = {
  at: (place: string, why: string) => `${place}: ${why}`,
  unreadable: (code: string) => `không đọc được tệp (${code})`,
  tooLarge: (kilobytes: number) => `tệp lớn hơn ${kilobytes} kB`,
  notJson: (line: number, column: number) => `không phải JSON: sai ở dòng ${line}, cột ${column}`,
  wholeFile: "toàn tệp",
  missing: "thiếu trường này",
  unknownField: "không có trường nào tên như vậy; xin xoá đi hoặc sửa lại tên",
  wrongKind: "không đúng loại giá trị cần có ở đây",
  empty: "không được để trống",
  tooLong: (most: number) => `dài quá ${most} ký tự`,
  tooMany: (most: number) => `có quá ${most} mục`,
  tooFew: (least: number) => `cần ít nhất ${least} mục`,
  oneOf: (values: string) => `cần một trong các giá trị: ${values}`,
  wrong: "giá trị không hợp lệ",
};

export type Words = typeof vi;
