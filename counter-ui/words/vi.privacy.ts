import type { Swept } from "#contract/personal-data.ts";

/** Words of the register as a file, and of what people may ask about their own data. */
export const viPrivacy = {
  register: {
    title: "Sổ theo dõi hồ sơ",
    from: "Từ ngày",
    to: "Đến ngày",
    pdf: "Mở PDF",
    excel: "Tải Excel",
    tickets: "Tải sổ phiếu (CSV)",
    ticketsFile: (from: string, to: string) => `so-phieu-${from}-${to}.csv`,
    keptFrom: (day: string) => `Lượt tiếp từ ngày ${day} trở đi mới còn giữ: xin chọn ngày đầu không sớm hơn.`,
    note: "Sổ hồ sơ ghi họ tên đầy đủ, sổ phiếu ghi cán bộ được đánh giá ra sao: ai lấy và lúc nào đều được ghi lại.",
    badPeriod: "Xin chọn ngày đầu không sau ngày cuối, và không quá một năm.",
  },
  subject: {
    tab: "Dữ liệu cá nhân",
    title: "Dữ liệu đang giữ về một người",
    lead: "Khi người dân yêu cầu biết hoặc xóa dữ liệu của mình. Mỗi lần đều được ghi lại: ai, lúc nào, vì sao.",
    idNumber: "Số giấy tờ của người đó",
    reason: "Lý do",
    reasonHint: "Ví dụ: đơn số 12 ngày 20/11/2026; ít nhất 5 ký tự",
    find: "Tìm",
    found: (count: number) => (count === 0 ? "Không giữ dữ liệu nào về người này." : `${count} hồ sơ có người này.`),
    save: "Lưu tệp JSON",
    code: "Mã hồ sơ",
    noCode: "chưa có mã",
    procedure: "Thủ tục",
    state: "Tình trạng",
    day: "Ngày",
    opened: (time: string) => `mở ${time}`,
    received: (time: string) => `tiếp nhận ${time}`,
    needed: "Xin nhập số giấy tờ và lý do, mỗi mục ít nhất 5 ký tự.",
    actions: "Thao tác",
    erase: "Xóa",
    eraseTitle: (code: string) => `Xóa hẳn hồ sơ ${code}?`,
    eraseText:
      "Hồ sơ và lịch sử của hồ sơ bị xóa vĩnh viễn. Việc xóa, người xóa và lý do vẫn được ghi lại. Hệ thống tỉnh và các nơi nhận khác vẫn giữ những gì đã nhận; bước chưa gửi sẽ không gửi nữa.",
    eraseReason: "Lý do xóa (ít nhất 5 ký tự)",
    reasonShort: "Chưa xóa: lý do phải có ít nhất 5 ký tự.",
    erased: (unsent: number) =>
      unsent === 0 ? "Đã xóa hồ sơ." : `Đã xóa hồ sơ, cùng ${unsent} bước chưa gửi ra bên ngoài.`,
    notEnded: "Chưa kết thúc nên chưa xóa được",
  },
  kept: {
    keys: "Khóa mã hóa",
    newest: "Khóa đang dùng",
    older: "Khóa cũ còn trên máy chủ",
    noOlder: "không có",
    resealing: (done: number, of: number) =>
      `Đang mã hóa lại bằng khóa mới: khoảng ${done.toLocaleString("vi-VN")} trên ${of.toLocaleString("vi-VN")} bản ghi.`,
    keepOlder: "Xin để nguyên các tệp khóa cũ cho đến khi xong.",
    resealed: (time: string) => `Mọi bản ghi đã được mã hóa lại bằng khóa mới, xong lúc ${time}.`,
    mayGo: "Có thể lấy tệp khóa cũ khỏi máy chủ; xin cất nơi an toàn chừng nào còn bản sao lưu dùng khóa đó.",
    taken: "Ai đã lấy sổ phiếu",
    noTaken: "Chưa ai lấy sổ phiếu.",
    who: "Người lấy",
    days: "Của những ngày",
    sweeps: "Dữ liệu đã bỏ vì hết thời hạn lưu",
    noSweeps: "Chưa có gì hết thời hạn lưu.",
    when: "Lúc",
    what: "Đã bỏ",
    swept: {
      dossiers: (count: number) => `${count.toLocaleString("vi-VN")} hồ sơ`,
      contacts: (count: number) => `số điện thoại và thư điện tử trong ${count.toLocaleString("vi-VN")} hồ sơ`,
      visits: (count: number) => `${count.toLocaleString("vi-VN")} lượt tiếp, cùng nhật ký của những ngày đó`,
    } satisfies Record<Swept["what"], (count: number) => string>,
  },
};

export type PrivacyWords = typeof viPrivacy;
