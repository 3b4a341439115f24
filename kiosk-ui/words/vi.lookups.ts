import type { UnfinishedDossiers } from "#contract/scan.ts";

/** Cards, dossiers and the catalogue, as a citizen meets them at the kiosk: they come with their screens, after the first one. */
export const lookups = {
  card: {
    unfinished: (all: UnfinishedDossiers[]) => {
      const count = all.reduce((sum, one) => sum + one.count, 0);
      return `Ông/bà có ${count} hồ sơ chưa hoàn tất: ${all.map(({ title, count }) => (count > 1 ? `${title.vi} (${count})` : title.vi)).join("; ")}.`;
    },
    priority: (group: string) => `Theo tuổi trên thẻ, ông/bà được ưu tiên: ${group}. Cán bộ sẽ xác nhận.`,
    away: "Xin chọn lĩnh vực; cán bộ sẽ xem thẻ khi ông/bà đến quầy. Máy này không lưu thông tin trên thẻ.",
    use: "Dùng thẻ này",
  },
  code: {
    title: { collect: "Nhận kết quả", lookup: "Tra cứu hồ sơ" },
    scan: "Đưa mã trên giấy hẹn trước máy quét",
    scanHint: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    type: "Hoặc nhập mã hồ sơ",
    typeOnly: "Nhập mã hồ sơ ghi trên giấy hẹn",
    typed: "Mã hồ sơ",
    keyboard: "Bàn phím mã hồ sơ",
    next: "Tiếp tục",
    notOurs: "Mã chưa đúng mẫu. Ví dụ: H99.19-261123-0042.",
    silent: "Máy chưa trả lời. Xin thử lại.",
    noPaper: "Không có giấy hẹn: lấy số",
  },
  four: {
    title: "Nhập 4 số cuối",
    hint: "Của số căn cước hoặc số điện thoại đã ghi trong hồ sơ. Để người khác không xem được hồ sơ của ông/bà.",
    code: (masked: string) => `Hồ sơ ${masked}`,
    digits: "4 số cuối",
    keypad: "Bàn phím số",
    asking: "Đang xem…",
    noMatch: "Không tìm thấy hồ sơ khớp với mã và 4 số này. Xin thử lại, hoặc lấy số để hỏi cán bộ.",
    tooOften: (moment: string) => `Đã thử sai nhiều lần. Có thể thử lại sau ${moment}, hoặc lấy số để hỏi cán bộ.`,
    otherCard: "Thẻ này không khớp với hồ sơ. Xin nhập 4 số cuối, hoặc lấy số để hỏi cán bộ.",
    tooLate: "Đã quá 2 phút. Xin đưa lại mã hồ sơ.",
    scanAgain: "Máy không còn giữ mã này. Xin đưa lại mã hồ sơ.",
    cardGone: "Máy không còn giữ thẻ này. Xin nhập 4 số cuối, hoặc đưa lại thẻ.",
    skip: "Lấy số, không cần xem",
    again: "Đưa lại mã",
  },
  status: {
    title: "Hồ sơ của ông/bà",
    lacks: "Giấy tờ cần bổ sung",
    received: (moment: string) => `Tiếp nhận lúc ${moment}.`,
    collect: "Lấy số nhận kết quả",
    supplement: "Lấy số nộp bổ sung",
    ask: "Lấy số gặp cán bộ",
    next: {
      collect: "Lấy số tại đây, rồi chờ gọi đến quầy trả kết quả.",
      supplement: "Đã có đủ giấy tờ: lấy số tại đây để nộp.",
      ask: "Muốn hỏi thêm: lấy số tại đây để gặp cán bộ.",
    },
    notYet: "Chưa có kết quả, hôm nay ông/bà chưa nhận được.",
    done: "Xong",
  },
  procedure: {
    label: "Tên thủ tục, gõ có dấu (Telex) hoặc không dấu",
    notHere: "Thủ tục này không nộp tại đây",
    receiving: (where: string) => `Nơi nộp: ${where}`,
    take: "Lấy số hỏi cán bộ",
    askOfficer: "Xin hỏi cán bộ hướng dẫn nơi nộp.",
    nowhere: "không nộp tại đây",
    nothing: (typed: string) =>
      `Không tìm thấy “${typed}”. Xin thử từ khác, chọn lĩnh vực bên dưới, hoặc hỏi cán bộ hướng dẫn.`,
    alsoCalled: (name: string) => `Còn gọi là “${name}”`,
    telex: "Telex",
  },
};
