import type { Text } from "./text.ts";

/** Every reason for a no about a dossier, with the sentence people read. */
export const dossierRefusals = {
  noSuchDossier: { vi: "Không có hồ sơ này.", en: "There is no such dossier." },
  dossierChanged: {
    vi: "Hồ sơ vừa được người khác sửa. Xin xem lại rồi lưu.",
    en: "Someone else has just changed this dossier. Please look at the changes, then save.",
  },
  dossierExists: { vi: "Hồ sơ này đã được mở.", en: "This dossier has already been opened." },
  notDraft: {
    vi: "Hồ sơ đã tiếp nhận, không sửa phần tiếp nhận nữa.",
    en: "The dossier was received: its intake stands.",
  },
  notReceived: { vi: "Hồ sơ chưa được tiếp nhận.", en: "The dossier has not been received." },
  dossierEnded: { vi: "Hồ sơ đã kết thúc.", en: "The dossier has ended." },
  notEnded: {
    vi: "Hồ sơ chưa kết thúc nên chưa xóa được.",
    en: "The dossier has not ended, so it can not be erased.",
  },
  clockStopped: {
    vi: "Hồ sơ đang chờ bổ sung.",
    en: "The dossier waits for a supplement.",
  },
  noSupplementAsked: { vi: "Hồ sơ không chờ bổ sung.", en: "No supplement was asked for." },
  supplementEmpty: {
    vi: "Xin đánh dấu giấy tờ đã được bổ sung, hoặc ghi lý do tiếp tục.",
    en: "Please tick the papers that were brought, or write why it goes on.",
  },
  askedPaperMissing: {
    vi: "Còn giấy tờ đã yêu cầu mà chưa được bổ sung. Xin đánh dấu, hoặc ghi lý do tiếp tục khi thiếu.",
    en: "A paper that was asked for has not come. Please tick it, or write why it goes on without it.",
  },
  alreadyHandled: { vi: "Hồ sơ đang được giải quyết.", en: "The dossier is already being handled." },
  alreadyFinished: { vi: "Hồ sơ đã có kết quả.", en: "The dossier already has its result." },
  notReady: { vi: "Hồ sơ chưa có kết quả.", en: "The dossier has no result yet." },
  noSuchVersion: {
    vi: "Thủ tục này không có trong danh mục đang áp dụng.",
    en: "This procedure is not in the catalogue in force.",
  },
  versionOld: {
    vi: "Thủ tục đã có bản mới hơn. Xin mở lại danh mục giấy tờ.",
    en: "A newer version of the procedure is in force. Please open its list again.",
  },
  applicantNeeded: { vi: "Chưa có chủ hồ sơ.", en: "An applicant is needed." },
  idNumberLength: {
    vi: "Số căn cước phải có 12 chữ số, số chứng minh nhân dân 9 chữ số. Số hộ chiếu xin ghi cả chữ cái.",
    en: "An identity number has 12 digits, or 9 on the old card. A passport's is written with its letters.",
  },
  birthAhead: {
    vi: "Ngày sinh này chưa tới. Xin xem lại.",
    en: "This date of birth lies ahead. Please look at it again.",
  },
  noSuchComponent: {
    vi: "Giấy tờ này không có trong danh mục công bố.",
    en: "This paper is not on the published list.",
  },
  paperTwice: { vi: "Một giấy tờ được ghi hai lần.", en: "One paper is listed twice." },
  papersMissing: {
    vi: "Còn thiếu giấy tờ bắt buộc. Xin lập phiếu yêu cầu bổ sung.",
    en: "Required papers are missing. Please make a supplement slip.",
  },
  feeNotSettled: { vi: "Lệ phí chưa được ghi nhận.", en: "The fee is not settled." },
  feeDiffers: {
    vi: "Số tiền đã ghi khác mức lệ phí đang công bố. Xin xem lại mức thu và ghi lại đã thu hay chưa.",
    en: "The amount is not the fee that is published now. Please look at it again, and at whether it was paid.",
  },
  dueNeeded: {
    vi: "Thủ tục này do địa phương quy định thời hạn. Xin nhập ngày hẹn trả.",
    en: "The province sets this procedure's time. Please enter the due date.",
  },
  dueNotWorking: { vi: "Ngày hẹn trả rơi vào giờ nghỉ.", en: "The due moment is not in working time." },
  dueTooEarly: { vi: "Ngày hẹn trả phải sau lúc này.", en: "The due moment must lie ahead." },
  dueNotLater: { vi: "Ngày hẹn mới phải sau ngày hẹn cũ.", en: "The new due moment must be later than the old one." },
  extendedEnough: {
    vi: "Hồ sơ đã được gia hạn đủ số lần cho phép.",
    en: "The dossier was extended as often as the rules allow.",
  },
  codeNotOurs: {
    vi: "Mã hồ sơ không đúng mẫu hoặc sai ngày.",
    en: "The dossier code is malformed or its date does not exist.",
  },
  codeTaken: { vi: "Mã hồ sơ này đã được dùng.", en: "This dossier code is already used." },
  codeNeeded: {
    vi: "Chưa có mã đơn vị để cấp mã hồ sơ. Xin báo quản trị.",
    en: "No agency code is set, so no dossier code can be made. Please tell the administrator.",
  },
  noCodeInStock: {
    vi: "Hệ thống của tỉnh chưa cấp được mã hồ sơ. Xin thử lại sau ít phút, hoặc nhập mã đã được cấp.",
    en: "The province's system could not give a dossier code. Please try again in a few minutes, or enter a code you were given.",
  },
  noFurtherAgency: { vi: "Không còn cơ quan nào ở bước sau.", en: "No further agency follows." },
  notTakenOver: { vi: "Cơ quan đang giữ chưa ký nhận.", en: "The agency it was handed to has not taken it over." },
  alreadyTakenOver: { vi: "Cơ quan này đã ký nhận.", en: "This agency has already taken it over." },
  stillWithAgency: {
    vi: "Hồ sơ còn đang ở cơ quan phối hợp.",
    en: "The dossier is still with another agency on its route.",
  },
  postNotChosen: {
    vi: "Người dân không đăng ký nhận qua bưu chính.",
    en: "Return by post was not asked for.",
  },
  visitNoted: { vi: "Lượt này đã được ghi.", en: "This trip is already noted." },
  maskedText: {
    vi: "Thông tin đang che, không lưu được. Xin mở che trước khi sửa.",
    en: "This information is masked and can not be saved. Please unmask it before editing.",
  },
  calendarEmpty: {
    vi: "Lịch làm việc không có giờ nào để tính hạn. Xin báo quản trị.",
    en: "The working calendar has no hours to count in. Please tell the administrator.",
  },
} as const satisfies Record<string, Text>;

export type DossierRefusalCode = keyof typeof dossierRefusals;
