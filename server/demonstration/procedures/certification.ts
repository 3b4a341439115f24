import type { ProcedureDraft } from "../draft.ts";

/**
 * Chứng thực. The same-day rule (received after 15:00: next working day) is Nghị định 23/2015/NĐ-CP Điều 7; the portal
 * gives no number for it. Fees per page are for the first two pages; later pages cost less.
 */
export const certificationProcedures: ProcedureDraft[] = [
  {
    code: "2.000815",
    name: {
      vi: "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam; cơ quan, tổ chức có thẩm quyền của nước ngoài; cơ quan, tổ chức có thẩm quyền của Việt Nam liên kết với cơ quan, tổ chức có thẩm quyền của nước ngoài cấp hoặc chứng nhận",
      en: "Certification of copies against the originals of papers issued or certified by Vietnamese authorities, by foreign authorities, or by both together",
    },
    shortName: { vi: "Chứng thực bản sao", en: "Certify a copy" },
    time: { unit: "sameDay" },
    feeVnd: 2_000,
    bring: [
      { vi: "Bản chính giấy tờ", en: "The original paper" },
      { vi: "Bản chụp cần chứng thực, nếu có sẵn", en: "The photocopies to certify, if you have them" },
    ],
  },
  {
    code: "2.000884",
    name: {
      vi: "Chứng thực chữ ký trong các giấy tờ, văn bản (áp dụng cho cả trường hợp chứng thực điểm chỉ và trường hợp người yêu cầu chứng thực không thể ký, không thể điểm chỉ được)",
      en: "Certification of a signature on a paper (also of a fingerprint, and for persons who can give neither)",
    },
    shortName: { vi: "Chứng thực chữ ký", en: "Certify a signature" },
    time: { unit: "sameDay" },
    feeVnd: 10_000,
    bring: [
      { vi: "Giấy tờ sẽ ký, chưa ký trước", en: "The paper to sign, not yet signed" },
      { vi: "Căn cước hoặc hộ chiếu", en: "ID card or passport" },
    ],
  },
  {
    code: "2.000908",
    name: { vi: "Thủ tục cấp bản sao từ sổ gốc", en: "Issue of a copy from the master register" },
    shortName: { vi: "Bản sao từ sổ gốc", en: "Copy from the register" },
    time: { unit: "workingDay", value: 1 },
    feeVnd: 0,
    bring: [
      { vi: "Căn cước hoặc hộ chiếu", en: "ID card or passport" },
      { vi: "Giấy tờ chứng minh quan hệ, nếu đi thay", en: "Proof of relationship, if for someone else" },
    ],
  },
  {
    code: "2.000942",
    name: {
      vi: "Cấp bản sao có chứng thực từ bản chính giao dịch đã được chứng thực",
      en: "Issue of a certified copy of the original of a certified transaction",
    },
    shortName: { vi: "Bản sao giao dịch đã chứng thực", en: "Copy of a certified contract" },
    time: { unit: "sameDay" },
    feeVnd: 2_000,
    bring: [{ vi: "Căn cước hoặc hộ chiếu", en: "ID card or passport" }],
  },
  {
    code: "2.000913",
    name: {
      vi: "Chứng thực việc sửa đổi, bổ sung, hủy bỏ giao dịch",
      en: "Certification of a change to, an addition to or the cancellation of a transaction",
    },
    shortName: { vi: "Sửa đổi, hủy bỏ giao dịch", en: "Change or cancel a contract" },
    time: { unit: "local" },
    feeVnd: 30_000,
    bring: [
      { vi: "Giao dịch đã chứng thực", en: "The certified transaction" },
      { vi: "Dự thảo sửa đổi hoặc hủy bỏ", en: "Draft of the change or cancellation" },
      { vi: "Căn cước của các bên", en: "ID of all parties" },
    ],
  },
  {
    code: "2.001035",
    name: {
      vi: "Chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở",
      en: "Certification of a transaction about movable property, a land use right or a house",
    },
    shortName: { vi: "Chứng thực hợp đồng, giao dịch", en: "Certify a contract" },
    time: { unit: "local" },
    feeVnd: 50_000,
    bring: [
      { vi: "Dự thảo hợp đồng", en: "Draft of the contract" },
      { vi: "Giấy tờ về nhà, đất hoặc tài sản", en: "Title to the land, house or goods" },
      { vi: "Căn cước của các bên", en: "ID of all parties" },
    ],
  },
  {
    code: "2.001019",
    name: { vi: "Chứng thực di chúc", en: "Certification of a will" },
    shortName: { vi: "Chứng thực di chúc", en: "Certify a will" },
    time: { unit: "local" },
    feeVnd: 50_000,
    bring: [
      { vi: "Dự thảo di chúc", en: "Draft of the will" },
      { vi: "Giấy tờ về tài sản để lại", en: "Title to what is left" },
      { vi: "Căn cước hoặc hộ chiếu", en: "ID card or passport" },
    ],
  },
  {
    code: "2.001016",
    name: { vi: "Chứng thực văn bản từ chối nhận di sản", en: "Certification that an heir gives up an inheritance" },
    shortName: { vi: "Từ chối nhận di sản", en: "Give up an inheritance" },
    time: { unit: "local" },
    feeVnd: 50_000,
    bring: [
      { vi: "Dự thảo văn bản từ chối", en: "Draft of the statement" },
      { vi: "Giấy tờ về tài sản để lại", en: "Title to what was left" },
      { vi: "Căn cước hoặc hộ chiếu", en: "ID card or passport" },
    ],
  },
];
