import type { AdministrativeLevel, CatalogueComponent } from "#contract/catalogue.ts";
import type { ProcedureTime } from "#contract/office.ts";

const levels: Record<AdministrativeLevel, string> = {
  commune: "Cấp xã",
  province: "Cấp tỉnh",
  ministry: "Cấp bộ",
  other: "Cơ quan khác",
};

/** Texts of the public list of procedures (niêm yết). */
export const vi = {
  title: "Niêm yết thủ tục hành chính",
  list: (all: boolean): string => (all ? "Mọi thủ tục đã công bố" : "Thủ tục tiếp nhận tại đây"),
  found: (count: number) => `${count} thủ tục`,
  here: (count: number, elsewhere: number) =>
    `${count} thủ tục tiếp nhận tại đây, ${elsewhere} thủ tục nộp ở nơi khác.`,
  onlyElsewhere: (count: number) => `Tại đây không tiếp nhận thủ tục nào như vậy. Có ${count} thủ tục nộp ở nơi khác.`,
  shown: (shown: number, found: number) => `Hiện ${shown} trong ${found} thủ tục. Xin gõ thêm chữ để tìm.`,
  asOf: (day: string) => `Áp dụng ngày ${day}`,
  updated: (day: string) => `Cập nhật ngày ${day}`,
  search: "Tìm thủ tục",
  searchHint: "Tên, mã hoặc lĩnh vực; gõ không dấu cũng được",
  submit: "Tìm",
  showAll: "Xem mọi thủ tục đã công bố",
  showOpen: "Chỉ xem thủ tục tiếp nhận tại đây",
  nothing: "Không có thủ tục nào phù hợp. Xin thử ít chữ hơn, hoặc hỏi cán bộ hướng dẫn.",
  empty: "Chưa có danh mục thủ tục.",
  procedure: "Thủ tục và giấy tờ cần có",
  time: "Thời hạn",
  fee: "Phí, lệ phí",
  notTaken: "Không tiếp nhận tại đây",
  inForce: (day: string) => `Hiệu lực từ ${day}`,
  bringNone: "Danh mục không ghi giấy tờ nào.",
  results: "Kết quả",
  forms: "Mẫu",
  receiving: "Nơi tiếp nhận",
  competent: "Cơ quan giải quyết",
  levels,
  complaints: (phone: string) => `Phản ánh, kiến nghị: ${phone}. Cán bộ không thu thêm giấy tờ ngoài danh mục này.`,
  duration(time: ProcedureTime): string {
    switch (time.unit) {
      case "workingDay":
        return `${time.value} ngày làm việc`;
      case "calendarDay":
        return `${time.value} ngày`;
      case "hour":
        return `${time.value} giờ làm việc`;
      case "sameDay":
        return "Trong ngày; nhận sau 15 giờ thì trả ngày làm việc tiếp theo";
      case "local":
        return "Theo quy định của tỉnh";
      default:
        return time satisfies never;
    }
  },
  money: (dong: number | null) =>
    dong === null ? "Theo quy định của tỉnh" : dong === 0 ? "Không thu" : `${dong.toLocaleString("vi-VN")} đồng`,
  copies({ original, certified, copy, required }: CatalogueComponent): string {
    const parts = [
      ...(original > 0 ? [`${original} bản chính`] : []),
      ...(certified > 0 ? [`${certified} bản chứng thực`] : []),
      ...(copy > 0 ? [`${copy} bản sao`] : []),
      ...(original + certified + copy === 0 ? ["xuất trình"] : []),
      ...(required ? [] : ["không bắt buộc"]),
    ];
    return parts.join(", ");
  },
  bring: "Chuẩn bị sẵn",
  where: "Nơi nộp",
  printedOn: (day: string) => `In ngày ${day} từ danh mục đã công bố.`,
  languages: "Ngôn ngữ",
};

export type ProceduresWords = typeof vi;
