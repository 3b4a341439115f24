import type { ZoneUse } from "#contract/zone-settings.ts";

/** Words of the administrator's card for where people wait. */
export const viZones = {
  title: "Khu vực chờ",
  lead: "Nơi người dân ngồi chờ. Có số ghế thì máy lấy số báo trước khi đã kín chỗ. Quầy ở khu nào thì gọi người chờ ở khu ấy.",
  add: "Thêm khu vực",
  addTitle: "Thêm khu vực chờ",
  editTitle: (name: string) => `Sửa “${name}”`,
  edit: "Sửa",
  editOf: (name: string) => `Sửa “${name}”`,
  remove: "Bỏ",
  removeOf: (name: string) => `Bỏ “${name}”`,
  place: "Xếp quầy",
  placeTitle: "Quầy nào ở khu vực nào",
  placeSame: "Chưa đổi quầy nào.",
  placed: (numbers: number[]) => `Đã xếp lại quầy ${numbers.join(", ")}.`,
  zoneLost: "Khu vực vừa bị bỏ. Xin chọn lại.",
  save: "Lưu",
  added: (name: string) => `Đã thêm “${name}”.`,
  changed: (name: string) => `Đã lưu “${name}”.`,
  removed: (name: string) => `Đã bỏ “${name}”.`,
  wrong: "Chưa lưu. Xin sửa các ô được ghi lỗi.",
  name: { vi: "Tên, tiếng Việt", en: "Tên, tiếng Anh" },
  way: { vi: "Đường đến, tiếng Việt", en: "Đường đến, tiếng Anh" },
  wayHint: "Nếu có: hiện cùng số được gọi ở màn hình của nhiều khu.",
  wayExample: { vi: "Tầng 2, cầu thang bên trái", en: "Second floor, stairs on the left" },
  wayBoth: "Đường đến cần đủ hai thứ tiếng, hoặc để trống cả hai.",
  seats: "Số ghế",
  seatsHint: "Để trống nếu chưa đếm.",
  heads: { name: "Khu vực", seats: "Số ghế", counters: "Quầy", actions: "Thao tác" },
  notCounted: "chưa đếm",
  noCounters: "chưa có quầy nào",
  used: (name: string, { counters, screens, items, voice }: ZoneUse, say: (text: ZoneUse["items"][number]) => string) =>
    `Chưa bỏ được “${name}” vì còn dùng cho: ${[
      counters.length > 0 ? `quầy ${counters.join(", ")} và lĩnh vực ở đó` : "",
      screens.length > 0 ? `màn hình ${screens.map((one) => `“${one}”`).join(", ")}` : "",
      items.length > 0 ? `mục chiếu ${items.map((one) => `“${say(one)}”`).join(", ")}` : "",
      voice ? "cách gọi riêng (voice trong office.json)" : "",
    ]
      .filter(Boolean)
      .join("; ")}. Xin chuyển những thứ đó sang khu vực khác trước.`,
};
