import type { ProcedureDraft } from "../draft.ts";

/**
 * Đất đai – xây dựng. The portal gives several times for most of these, by terrain and kind of house, so an office has to
 * choose its own: `local`.
 */
export const landProcedures: ProcedureDraft[] = [
  {
    code: "1.013978",
    name: {
      vi: "Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu đối với hộ gia đình, cá nhân, cộng đồng dân cư, người gốc Việt Nam định cư ở nước ngoài",
      en: "First registration of land and of property on it, and issue of the certificate, for households, individuals, communities and people of Vietnamese origin living abroad",
    },
    shortName: { vi: "Cấp sổ đỏ lần đầu", en: "First land certificate" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Đơn đăng ký đất đai", en: "Land registration form" },
      { vi: "Giấy tờ về nguồn gốc đất", en: "Papers on where the land came from" },
      { vi: "Sơ đồ nhà ở, công trình, nếu có", en: "Plan of the house or works, if any" },
      { vi: "Biên lai thuế, tiền sử dụng đất, nếu có", en: "Receipts for land tax or fees, if any" },
      { vi: "Giấy tờ tùy thân", en: "ID" },
    ],
  },
  {
    code: "1.012796",
    name: {
      vi: "Đính chính Giấy chứng nhận đã cấp lần đầu có sai sót",
      en: "Correction of errors in a first land certificate",
    },
    shortName: { vi: "Đính chính sổ đỏ", en: "Correct a land certificate" },
    time: { unit: "workingDay", value: 8 },
    feeVnd: null,
    bring: [
      { vi: "Đơn đăng ký biến động đất đai", en: "Form for changes to land" },
      { vi: "Bản gốc sổ đỏ", en: "The original land certificate" },
      { vi: "Giấy tờ chứng minh chỗ sai", en: "Papers that show the error" },
    ],
  },
  {
    code: "1.012812",
    name: { vi: "Hòa giải tranh chấp đất đai", en: "Mediation of a land dispute" },
    shortName: { vi: "Hòa giải tranh chấp đất", en: "Settle a land dispute" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Đơn xin hòa giải", en: "Request for mediation" },
      { vi: "Bản sao giấy tờ về thửa đất", en: "Copies of the papers on the plot" },
    ],
  },
  {
    code: "1.012817",
    name: {
      vi: "Xác định lại diện tích đất ở của hộ gia đình, cá nhân đã được cấp Giấy chứng nhận trước ngày 01 tháng 7 năm 2004",
      en: "Update of the area of housing land on certificates issued before 1 July 2004",
    },
    shortName: { vi: "Xác định lại diện tích đất ở", en: "Update the area of housing land" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Đơn đăng ký biến động đất đai", en: "Form for changes to land" },
      { vi: "Bản gốc sổ đỏ", en: "The original land certificate" },
    ],
  },
  {
    code: "1.013225",
    name: {
      vi: "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (Công trình không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Theo giai đoạn cho công trình không theo tuyến/Theo giai đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ",
      en: "Building permit for new works of grade III and IV (single works, works along a route in town, places of worship, monuments and murals, works in stages, projects) and for detached houses",
    },
    shortName: { vi: "Giấy phép xây dựng mới", en: "Permit for a new building" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Đơn xin phép xây dựng", en: "Application for the permit" },
      { vi: "Sổ đỏ hoặc giấy tờ về đất", en: "Land certificate or other title" },
      { vi: "Hai bộ bản vẽ thiết kế", en: "Two sets of drawings" },
    ],
  },
  {
    code: "1.013229",
    name: {
      vi: "Cấp giấy phép xây dựng sửa chữa, cải tạo đối với công trình cấp III, cấp IV (công trình Không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Theo giai đoạn cho công trình không theo tuyến/Theo giai đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ",
      en: "Permit to repair or alter works of grade III and IV (single works, works along a route in town, places of worship, monuments and murals, works in stages, projects) and detached houses",
    },
    shortName: { vi: "Giấy phép sửa chữa, cải tạo nhà", en: "Permit to repair or alter" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Đơn xin phép sửa chữa, cải tạo", en: "Application for the permit" },
      { vi: "Sổ đỏ hoặc giấy tờ về đất", en: "Land certificate or other title" },
      { vi: "Bản vẽ, ảnh hiện trạng", en: "Drawings and photos of the present state" },
      { vi: "Hai bộ bản vẽ thiết kế", en: "Two sets of drawings" },
    ],
  },
  {
    code: "1.014159",
    name: {
      vi: "Cung cấp thông tin quy hoạch đô thị và nông thôn",
      en: "Information on urban and rural planning",
    },
    shortName: { vi: "Xin thông tin quy hoạch", en: "Planning information" },
    time: { unit: "calendarDay", value: 10 },
    feeVnd: null,
    bring: [
      { vi: "Đơn ghi rõ thửa đất và mục đích", en: "Request naming the plot and the purpose" },
      { vi: "Giấy tờ tùy thân", en: "ID" },
    ],
  },
  {
    code: "1.013274",
    name: {
      vi: "Cấp phép sử dụng tạm thời lòng đường, vỉa hè vào mục đích khác",
      en: "Permit to use a roadway or pavement for another purpose for a time",
    },
    shortName: { vi: "Sử dụng tạm lòng đường, vỉa hè", en: "Use a roadway or pavement" },
    time: { unit: "workingDay", value: 5 },
    feeVnd: null,
    bring: [
      { vi: "Đơn xin phép", en: "Application" },
      { vi: "Phương án sử dụng và tổ chức giao thông", en: "Plan for the use and for traffic" },
    ],
  },
];
