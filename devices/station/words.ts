const vi = {
  title: "Máy lấy số chưa dùng được",
  text: "Máy này chưa nối được với hệ thống của đơn vị. Ông/bà vui lòng lấy số ở máy khác, hoặc hỏi cán bộ hướng dẫn.",
  staff: (hub: string) =>
    `Dành cho cán bộ: máy chủ ${hub} không trả lời. Xin bật máy chủ, kiểm tra dây mạng; máy này tự thử lại vài giây một lần.`,
};

const en: typeof vi = {
  title: "This kiosk can not be used yet",
  text: "It has no connection to the office's system. Please take a number at another kiosk, or ask the staff.",
  staff: (hub) =>
    `For staff: the hub ${hub} does not answer. Switch it on and check the network cable; this kiosk tries again every few seconds.`,
};

/** What the station says itself, in both languages at once: nobody has chosen one, and no page of the hub is here. */
export const words = { vi, en };
