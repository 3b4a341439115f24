import type { AdministrativeLevel } from "#contract/catalogue.ts";
import type {
  Channel,
  DossierChange,
  DossierCommandType,
  DossierState,
  FormKind,
  PaperCount,
  Punctuality,
  VisitPurpose,
} from "#contract/dossier.ts";
import type { DossierListName } from "#contract/dossier-views.ts";
import type { Party } from "#contract/party.ts";
import type { Urgency } from "#contract/working-time.ts";
import type { PaperField } from "../intake/fields.ts";
import { viDossier } from "./vi.dossier.ts";
import { countKinds as kinds, paperFields, partyFields, viFields } from "./vi.fields.ts";

const states: Record<DossierState["state"], string> = {
  draft: "Đang soạn",
  received: "Đã tiếp nhận",
  handling: "Đang giải quyết",
  supplementAsked: "Chờ bổ sung",
  resultReady: "Đã có kết quả",
  returned: "Đã trả kết quả",
  stopped: "Dừng giải quyết",
  withdrawn: "Đã rút",
  refused: "Từ chối",
};
const steps: Record<DossierCommandType, string> = {
  saveIntake: "Sửa hồ sơ",
  receive: "Tiếp nhận",
  askSupplement: "Yêu cầu bổ sung",
  answerSupplement: "Đã bổ sung",
  startHandling: "Bắt đầu giải quyết",
  handOver: "Chuyển cơ quan tiếp theo",
  takeOver: "Cơ quan ký nhận",
  extend: "Gia hạn, xin lỗi",
  stop: "Dừng giải quyết",
  withdraw: "Rút hồ sơ",
  refuse: "Từ chối",
  finishHandling: "Đã có kết quả",
  returnResult: "Trả kết quả",
  visit: "Ghi lượt đến",
};
const changes: Record<DossierChange["type"], string> = {
  opened: "Mở hồ sơ",
  intakeSaved: "Lưu hồ sơ",
  received: "Tiếp nhận",
  supplementAsked: "Yêu cầu bổ sung",
  supplementAnswered: "Đã bổ sung",
  handlingStarted: "Bắt đầu giải quyết",
  handedOver: "Chuyển đi",
  takenOver: "Ký nhận",
  extended: "Gia hạn",
  stopped: "Dừng giải quyết",
  withdrawn: "Rút hồ sơ",
  refused: "Từ chối",
  handlingFinished: "Có kết quả",
  resultReturned: "Trả kết quả",
  visited: "Lượt đến",
};
const papers: Record<FormKind, string> = {
  receipt: "Giấy tiếp nhận",
  supplement: "Phiếu bổ sung",
  refusal: "Phiếu từ chối",
  apology: "Phiếu xin lỗi",
  stop: "Thông báo dừng",
  control: "Phiếu kiểm soát",
  register: "Sổ theo dõi",
};
const urgencies: Record<Urgency, string> = {
  late: "Quá hạn",
  today: "Hạn hôm nay",
  soon: "Sắp đến hạn",
  notYet: "Còn hạn",
};
const punctualities: Record<Punctuality, string> = { early: "trước hạn", onTime: "đúng hạn", late: "quá hạn" };
const levels: Record<AdministrativeLevel, string> = {
  commune: "cấp xã",
  province: "cấp tỉnh",
  ministry: "cấp bộ",
  other: "cơ quan khác",
};
const partyKinds: Record<Party["kind"], string> = {
  citizen: "Cá nhân",
  business: "Doanh nghiệp",
  stateBody: "Cơ quan nhà nước",
  organisation: "Tổ chức",
  other: "Khác",
};
const channels: Record<Channel, string> = { direct: "Trực tiếp", online: "Trực tuyến", post: "Bưu chính" };
const purposes: Record<VisitPurpose, string> = {
  intake: "Nộp hồ sơ",
  supplement: "Bổ sung hồ sơ",
  return: "Nhận kết quả",
  enquiry: "Hỏi về hồ sơ",
};
const lists: Record<DossierListName, string> = {
  late: "Quá hạn",
  dueSoon: "Sắp đến hạn",
  supplement: "Chờ bổ sung",
  ready: "Chờ trả",
  drafts: "Đang soạn",
  open: "Đang giải quyết",
};

function counts(count: PaperCount): string {
  const said = (["original", "certified", "copy"] as const).flatMap((kind) =>
    count[kind] > 0 ? [`${count[kind]} ${kinds[kind]}`] : [],
  );
  return said.join(", ");
}

/** Words of the intake and of dossiers at the counter. */
export const viIntake = {
  ...viDossier,
  section: "Hồ sơ",
  states,
  steps,
  changes,
  papers,
  urgencies,
  punctualities,
  levels,
  partyKinds,
  channels,
  purposes,
  lists,
  counts,
  paperColumns: {
    original: "Chính",
    certified: "Chứng thực",
    copy: "Sao",
    pages: "Số trang",
    electronic: "Ký điện tử",
  } satisfies Record<PaperField, string>,
  noAnswer: "Máy chủ chưa trả lời. Xin thử lại.",
  loading: "Đang mở hồ sơ…",
  due: (time: string) => `Hẹn trả ${time}`,
  noDue: "chưa có hạn",
  noCode: "chưa có mã",
  noApplicant: "chưa có chủ hồ sơ",
  others: (count: number) => `và ${count} người khác`,
  trips: (count: number) => `${count} lượt đến`,

  visitor: {
    title: "Người đến quầy",
    card: "Thẻ vừa quét",
    born: (year: string) => `sinh ${year}`,
    aged: "Từ 75 tuổi: có thể mời ưu tiên.",
    noCard: "Chưa quét thẻ. Quét ngay tại đây thì hệ thống tự điền.",
    here: "Hồ sơ của lượt này",
    openOnes: (besides: boolean): string =>
      besides ? "Hồ sơ khác chưa xong của người này" : "Hồ sơ chưa xong của người này",
    open: "Mở hồ sơ",
    another: "Thêm hồ sơ cho người này",
    forReturn: "Người dân đến nhận kết quả",
    notReady: "Chưa có kết quả. Xin giải thích và cho biết ngày hẹn.",
    failed: "Chưa lấy được thông tin người đến. Hệ thống đang thử lại.",
    noProcedure: "Chọn thủ tục để mở hồ sơ",
    search: "Tìm thủ tục theo tên hoặc mã",
    thisService: "Lĩnh vực của số này",
    otherServices: "Lĩnh vực khác",
  },

  intake: {
    title: "Tiếp nhận hồ sơ",
    stepPapers: "1. Giấy tờ",
    stepPeople: "2. Người nộp, lệ phí, trả kết quả",
    steps: "Hai bước tiếp nhận",
    tabs: "Hồ sơ của lượt này",
    close: "Về phiếu",
    next: "Tiếp tục",
    back: "Quay lại",
    receive: "Tiếp nhận",
    saved: "Đã lưu",
    typing: "Đang lưu…",
    away: "Mất kết nối: cứ gõ tiếp, hệ thống lưu khi nối lại được.",
    refused: (sentence: string) => `Chưa lưu được: ${sentence}`,
    unknownFault: "có lỗi lạ.",
    unsaved: (fields: string) => `Chưa lưu được, xin xem lại: ${fields}.`,
    dueIf: (time: string) => `Nếu nhận bây giờ, hẹn trả ${time}`,
    dueTypedHint: "Thời hạn do tỉnh quy định: nhập ngày giờ hẹn trả ở bước 2.",
    ready: "Đủ điều kiện tiếp nhận.",
    faulty: (count: number) => `Còn ${count} mục ghi chưa đúng, chưa lưu được`,
    unsettled: (count: number) => `Còn ${count} mục hai người ghi khác nhau: xin chọn ở phía trên`,
    outdated: "Thủ tục này vừa có bản mới (giấy tờ, lệ phí hoặc thời hạn).",
    renew: "Dùng bản mới",
    missing: (count: number) => `Còn thiếu ${count} giấy tờ bắt buộc`,
    complete: "Đủ giấy tờ bắt buộc",
    supplement: "Lập phiếu bổ sung",
    asked: "Đã lập phiếu. Bản soạn được giữ cho lần sau.",
    taken: (fields: string) => `Người khác vừa sửa: ${fields}. Đã cập nhật ở đây.`,
    fillFromCard: "Điền từ thẻ đã quét",
    masked: "Hồ sơ do người khác soạn nên thông tin đang được che. Xin mở che để làm tiếp.",
    endedTitle: "Hồ sơ này vừa được người khác xử lý",
    endedText: "Những gì gõ ở đây mà chưa lưu được ghi lại bên dưới để ông/bà đối chiếu.",
    toSheet: "Xem hồ sơ",
  },

  list: {
    title: "Giấy tờ theo danh mục công bố",
    all: "Đủ như danh mục",
    keys: "Mũi tên để chọn ô, phím số để ghi số bản, phím cách: đủ một giấy tờ.",
    paper: "Giấy tờ",
    asked: "Cần nộp",
    state: "Tình trạng",
    enough: "Đủ",
    shownOnly: "Chỉ xuất trình",
    notNeeded: "Không bắt buộc",
    lacks: (what: string) => `Thiếu ${what}`,
    lacksAll: "Thiếu",
    cell: (paper: string, field: PaperField) => `${paper}, ${paperFields[field]}`,
    none: "Danh mục công bố không ghi giấy tờ nào cho thủ tục này.",
    addExtra: "Thêm giấy tờ ngoài danh mục",
    extraTitle: "Giấy tờ ngoài danh mục",
    extraWarning: "Chỉ nhận thêm khi có lý do. Lý do được ghi vào hồ sơ.",
    extraName: "Tên giấy tờ",
    extraReason: "Lý do nhận thêm",
    remove: "Bỏ",
  },

  people: {
    applicant: "Chủ hồ sơ",
    applicantAt: (place: number) => `Chủ hồ sơ ${place}`,
    representative: "Người nộp thay",
    addApplicant: "Thêm chủ hồ sơ",
    addRepresentative: "Người khác nộp thay",
    remove: "Bỏ người này",
    edit: "Sửa",
    organisationName: "Tên tổ chức",
    taxCode: "Mã số thuế",
    birthHint: "15/01/1990",
    fields: partyFields,
    phone: "Điện thoại nhận tin",
    phoneHint: "Để trống nếu không cần nhắn tin",
    fee: "Lệ phí",
    feeStates: { paid: "Đã thu", due: "Thu sau", exempt: "Miễn", none: "Không thu" },
    feeNone: "Không thu lệ phí",
    feeOpen: "chưa ghi nhận",
    feeBefore: (amount: string, state: "paid" | "due") =>
      `Mức lệ phí vừa đổi. Trước đó đã ghi: ${state === "paid" ? "đã thu" : "thu sau"} ${amount}. Xin ghi lại.`,
    amount: "Mức thu (đồng)",
    receipt: "Số biên lai",
    returnBy: "Trả kết quả",
    counter: "Tại quầy",
    post: "Bưu chính công ích",
    postAddress: "Địa chỉ nhận qua bưu chính",
    sets: "Số bộ",
    areaHint: "Thôn, tổ dân phố, xã hoặc phường",
    requiredNote: "Mục có dấu * là bắt buộc; mục khác có thể để trống.",
    due: "Hẹn trả (ngày giờ)",
    dueHint: "ví dụ 27/11/2026 16:30",
    code: "Mã do hệ thống tỉnh cấp",
    codeHint: "Để trống: tự cấp mã",
    more: "Mục khác",
    channel: "Cách nộp",
  },

  conflict: {
    title: "Hai người cùng sửa hồ sơ này",
    text: "Xin chọn từng mục. Chưa chọn xong thì chưa lưu, nhưng không mất gì đã gõ.",
    field: "Mục",
    mine: "Ở đây",
    theirs: "Người kia",
    keep: "Giữ",
    take: "Lấy",
    empty: "(để trống)",
  },

  /** The receipt out of the counter's roll printer. */
  roll: {
    pending: "Đang in giấy hẹn…",
    printed: "Đã in giấy hẹn.",
    failed: "Không in được giấy hẹn:",
    unconfirmed: "Chưa rõ giấy hẹn đã in. Xin xem máy in; nếu chưa có giấy thì bấm in lại.",
    noAnswer: "Chưa có câu trả lời. Xin xem máy in trước khi in lại.",
  },
  ...viFields,
};
