/** Texts of the page that shows how a dossier stands. */
export const vi = {
  title: "Tra cứu hồ sơ",
  languages: "Ngôn ngữ",
  code: "Mã hồ sơ",
  codeHint: "Ghi trên giấy tiếp nhận hồ sơ và hẹn trả kết quả, ví dụ H99.19\u2060-\u2060261123\u2060-\u20600042.",
  lastFour: "4 số cuối của số căn cước hoặc số điện thoại",
  lastFourHint: "Của người nộp, đúng như đã ghi trong hồ sơ.",
  ask: "Xem hồ sơ",
  another: "Tra cứu hồ sơ khác",
  lacks: "Giấy tờ cần bổ sung",
  received: (moment: string) => `Tiếp nhận lúc ${moment}.`,
  checkBoth: "Xin xem lại mã trên giấy hẹn và 4 số cuối, hoặc hỏi cán bộ tại quầy.",
  until: (moment: string) => `Có thể thử lại sau ${moment}.`,
  complaints: (where: string) => `Phản ánh, kiến nghị: ${where}`,
};

export type StatusPageWords = typeof vi;
