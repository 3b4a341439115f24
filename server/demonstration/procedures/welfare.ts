import type { ProcedureDraft } from "../draft.ts";

/** Bảo trợ xã hội – giảm nghèo. */
export const welfareProcedures: ProcedureDraft[] = [
  {
    code: "1.011607",
    name: {
      vi: "Công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm",
      en: "Recognition as a poor or near-poor household within the year",
    },
    shortName: { vi: "Công nhận hộ nghèo, cận nghèo", en: "Poor or near-poor household" },
    time: { unit: "calendarDay", value: 15 },
    feeVnd: 0,
    bring: [
      { vi: "Giấy đề nghị xét hộ nghèo, cận nghèo", en: "Request for a review of the household" },
      { vi: "Căn cước của người đại diện hộ", en: "ID of the household's representative" },
    ],
  },
  {
    code: "1.011608",
    name: {
      vi: "Công nhận hộ thoát nghèo, hộ thoát cận nghèo thường xuyên hằng năm",
      en: "Recognition that a household is no longer poor or near-poor, within the year",
    },
    shortName: { vi: "Công nhận thoát nghèo", en: "No longer poor" },
    time: { unit: "calendarDay", value: 15 },
    feeVnd: 0,
    bring: [
      { vi: "Giấy đề nghị công nhận thoát nghèo", en: "Request for recognition" },
      { vi: "Căn cước của người đại diện hộ", en: "ID of the household's representative" },
    ],
  },
  {
    code: "1.011609",
    name: {
      vi: "Công nhận hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình",
      en: "Recognition as a farming, forestry, fishing or salt-making household of average living standard",
    },
    shortName: { vi: "Hộ nông nghiệp mức sống trung bình", en: "Farm household of average means" },
    time: { unit: "calendarDay", value: 15 },
    feeVnd: 0,
    bring: [
      { vi: "Giấy đề nghị xác định mức sống", en: "Request for an assessment" },
      { vi: "Căn cước của người đại diện hộ", en: "ID of the household's representative" },
    ],
  },
  {
    code: "3.000412",
    name: { vi: "Công nhận người lao động có thu nhập thấp", en: "Recognition as a worker with a low income" },
    shortName: { vi: "Người lao động thu nhập thấp", en: "Worker with a low income" },
    time: { unit: "calendarDay", value: 15 },
    feeVnd: 0,
    bring: [
      { vi: "Giấy đề nghị xác định thu nhập thấp", en: "Request for an assessment" },
      { vi: "Căn cước", en: "ID card" },
    ],
  },
  {
    // The portal export lacks this one's papers, time and fee: the papers are those people are commonly asked for.
    code: "1.001731",
    name: {
      vi: "Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
      en: "Support for the funeral costs of persons under social protection",
    },
    shortName: { vi: "Hỗ trợ mai táng", en: "Help with funeral costs" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Tờ khai xin hỗ trợ mai táng", en: "Request for funeral support" },
      { vi: "Bản sao giấy chứng tử", en: "Copy of the death certificate" },
      { vi: "Căn cước của người lo mai táng", en: "ID of the person who arranges the funeral" },
    ],
  },
  {
    code: "1.014632",
    name: {
      vi: "Đăng ký mua, thuê mua, thuê nhà ở xã hội, vay vốn để hộ gia đình, cá nhân tự xây dựng hoặc cải tạo, sửa chữa nhà ở",
      en: "Application to buy, rent or rent-to-buy social housing, or to borrow for building or repairing one's own home",
    },
    shortName: { vi: "Nhà ở xã hội, vay vốn làm nhà", en: "Social housing and home loans" },
    time: { unit: "calendarDay", value: 7 },
    feeVnd: 0,
    bring: [
      { vi: "Giấy tờ thuộc đối tượng được hỗ trợ", en: "Proof of belonging to a supported group" },
      { vi: "Giấy tờ về tình trạng nhà ở hiện nay", en: "Proof of the present housing" },
      { vi: "Giấy tờ về thu nhập", en: "Proof of income" },
      { vi: "Căn cước", en: "ID card" },
    ],
  },
];
