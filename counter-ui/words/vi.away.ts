import type { AwayReason } from "#contract/hardware.ts";
import type { ConnectionKind } from "../parts/admin/hardware/draft.ts";

/** Whose members the system lets open a device that is connected so. */
export const deviceGroups: Partial<Record<ConnectionKind, string>> = {
  serial: "dialout",
  usb: "lp",
  hid: "dialout",
  hidraw: "dialout",
};

function forbidden(way: ConnectionKind): string {
  const group = deviceGroups[way];
  if (group === undefined)
    return "Chương trình không có quyền ghi vào tệp này: cho tài khoản chạy chương trình quyền ghi.";
  const rule = way === "hid" || way === "hidraw" ? " và đặt quy tắc udev (docs/hardware.md)" : "";
  return `Chương trình không có quyền mở: thêm tài khoản chạy chương trình vào nhóm ${group}${rule}, rồi khởi động lại.`;
}

/** By its ids a device has no path that could be wrong. */
function missing(way: ConnectionKind): string {
  if (way === "file") return "Không có thư mục của tệp này: xem lại đường dẫn.";
  return way === "hid"
    ? "Không thấy thiết bị nào có mã này: cắm vào hoặc rút ra cắm lại, rồi xem lại mã hãng, mã sản phẩm và số sê-ri."
    : "Không thấy thiết bị: rút ra cắm lại, xem đã bật nguồn chưa và đường dẫn có đúng không.";
}

/** Why a device can not be opened, and what to do about it; `way` is how it is connected. */
export const viAway: Record<AwayReason, (way: ConnectionKind) => string> = {
  missing,
  forbidden,
  busy: () => "Chương trình khác đang giữ thiết bị này: đóng chương trình đó.",
  refused: () => "Máy ở địa chỉ này không nhận kết nối: xem lại số cổng, và tắt rồi bật lại thiết bị.",
  silent: (way) =>
    way === "tcp"
      ? "Địa chỉ này không trả lời: xem nguồn, dây mạng và địa chỉ."
      : "Thiết bị không trả lời: tắt rồi bật lại, hoặc rút ra cắm lại.",
  unknownHost: () => "Trong mạng không có máy nào mang tên này: xem lại tên, hoặc ghi địa chỉ bằng số.",
  notDevice: () => "Đường dẫn này không phải của thiết bị: xem lại đường dẫn và cách nối.",
  otherMode: () => "Thiết bị đã cắm nhưng đang ở chế độ khác: đổi chế độ theo sách hướng dẫn của thiết bị.",
  several: () => "Có nhiều thiết bị cùng loại: ghi thêm số sê-ri để biết là cái nào.",
  other: () => "Không mở được; lý do có trong nhật ký của máy gắn thiết bị.",
};
