/** While the hub is away and the kiosk gives numbers of its own. */
export const away = {
  notice: "Máy đang mất kết nối với hệ thống.",
  noticeText: "Vẫn lấy số được, và số vẫn được gọi theo đúng thứ tự đến.",
  out: "Máy này tạm hết số",
  outText: "Máy đang mất kết nối với hệ thống và đã cấp hết số được giao. Xin hỏi cán bộ hướng dẫn để lấy số.",
  shareAsk: "Xin hỏi cán bộ.",
  waiting: "Chưa biết số người chờ",
  ahead: "Chưa biết khi mất kết nối",
  expected: "Chưa biết giờ gọi",
  lookUpTitle: "Việc này cần kết nối với hệ thống",
  lookUp: "Máy đang mất kết nối nên chưa tra cứu được.",
  lookUpInstead: "Ông/bà có thể lấy số để hỏi cán bộ tại quầy, hoặc thử lại sau ít phút.",
  lookUpAsk: "Xin hỏi cán bộ hướng dẫn, hoặc thử lại sau ít phút.",
  needs: "Cần kết nối",
};
