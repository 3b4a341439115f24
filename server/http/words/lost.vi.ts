/** Texts of the page for an address that leads nowhere. */
export const vi = {
  title: "Không có trang này",
  what: "Địa chỉ có thể bị gõ nhầm, hoặc đơn vị không dùng trang này nữa. Ông/bà có thể đi tiếp từ đây:",
  front: "Trang đầu",
  status: "Tra cứu hồ sơ",
  procedures: "Thủ tục và giấy tờ cần mang",
  languages: "Ngôn ngữ",
  complaints: (where: string) => `Phản ánh, kiến nghị: ${where}`,
};
export type LostPageWords = typeof vi;
