import type { FormKind } from "#contract/dossier.ts";

/** What each paper is called in the log of who saw whom, in lists, and in a file's properties. */
export const paperNames: Record<FormKind, string> = {
  receipt: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
  supplement: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
  refusal: "Phiếu từ chối tiếp nhận, giải quyết hồ sơ",
  apology: "Văn bản xin lỗi và gia hạn",
  stop: "Thông báo dừng giải quyết hồ sơ",
  control: "Phiếu kiểm soát quá trình giải quyết hồ sơ",
  register: "Sổ theo dõi hồ sơ",
};
