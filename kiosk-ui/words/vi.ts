import { weekdayText } from "#contract/near-day.ts";
import type { ProcedureTime } from "#contract/office.ts";
import type { OpeningDay } from "#contract/opening.ts";
import type { PrintFailure } from "#contract/ticket.ts";
import type { PrinterTrouble, Unavailable } from "../obstacle.ts";
import { away } from "./away.vi.ts";
import { lookups } from "./vi.number.ts";
import { wait } from "./wait.vi.ts";

export const vi = {
  language: "Tiếng Việt",
  chooseLanguage: "Ngôn ngữ",
  title: "Lấy số thứ tự",
  demonstration: "Đơn vị trình diễn",
  complaints: (where: string) => `Phản ánh, kiến nghị: ${where}`,
  opening: {
    open: (until: string | null) => (until ? `Đang mở cửa đến ${until}` : "Đang mở cửa"),
    outsideHours: "Ngoài giờ làm việc, vẫn cấp số",
    closed: {
      hours: "Ngoài giờ làm việc",
      lunch: "Đang nghỉ trưa",
      dayOff: "Hôm nay nghỉ",
      dayClosed: "Đã hết giờ nhận",
    },
  },
  greeting: ["Xin chào,", "hôm nay ông/bà cần gì?"],
  home: {
    take: "Lấy số thứ tự",
    hint: "Chọn lĩnh vực ông/bà cần làm.",
    waiting: (people: number) => (people === 0 ? "Chưa có ai chờ" : `${people} người đang chờ`),
    tools: "Việc khác",
    collect: "Nhận kết quả",
    lookup: "Tra cứu hồ sơ",
    search: "Tìm thủ tục",
    scan: "Có thẻ căn cước, giấy hẹn, phiếu số?",
    scanHint: "Quét mã bất cứ lúc nào.",
  },
  service: {
    waiting: (people: number) => (people === 0 ? "Chưa có ai chờ" : `${people} người chờ`),
    wait,
    busyForOthers: "Quầy bận việc khác",
    noCounter: "chưa có quầy mở",
    keepsPlace: "số giữ chỗ đến khi có quầy mở",
    nothingYet: "Chưa có quầy mở",
    counters: (numbers: string) => `Quầy ${numbers}`,
    othersThere: "tiếp cả việc khác",
    no: {
      limit: "Đã hết số hôm nay",
      awayShare: "Máy đang mất kết nối nên không cấp thêm được số của lĩnh vực này",
      tooLate: "Số người chờ đã đủ đến hết giờ hôm nay",
      hours: "Ngoài giờ của lĩnh vực này",
      lunch: "Đang nghỉ trưa",
      dayOff: "Hôm nay nghỉ",
      dayClosed: "Hôm nay đã hết giờ nhận",
    } satisfies Record<Unavailable["why"], string>,
    comeBack: (at: string, day: string) => `Xin trở lại lúc ${at} ${day}.`,
    comeBackUnknown: "Xin trở lại vào ngày làm việc tới.",
    noSeats: "Phòng chờ đã hết ghế",
    noSeatsHere: "đã hết ghế chờ",
    standing: (people: number) => `khoảng ${people} người đang đứng`,
    late: "có thể không kịp hôm nay",
    lateHint: "Người đang chờ đã gần đủ đến giờ đóng cửa. Ông/bà vẫn lấy số được, nhưng có thể phải trở lại",
  },
  closed: {
    title: {
      hours: "Bây giờ ngoài giờ làm việc",
      lunch: "Đang giờ nghỉ trưa",
      dayOff: "Hôm nay bộ phận nghỉ làm việc",
      dayClosed: "Hôm nay đã hết giờ nhận hồ sơ",
    },
    again: "Máy cấp số trở lại lúc",
    on: ({ day, near }: OpeningDay) =>
      near === "later" ? weekdayText(day, "vi") : near === "today" ? "hôm nay" : "ngày mai",
    unknown: "Xin trở lại vào ngày làm việc tới.",
  },
  procedures: {
    title: "Ông/bà cần làm thủ tục gì?",
    none: "Việc khác, hoặc chưa rõ",
    noneHint: "Cán bộ tại quầy sẽ hướng dẫn",
  },
  confirm: {
    bring: "Cần mang theo",
    bringUnknown: "Cán bộ tại quầy sẽ cho biết cần giấy tờ gì.",
    time: "Thời hạn giải quyết",
    fee: "Lệ phí",
    priority: "Ông/bà có thuộc nhóm được ưu tiên không?",
    priorityHint: "Nếu có, chạm vào nhóm của mình để lấy số ưu tiên. Cán bộ sẽ xác nhận.",
    priorityByKeys: "Nếu có, nghe đến nhóm của mình rồi bấm phím chọn. Cán bộ sẽ xác nhận.",
    byCard: "Theo tuổi trên thẻ",
    take: "Lấy số",
    takePlain: "Không thuộc nhóm nào ở trên",
    sending: "Đang lấy số…",
  },
  procedureTime: (of: ProcedureTime): string => {
    switch (of.unit) {
      case "workingDay":
        return `${of.value} ngày làm việc`;
      case "calendarDay":
        return `${of.value} ngày`;
      case "hour":
        return `${of.value} giờ làm việc`;
      case "sameDay":
        return "Trong ngày; nhận sau 15 giờ thì trả ngày làm việc tiếp theo";
      case "local":
        return "Theo quy định của tỉnh";
      default:
        return of satisfies never;
    }
  },
  fee: { free: "Không thu", local: "Theo quy định của tỉnh", amount: (money: string) => `${money} đồng` },
  ticket: {
    yours: "Số của ông/bà",
    yoursPriority: "Số ưu tiên của ông/bà",
    ahead: "Trước ông/bà",
    people: (count: number) => (count === 0 ? "Không có ai" : `${count} người`),
    expected: "Dự kiến được gọi",
    inMinutes: (range: string) => `${range} nữa`,
    soon: "Sắp đến lượt",
    whenOpen: "Khi có quầy mở",
    at: "Tại",
    anyCounter: "Xem màn hình gọi số",
    watch: "Xin ngồi chờ và theo dõi màn hình gọi số.",
    phone: "Quét mã này bằng điện thoại để biết khi nào đến lượt.",
  },
  print: {
    pending: "Đang in phiếu…",
    printed: "Mời ông/bà lấy phiếu bên dưới",
    none: "Máy này không in phiếu",
    failed: "Phiếu không in được",
    unconfirmed: "Chưa chắc phiếu đã in",
    stands: "Số của ông/bà vẫn có giá trị. Xin nhớ số này hoặc chụp lại màn hình.",
    tell: "Xin báo cán bộ giúp.",
    tellFirst: "Xin báo cán bộ giúp: khi máy in sẵn sàng, tại đây có nút in lại.",
    again: "In lại",
    askedAgain: "Đang yêu cầu in lại…",
    noAnswer: "Chưa in lại được. Xin báo cán bộ.",
    reason: {
      offline: "Máy in mất kết nối.",
      paperOut: "Máy in hết giấy.",
      coverOpen: "Nắp máy in đang mở.",
      jam: "Máy in bị kẹt dao cắt hoặc kẹt giấy.",
      stalled: "Máy in không trả lời.",
      fault: "Máy in bị lỗi.",
      unconfirmed: "Máy in không báo đã in xong.",
    } satisfies Record<PrintFailure, string>,
  },
  printer: {
    notice: "Số sẽ chỉ hiện trên màn hình: xin nhớ số hoặc chụp lại.",
    doubt: "Phiếu có thể không ra: xin nhớ số hoặc chụp lại.",
    trouble: {
      offline: "Máy in mất kết nối",
      paperOut: "Máy in hết giấy",
      coverOpen: "Nắp máy in đang mở",
      jam: "Máy in bị kẹt dao cắt hoặc kẹt giấy",
      stalled: "Máy in không trả lời",
      fault: "Máy in bị lỗi",
      none: "Máy này không in phiếu",
    } satisfies Record<PrinterTrouble, string>,
  },
  lost: {
    title: "Máy tạm thời mất kết nối, xin chờ",
    text: "Máy đang tự nối lại. Nếu lâu, xin hỏi cán bộ hướng dẫn.",
    starting: "Máy đang khởi động, xin chờ",
  },
  away,
  pairing: {
    title: "Nối máy này với hệ thống",
    text: "Nhập mã này ở màn hình quản trị, mục Thiết bị.",
    renews: "Khi mã hết hạn, máy tự hiện mã mới.",
    alone: {
      title: "Máy lấy số chưa dùng được",
      text: "Máy này chưa được nối với hệ thống. Ông/bà vui lòng lấy số ở máy khác, hoặc hỏi cán bộ hướng dẫn.",
      staff: "Dành cho cán bộ: máy chủ không trả lời. Xin bật máy chủ, kiểm tra dây mạng; máy này tự thử lại.",
    },
  },
  lookups,
  checkIn: { tile: "Tôi có lịch hẹn" },
  idle: {
    title: "Ông/bà còn ở đây không?",
    text: (seconds: number) => `Màn hình sẽ trở về trang đầu sau ${seconds} giây.`,
    stay: "Tôi vẫn đang dùng",
    leave: "Xong",
    closing: (seconds: number) => `Màn hình tự đóng sau ${seconds} giây`,
    longer: "Giữ màn hình",
    done: "Xong",
  },
  ease: {
    open: "Dễ đọc, dễ nghe",
    size: "Cỡ chữ",
    sizes: { 100: "Thường", 150: "To", 200: "Rất to" },
    sight: "Màu",
    contrast: "Tương phản cao",
    place: "Tầm với",
    reach: "Nút ở thấp",
    hearing: "Nghe",
    guided: "Nghe hướng dẫn",
    close: "Xong",
  },
  back: "Quay lại",
  earlier: "Xem phần trên",
  more: "Xem thêm",
  pageOf: (page: number, of: number) => `Trang ${page}/${of}`,
};

/** Every language has every text of the Vietnamese one. */
export type Words = typeof vi;
