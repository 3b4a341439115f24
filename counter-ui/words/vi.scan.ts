import type { RecognisedCode, TicketStatus, UnknownScan } from "#contract/scan.ts";

const kinds: Record<RecognisedCode, string> = {
  citizenCard: "Thẻ căn cước",
  mrz: "Giấy tờ tùy thân",
  healthCard: "Thẻ bảo hiểm y tế",
  dossierCode: "Mã hồ sơ",
  appointmentCode: "Mã lịch hẹn",
};

/** Words for what a scanner read. */
export const viScan = {
  title: "Mã vừa quét",
  noAnswer: "Máy chủ chưa trả lời nên chưa biết mã vừa quét là gì. Xin quét lại.",
  recognised: (what: RecognisedCode): { title: string; text: string } => ({
    title: kinds[what],
    text: "Máy chỉ nhận ra loại mã, không lưu gì của mã này.",
  }),
  unknown: (why: UnknownScan): { title: string; text: string } => {
    switch (why) {
      case "garbled":
        return {
          title: "Máy quét gõ sai chữ",
          text: "Xin tắt bộ gõ tiếng Việt (UniKey) trên máy này rồi quét lại.",
        };
      case "wrongEncoding":
        return {
          title: "Máy quét gửi sai chữ",
          text: "Xin báo quản trị viên: đặt máy quét gửi chữ theo UTF-8, ở chế độ nối tiếp (USB-COM) hoặc HID POS.",
        };
      case "checkDigit":
      case "noSuchDate":
        return { title: "Máy quét đọc chưa đúng", text: "Có chỗ trong mã không khớp. Xin quét lại." };
      case "incomplete":
        return { title: "Máy quét chỉ đọc được một phần", text: "Xin giữ yên mã trước máy quét và quét lại." };
      case "noSuchTicket":
        return { title: "Hôm nay không có số này", text: "Phiếu có thể của ngày khác. Xin mời người dân lấy số mới." };
      case "noSuchBooking":
        return { title: "Không tìm thấy mã hẹn này", text: "Không có lịch hẹn hay số lấy từ nhà nào có mã này." };
      case "away":
        return { title: "Chưa xem được mã này", text: "Máy đang mất kết nối với hệ thống. Xin thử lại sau ít phút." };
      case "tooOften":
        return { title: "Đã nhập sai nhiều lần", text: "Xin chờ một lát rồi thử lại." };
      case "otherOffice":
        return { title: "Phiếu này của đơn vị khác", text: "Xin chỉ người dân đến đúng nơi đã cấp phiếu." };
      case "empty":
      case "tooLong":
      case "unfamiliar":
        return { title: "Không nhận ra mã này", text: "Đây không phải mã phiếu, giấy tờ, hồ sơ hay lịch hẹn." };
      default:
        return why satisfies never;
    }
  },
  /** The dossier of a receipt that was scanned. */
  receipt: {
    sought: { title: "Đang tìm hồ sơ…", text: "Tìm thấy thì hồ sơ tự mở." },
    none: {
      title: "Không có hồ sơ này ở đây",
      text: "Có thể nơi khác tiếp nhận, hoặc hồ sơ đã hết hạn lưu. Xin xem nơi cấp trên giấy tiếp nhận.",
    },
    failed: {
      title: "Chưa tìm được hồ sơ",
      text: "Máy chủ chưa trả lời nên chưa biết có hồ sơ này hay không. Xin quét lại.",
    },
  },
  /** A card is kept for whoever is at the counter. */
  keptFor: (label: string) => `Đã ghi cho số ${label}: mở hồ sơ thì tự điền. Cuối ngày được xóa.`,
  /** @param here the number of the officer's own counter */
  status: (status: TicketStatus, here: number | null): string => {
    switch (status.state) {
      case "expected":
        return "Lấy số từ nhà, chưa xác nhận đến";
      case "waiting": {
        const where =
          status.counter === null ? "" : status.counter === here ? " quầy này" : ` riêng quầy ${status.counter}`;
        return `Đang chờ${where}, ${status.ahead === 0 ? "sắp đến lượt" : `còn ${status.ahead} người trước`}`;
      }
      case "called":
        return status.counter === here ? "Đang được gọi đến quầy này" : `Đang được gọi đến quầy ${status.counter}`;
      case "serving":
        return status.counter === here ? "Đang ở quầy này" : `Đang ở quầy ${status.counter}`;
      case "held":
        return "Đang tạm giữ";
      case "missed":
        return "Đã gọi mà vắng mặt";
      case "finished":
        return "Đã phục vụ xong";
      case "left":
        return "Đã ghi nhận là đã về";
      case "cancelled":
        return "Đã hủy";
      case "lapsed":
        return "Hết ngày mà chưa được phục vụ";
      default:
        return status satisfies never;
    }
  },
  tooLate: "Đã hết hạn quay lại. Xin mời người dân lấy số mới.",
  noCounter: "Xin mở một quầy thì mới gọi được số này.",
  busy: (label: string) => `Quầy đang có ${label}: xin kết thúc, tạm giữ hoặc chuyển trước khi gọi.`,
  otherCounter: "Số này đã được gửi riêng cho quầy khác.",
  otherService: "Quầy này không nhận lĩnh vực đó.",
};
