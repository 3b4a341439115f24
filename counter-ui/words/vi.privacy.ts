/** Words of the register as a file, and of what people may ask about their own data. */
export const viPrivacy = {
  register: {
    title: "Sổ theo dõi hồ sơ",
    from: "Từ ngày",
    to: "Đến ngày",
    pdf: "Mở PDF",
    excel: "Tải Excel",
    note: "Sổ ghi họ tên đầy đủ: ai mở và lúc nào đều được ghi lại.",
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
    actions: "Thao tác",
    erase: "Xóa",
    eraseTitle: (code: string) => `Xóa hẳn hồ sơ ${code}?`,
    eraseText: "Hồ sơ và lịch sử của hồ sơ bị xóa vĩnh viễn. Việc xóa, người xóa và lý do vẫn được ghi lại.",
    eraseReason: "Lý do xóa (ít nhất 5 ký tự)",
    reasonShort: "Chưa xóa: lý do phải có ít nhất 5 ký tự.",
    erased: "Đã xóa hồ sơ.",
    notEnded: "Chưa kết thúc nên chưa xóa được",
  },
};

export type PrivacyWords = typeof viPrivacy;
