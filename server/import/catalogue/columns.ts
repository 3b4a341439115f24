/** The columns of the CSV, in the order an export writes them: docs/catalogue.md describes each. */
export const columns = {
  code: { vi: "Mã thủ tục", en: "Code", required: true },
  name: { vi: "Tên thủ tục", en: "Name", required: true },
  nameEn: { vi: "Tên tiếng Anh", en: "English name", required: false },
  shortName: { vi: "Tên ngắn", en: "Short name", required: false },
  shortNameEn: { vi: "Tên ngắn tiếng Anh", en: "English short name", required: false },
  alsoCalled: { vi: "Còn gọi là", en: "Also called", required: false },
  field: { vi: "Lĩnh vực", en: "Field", required: true },
  fieldEn: { vi: "Lĩnh vực tiếng Anh", en: "English field", required: false },
  levels: { vi: "Cấp", en: "Level", required: true },
  time: { vi: "Thời hạn", en: "Time", required: true },
  fee: { vi: "Phí", en: "Fee", required: true },
  feeNote: { vi: "Ghi chú phí", en: "Fee note", required: false },
  components: { vi: "Thành phần hồ sơ", en: "Documents", required: false },
  steps: { vi: "Các bước", en: "Steps", required: false },
  receiving: { vi: "Nơi tiếp nhận", en: "Received by", required: false },
  competent: { vi: "Cơ quan có thẩm quyền", en: "Decided by", required: false },
  forms: { vi: "Mẫu đơn", en: "Forms", required: false },
  results: { vi: "Kết quả", en: "Results", required: false },
  effectiveFrom: { vi: "Ngày hiệu lực", en: "In force from", required: true },
  state: { vi: "Tình trạng", en: "State", required: false },
} as const;
export type ColumnKey = keyof typeof columns;

export const columnKeys = Object.keys(columns) as ColumnKey[];
