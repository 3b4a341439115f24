/** What is wrong with where a screen or a counter is placed. */
export const placesVi = {
  noZone: "Khu vực này vừa bị bỏ. Xin chọn khu vực khác.",
};
