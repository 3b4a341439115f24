/** What the guidance says of itself. Every phrase has a clip; numbers are read between them. */
export const vi = {
  start: "Hướng dẫn bằng giọng nói. Ông/bà có thể cắm tai nghe.",
  keys: "Phím xuống: nghe mục sau. Phím lên: nghe mục trước. Phím chọn: chọn mục vừa nghe. Phím quay lại: bấm một lần để nghe lại, bấm hai lần để quay lại.",
  choices: (count: number) => `Có ${count} lựa chọn.`,
  choice: (number: number) => `Lựa chọn số ${number}.`,
  noSound: "Nội dung này chưa có tiếng. Xin hỏi cán bộ hướng dẫn.",
  unavailable: "Không chọn được.",
  pressed: "Đang chọn.",
  typed: (count: number) => `Đã nhập ${count} ký tự.`,
  empty: "Chưa nhập gì.",
  first: "Đây là màn hình đầu.",
  dash: "gạch ngang",
  dot: "dấu chấm",
  volume: (percent: number) => `Âm lượng ${percent} phần trăm.`,
  louder: "To hơn",
  quieter: "Nhỏ hơn",
  end: "Tắt giọng nói",
  headphones: "Cắm tai nghe để nghe riêng.",
};

export type GuideWords = typeof vi;
