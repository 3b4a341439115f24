import { waitText } from "#contract/wait-text.ts";
/** What a ticket's page says, Vietnamese first. */
export const vi = {
  languages: "Ngôn ngữ",
  contrast: "Tương phản cao",
  yours: "Số của ông/bà",
  expected: "Dự kiến gọi lúc",
  inMinutes: (from: number, to: number) => `${waitText({ fromMinutes: from, toMinutes: to }, "vi")} nữa`,
  onceOpen: "Khi có quầy mở",
  where: "Tại",
  counter: (number: number) => `Quầy ${number}`,
  counters: (list: string) => `Quầy ${list}`,
  seeScreen: "Xem màn hình sảnh",

  expecting: {
    title: (time: string) => `Xin đến và nhận chỗ trước ${time}`,
    text: "Khi đến nơi: tại máy lấy số, chạm “Tôi có lịch hẹn”, rồi đưa mã này trước máy quét hoặc nhập mã LH. Số chưa được gọi trước lúc đó.",
    code: "Mã nhận chỗ",
    ahead: "Đang chờ trước ông/bà",
    people: (count: number) => `${count} người`,
    overTitle: "Đã quá giờ nhận chỗ",
    overText: "Số này không còn hiệu lực. Xin lấy số mới tại máy lấy số, hoặc lấy lại từ nhà nếu còn số.",
    giveBack: "Tôi không đến nữa, trả lại số",
    qr: "Mã để quét tại máy lấy số",
  },
  waiting: {
    title: (count: number) => (count === 0 ? "Sắp đến lượt ông/bà" : `Còn ${count} người nữa đến lượt ông/bà`),
    text: "Xin để trang này mở. Số sẽ tự thay đổi, không cần tải lại.",
    soon: "Xin có mặt tại sảnh để kịp khi được gọi.",
  },
  called: {
    title: "Mời ông/bà đến",
    text: "Xin đến ngay quầy này. Cán bộ đang đợi.",
    again: (times: number) => `Đã gọi ${times} lần.`,
  },
  serving: { title: "Đang được phục vụ tại", text: "Xong việc, ông/bà có thể đánh giá ngay trên trang này." },
  held: {
    title: "Số đang được tạm giữ",
    text: (counter: string) => `Khi sẵn sàng, xin trở lại ${counter} gặp cán bộ. Không cần lấy số mới.`,
  },
  missed: {
    title: "Đã gọi nhưng chưa thấy ông/bà",
    text: "Xin đến quầy này báo cán bộ: chỗ cũ vẫn được giữ đến giờ trên.",
    until: "Giữ chỗ đến",
    overTitle: "Đã quá giờ giữ chỗ",
    overText: "Xin lấy số mới tại máy lấy số, hoặc hỏi cán bộ hướng dẫn.",
  },
  finished: {
    title: "Đã xong. Cảm ơn ông/bà!",
    text: "Kính chúc ông/bà một ngày tốt lành.",
    question: "Ông/bà có hài lòng với lần phục vụ này không?",
    optional: "Không bắt buộc. Câu trả lời không ghi tên ai.",
    rated: "Cảm ơn ông/bà đã đánh giá.",
  },
  left: {
    title: "Ông/bà đã trả lại số",
    text: "Chỗ của ông/bà nhường cho người sau. Cảm ơn ông/bà đã báo.",
    over: "Nếu vẫn cần phục vụ, xin lấy số mới tại máy lấy số.",
    stay: (seconds: number) => `Tôi bấm nhầm, giữ lại chỗ (${seconds} giây)`,
  },
  cancelled: { title: "Số này đã bị hủy", text: "Xin hỏi cán bộ hướng dẫn, hoặc lấy số mới tại máy lấy số." },
  lapsed: {
    title: "Số này không còn hiệu lực",
    text: (day: string) => `Số chỉ có giá trị trong ngày ${day}. Xin lấy số mới tại máy lấy số.`,
  },
  unknown: {
    title: "Không có số nào ở đường dẫn này",
    text: "Đường dẫn có thể bị thiếu chữ. Xin quét lại mã trên phiếu.",
    stays: "Số trên phiếu vẫn được gọi như thường: xin xem màn hình sảnh và nghe loa.",
    anew: "Chưa có số? Xin lấy tại máy lấy số, hoặc hỏi cán bộ hướng dẫn.",
    home: "Lấy số hoặc đặt lịch hẹn từ nhà",
  },

  remind: {
    ask: "Nhắc tôi khi đến lượt",
    hint: "Điện thoại sẽ reo và rung. Xin để trang này mở.",
    on: "Sẽ nhắc khi đến lượt",
    pushed: "Điện thoại sẽ reo và rung, và có thông báo cả khi màn hình tắt.",
    refused: "Điện thoại không cho phép thông báo: chỉ reo và rung khi trang này mở.",
    muted: "Chưa có tiếng: xin chạm vào trang này một lần.",
    tryIt: "Nghe thử",
  },
  late: {
    ask: "Tôi đang đến, xin giữ chỗ",
    done: (time: string) => `Cán bộ đã được báo. Chỗ được giữ đến ${time}.`,
    told: "Cán bộ đã được báo là ông/bà đang đến.",
  },
  leave: {
    ask: "Tôi về, không chờ nữa",
    title: (label: string) => `Trả lại số ${label}?`,
    text: "Chỗ của ông/bà sẽ nhường cho người sau.",
    yes: "Trả số, tôi về",
    no: "Ở lại chờ",
  },

  live: (time: string) => `Cập nhật lúc ${time}`,
  away: (time: string) => `Mất kết nối từ ${time}: thông tin dưới đây có thể đã cũ. Xin nghe loa và xem màn hình sảnh.`,
  sending: "Đang gửi…",
  failed: "Chưa gửi được. Xin thử lại.",
  complaints: (where: string) => `Phản ánh, kiến nghị: ${where}`,
  pageTitle: (label: string, what: string) => `${label} · ${what}`,
};

/** What a language must say: one that misses a key does not compile. */
export type PhoneWords = typeof vi;
