import type { VisitRecord } from "../../storage/ports/visits.ts";

const states: Record<VisitRecord["state"], string> = {
  expected: "chưa đến",
  waiting: "đang chờ",
  called: "đang gọi",
  serving: "đang phục vụ",
  held: "tạm giữ",
  missed: "vắng mặt",
  finished: "đã xong",
  left: "đã về",
  cancelled: "đã hủy",
  lapsed: "hết ngày còn chờ",
};

/** The register of tickets as a spreadsheet has it. */
export const visitsVi = {
  file: "so-phieu",
  heads: {
    day: "Ngày",
    label: "Số",
    service: "Lĩnh vực",
    procedure: "Thủ tục",
    priority: "Ưu tiên",
    priorityFound: "Cán bộ kiểm tra ưu tiên",
    issuedAt: "Lấy số",
    firstCalledAt: "Gọi lần đầu",
    startedAt: "Bắt đầu",
    endedAt: "Kết thúc",
    state: "Tình trạng",
    counter: "Quầy",
    officer: "Cán bộ",
    outcome: "Kết quả",
    rating: "Đánh giá",
  },
  states,
  found: { confirmed: "đã xác nhận", withdrawn: "không áp dụng", nobody: "chưa kiểm tra" },
  gone: (id: string) => `${id} (không còn trong cài đặt)`,
};

export type VisitsWords = typeof visitsVi;
