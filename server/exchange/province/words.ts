import type { DossierChange } from "#contract/dossier.ts";

/** `NoiDungXuLy`: what the citizen reads on the portal about a step. The portal's language is Vietnamese. */
export function stepWords(change: DossierChange): string {
  switch (change.type) {
    case "opened":
    case "intakeSaved":
    case "visited":
      return "";
    case "received":
      return "Đã tiếp nhận hồ sơ";
    case "supplementAsked":
      return `Yêu cầu bổ sung, hoàn thiện hồ sơ: ${change.lacks.map(({ what }) => what).join("; ")}. ${change.reason}`;
    case "supplementAnswered":
      return "Đã nhận giấy tờ bổ sung";
    case "handlingStarted":
      return "Đang giải quyết";
    case "handedOver":
      return "Đã chuyển hồ sơ đến cơ quan ở bước sau";
    case "takenOver":
      return `Cơ quan ở bước sau đã nhận hồ sơ: ${change.receiver}`;
    case "extended":
      return `Xin lỗi và đề nghị gia hạn thời gian giải quyết: ${change.reason}`;
    case "stopped":
      return `Dừng giải quyết: ${change.reason}`;
    case "withdrawn":
      return `Rút hồ sơ: ${change.reason}`;
    case "refused":
      return `Từ chối giải quyết: ${change.reason}`;
    case "handlingFinished":
      return "Đã có kết quả giải quyết";
    case "resultReturned":
      return change.by === "post" ? "Đã trả kết quả qua bưu chính công ích" : "Đã trả kết quả tại quầy";
    default:
      return change satisfies never;
  }
}
