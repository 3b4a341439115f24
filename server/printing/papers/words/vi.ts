/** What stands on a paper beside its wording. Papers of the law are in Vietnamese alone. */
export const vi = {
  draft: "DỰ THẢO",
  code: (code: string, how: string) => `Mã hồ sơ: ${code}. ${how}`,
  /** A bare code is for the office's own scanners. */
  scanAtOffice: "Quét mã này tại quầy hoặc máy lấy số để tra cứu",
  /** A phone opens an address by itself. */
  scanByPhone: "Quét bằng điện thoại để tra cứu, hoặc tại quầy",
};
