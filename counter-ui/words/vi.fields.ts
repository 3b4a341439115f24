import type { PaperCount } from "#contract/dossier.ts";
import type { Party } from "#contract/party.ts";
import type { PaperField } from "../intake/fields.ts";

export const countKinds: Record<keyof PaperCount, string> = {
  original: "bản chính",
  certified: "bản chứng thực",
  copy: "bản sao",
};
/** What is counted of a paper: copies of each kind, and for certification (chứng thực) pages and copies signed electronically. */
export const paperFields: Record<PaperField, string> = {
  ...countKinds,
  pages: "số trang",
  electronic: "bản ký điện tử",
};
export const partyFields: Record<keyof Party, string> = {
  kind: "Loại",
  name: "Họ và tên",
  idNumber: "Số giấy tờ",
  birth: "Ngày sinh",
  address: "Địa chỉ",
  phone: "Điện thoại",
  email: "Email",
};
const plainFields: Record<string, string> = {
  procedure: "Thủ tục",
  channel: "Cách nộp",
  sets: "Số bộ",
  summary: "Trích yếu",
  area: "Địa bàn",
  "fee.amount": "Mức thu",
  "fee.state": "Lệ phí",
  "fee.receipt": "Số biên lai",
  "fee.typedFor": "Mức công bố khi ghi",
  "return.kind": "Trả kết quả",
  "return.address": "Địa chỉ gửi bưu chính",
  phone: "Điện thoại nhận tin",
  due: "Hẹn trả",
  code: "Mã hồ sơ",
};

/** The form that is expected of what the officer typed, by the last part of a path. */
const wanted: Record<string, string> = {
  name: "họ tên hoặc tên tổ chức",
  idNumber: "5–20 chữ không dấu, chữ số hoặc gạch nối, không có dấu cách, ví dụ 001090012345",
  birth: "ngày/tháng/năm, ví dụ 15/01/1990, hoặc chỉ năm sinh",
  phone: "8–20 chữ số, ví dụ 0912345678",
  email: "ví dụ ten@vidu.vn",
  due: "ngày/tháng/năm giờ:phút, ví dụ 27/11/2026 16:30",
  sets: "số từ 1 đến 20",
  amount: "số tiền bằng đồng, chỉ ghi chữ số, không quá 1 tỷ",
  address: "địa chỉ nhận kết quả",
  reason: "lý do, ít nhất 3 ký tự",
  original: "số từ 0 đến 999",
  certified: "số từ 0 đến 999",
  copy: "số từ 0 đến 999",
  pages: "số từ 1 đến 9999, của giấy tờ đã nhận",
  electronic: "số từ 0 đến 999, của giấy tờ đã nhận",
};

const wantedOf = (path: string): string => wanted[path.split(".").at(-1) ?? ""] ?? "nội dung đúng";

/** `applicants.0.name` as people call it. */
function fieldOf(path: string, paperName: (component: string) => string): string {
  const [root = "", at = "", leaf = ""] = path.split(".");
  if (root === "applicants") return `Chủ hồ sơ ${Number(at) + 1}: ${partyFields[leaf as keyof Party]}`;
  if (root === "representative") return `Người nộp thay: ${partyFields[at as keyof Party]}`;
  if (root === "papers") return `${paperName(at)} (${paperFields[leaf as PaperField]})`;
  if (root === "extras") return `Giấy tờ ngoài danh mục ${Number(at) + 1}`;
  return plainFields[path] ?? path;
}

/** Words of single fields of an intake. */
export const viFields = {
  field: fieldOf,
  /** The form that is expected in a field. */
  wanted: (path: string) => `Xin ghi: ${wantedOf(path)}.`,
  /** A field and the form that is expected in it. */
  fault: (path: string, paperName: (component: string) => string) => `${fieldOf(path, paperName)} (${wantedOf(path)})`,
};
