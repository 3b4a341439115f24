import type { RecognisedCode, TicketStatus, UnknownScan } from "#contract/scan.ts";
import { away } from "./away.vi.ts";
import { wait } from "./wait.vi.ts";

/** What the kiosk says of a scanned code. */
export const scan = {
  title: "Phiếu",
  recognised: (what: RecognisedCode): { title: string; text: string } => {
    switch (what) {
      case "citizenCard":
        return {
          title: "Đã nhận ra thẻ căn cước",
          text: "Nếu ông/bà dùng thẻ này để lấy số, cán bộ tại quầy sẽ thấy thẻ khi gọi số, không phải khai lại.",
        };
      case "mrz":
        return {
          title: "Đã nhận ra giấy tờ tùy thân",
          text: "Nếu ông/bà dùng giấy này để lấy số, cán bộ tại quầy sẽ thấy giấy khi gọi số, không phải khai lại.",
        };
      case "healthCard":
        return {
          title: "Đã nhận ra thẻ bảo hiểm y tế",
          text: "Xin chọn lĩnh vực; cán bộ sẽ xem thẻ khi ông/bà đến quầy. Máy này không lưu thông tin trên thẻ.",
        };
      case "dossierCode":
        return {
          title: "Đã nhận ra mã hồ sơ",
          text: "Xin chọn lĩnh vực của hồ sơ để lấy số, rồi đưa giấy này cho cán bộ tại quầy.",
        };
      case "appointmentCode":
        return {
          title: "Đã nhận ra mã lịch hẹn",
          text: "Xin chọn lĩnh vực để lấy số, rồi cho cán bộ tại quầy biết ông/bà có lịch hẹn.",
        };
      default:
        return what satisfies never;
    }
  },
  unknown: (why: UnknownScan): { title: string; text: string } => {
    switch (why) {
      case "garbled":
      case "wrongEncoding":
      case "checkDigit":
      case "noSuchDate":
        return {
          title: "Máy quét đọc chưa đúng",
          text: "Xin đưa lại mã trước máy quét, hoặc nhập mã, lấy số tại đây.",
        };
      case "incomplete":
        return {
          title: "Máy quét chỉ đọc được một phần",
          text: "Xin giữ mã yên trước máy quét và thử lại.",
        };
      case "noSuchTicket":
        return { title: "Hôm nay không có số này", text: "Xin lấy số mới, hoặc hỏi cán bộ hướng dẫn." };
      case "noSuchBooking":
        return {
          title: "Không tìm thấy mã này",
          text: "Xin xem lại mã LH trên điện thoại hoặc giấy hẹn rồi nhập lại, hoặc hỏi cán bộ hướng dẫn.",
        };
      case "tooOften":
        return {
          title: "Đã nhập sai nhiều lần",
          text: "Xin chờ một lát rồi thử lại, hoặc hỏi cán bộ hướng dẫn.",
        };
      case "otherOffice":
        return { title: "Mã này của đơn vị khác", text: "Xin lấy số mới, hoặc hỏi cán bộ hướng dẫn." };
      case "away":
        return { title: away.lookUp, text: away.lookUpAsk };
      case "empty":
      case "tooLong":
      case "unfamiliar":
        return {
          title: "Không nhận ra mã này",
          text: "Xin đưa mã trên phiếu số lấy hôm nay, hoặc lấy số mới tại đây.",
        };
      default:
        return why satisfies never;
    }
  },
  unanswered: { title: "Máy chưa nhận được mã này", text: "Máy chưa trả lời. Xin thử lại." },
  close: "Đóng",
  closes: (seconds: number) => `Tự đóng sau ${seconds} giây`,
  status: (status: TicketStatus): { title: string; text: string } => {
    switch (status.state) {
      case "expected":
        return { title: "Số lấy từ nhà", text: "Xin xác nhận đã đến để được gọi." };
      case "waiting":
        return {
          title: status.ahead === 0 ? "Sắp đến lượt ông/bà" : `Còn ${status.ahead} người phía trước`,
          text:
            status.counter === null
              ? status.wait
                ? `Dự kiến ${wait(status.wait)} nữa.`
                : "Số sẽ được gọi khi có quầy mở."
              : `Số đã chuyển đến quầy ${status.counter}, ${status.wait ? `dự kiến ${wait(status.wait)} nữa` : "sẽ được gọi khi quầy mở"}.`,
        };
      case "called":
        return { title: `Mời đến quầy ${status.counter}`, text: "Số này đang được gọi." };
      case "serving":
        return { title: `Đang phục vụ tại quầy ${status.counter}`, text: "Xin đến quầy này nếu ông/bà cần." };
      case "held":
        return { title: "Số đang được tạm giữ", text: "Cán bộ sẽ gọi lại khi sẵn sàng." };
      case "missed":
        return { title: "Đã gọi mà chưa thấy ông/bà", text: "Xin báo cán bộ để được gọi lại." };
      case "finished":
        return { title: "Số này đã phục vụ xong", text: "Nếu cần làm việc khác, xin lấy số mới." };
      case "left":
      case "cancelled":
      case "lapsed":
        return { title: "Số này không còn hiệu lực", text: "Xin lấy số mới, hoặc hỏi cán bộ hướng dẫn." };
      default:
        return status satisfies never;
    }
  },
};
