import type { PortalStatus } from "#contract/dossier.ts";
import type { ExchangeEvent, ExchangeFault } from "#contract/exchange.ts";

const events: Record<ExchangeEvent, string> = {
  received: "Tiếp nhận",
  supplementAsked: "Yêu cầu bổ sung",
  supplementAnswered: "Đã bổ sung",
  handlingStarted: "Bắt đầu giải quyết",
  handedOver: "Chuyển cơ quan",
  takenOver: "Cơ quan đã nhận",
  extended: "Gia hạn",
  stopped: "Dừng giải quyết",
  withdrawn: "Rút hồ sơ",
  refused: "Từ chối",
  handlingFinished: "Có kết quả",
  resultReturned: "Đã trả kết quả",
};

const faults: Record<ExchangeFault, (about: string) => string> = {
  badAnswer: () => "Nơi nhận trả lời không đúng mẫu",
  signIn: (about) => `Không đăng nhập được: ${about}`,
  session: (about) => `Phiên làm việc bị từ chối: ${about}`,
  noSecret: (about) => `Chưa có bí mật ${about}`,
  openSecret: (about) => `Người khác đọc được tệp ${about}: đặt quyền 0600`,
  shortSecret: (about) => `Bí mật ${about} quá ngắn`,
  storage: () => "Ổ đĩa của máy chủ đang lỗi",
  broken: (about) => `Không lập được bản tin (${about})`,
};

/** As the national portal has them. */
const statuses: Record<PortalStatus, string> = {
  1: "Mới đăng ký",
  2: "Được tiếp nhận",
  3: "Không được tiếp nhận",
  4: "Đang xử lý",
  5: "Yêu cầu bổ sung giấy tờ",
  6: "Yêu cầu thực hiện nghĩa vụ tài chính",
  7: "Công dân yêu cầu rút hồ sơ",
  8: "Dừng xử lý",
  9: "Đã xử lý xong",
  10: "Đã trả kết quả",
};

/** Words of the administrator's exchange with the world outside. */
export const viExchange = {
  tab: "Liên thông",
  receivers: "Nơi nhận",
  receiversNone: "Chưa có nơi nhận nào. Khai báo ở mục exchange trong tệp office.json.",
  province: "Hệ thống của tỉnh",
  receiver: "Nơi nhận",
  state: "Tình trạng",
  open: "Đang thông",
  paused: (time: string) => `Mất liên lạc, thử lại lúc ${time}`,
  removed: "Không còn trong cài đặt",
  stuck: "Mắc lại",
  waiting: "Chờ gửi",
  oldest: (text: string) => `từ ${text}`,
  last: "Gửi được gần nhất",
  lastNone: "Chưa lần nào",
  givenUp: (count: number) => `${count} bước đã bỏ, không gửi`,
  sent: (count: number) => `tổng cộng ${count} bước`,
  actions: "Thao tác",
  retryAll: "Thử lại ngay",
  drop: "Bỏ phần chưa gửi",
  dropTitle: (name: string) => `Bỏ mọi thứ chưa gửi cho ${name}?`,
  dropText: (count: number) => `${count} bước chưa gửi sẽ bị xóa và không gửi lại được nữa.`,
  codes: (inStock: number, ahead: number) => `Mã hồ sơ của tỉnh cho hôm nay: còn ${inStock}, giữ sẵn ${ahead}.`,
  codesFault: (why: string) => `Chưa lấy được mã hồ sơ của tỉnh: ${why}.`,

  notes: "Chưa gửi được",
  notesNone: (dropped: number) =>
    dropped === 0 ? "Mọi bước đã đến nơi." : `Không còn bước nào chờ gửi; ${dropped} bước đã bỏ, không gửi.`,
  notesText: "Hồ sơ mắc lại không tự gửi nữa: xin sửa theo lý do rồi gửi lại. Các bước sau của hồ sơ ấy chờ theo.",
  shown: (shown: number, total: number) => `Hiện ${shown} trong ${total} bước`,
  code: "Mã hồ sơ",
  noCode: "chưa có mã",
  event: "Bước",
  why: "Lý do",
  whyNone: "chưa đến lượt",
  tries: (count: number) => (count === 0 ? "chưa gửi" : `đã thử ${count} lần`),
  next: (time: string) => `thử lại lúc ${time}`,
  retry: "Gửi lại",
  skip: "Bỏ qua",
  skipTitle: (code: string) => `Bỏ qua bước này của ${code}?`,
  skipText: "Nơi nhận sẽ không bao giờ nghe bước này. Các bước sau của hồ sơ được gửi tiếp.",
  skipAll: "Bỏ qua cả hồ sơ",
  skipAllTitle: (code: string, count: number) => `Bỏ qua ${count} bước của ${code}?`,
  skipAllText: "Các bước chưa gửi này, nơi nhận sẽ không bao giờ nghe. Những bước làm sau lúc này vẫn được gửi.",
  retried: "Đang gửi lại.",
  skipped: "Đã bỏ qua.",
  dropped: "Đã bỏ phần chưa gửi.",

  standIn: "Hệ thống tỉnh trình diễn đã nhận",
  standInText: "Máy chủ giả trên chính máy này, chỉ có khi trình diễn. Không có gì ra khỏi máy.",
  standInNone: "Chưa nhận gì. Thử tiếp nhận một hồ sơ ở quầy.",
  service: "Dịch vụ",
  status: "Trạng thái",
  at: "Lúc",
  repeats: (count: number) => `gửi trùng ${count} lần, không tính`,
  faults,
  unreachable: (code: string) => `Không liên lạc được (${code})`,
  failing: (code: string) => `Nơi nhận đang lỗi (${code})`,
  refusedBy: (code: string) => `Nơi nhận từ chối bước này (${code})`,
  events,
  statuses,
};

export type ExchangeWords = typeof viExchange;
