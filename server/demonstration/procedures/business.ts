import type { ProcedureDraft } from "../draft.ts";

/** Hộ kinh doanh. Fees are set by the provincial People's Council. */
export const businessProcedures: ProcedureDraft[] = [
  {
    code: "1.001612",
    name: { vi: "Đăng ký thành lập hộ kinh doanh", en: "Registration of a household business" },
    shortName: { vi: "Đăng ký hộ kinh doanh", en: "Start a household business" },
    time: { unit: "workingDay", value: 3 },
    feeVnd: null,
    bring: [
      { vi: "Giấy đề nghị đăng ký", en: "Registration form" },
      { vi: "Căn cước của chủ hộ", en: "ID of the owner" },
      { vi: "Giấy ủy quyền của người trong nhà, nếu làm chung", en: "Family members' consent, if run together" },
    ],
  },
  {
    code: "2.000720",
    name: {
      vi: "Đăng ký thay đổi nội dung đăng ký hộ kinh doanh",
      en: "Registration of changes to a household business",
    },
    shortName: { vi: "Thay đổi hộ kinh doanh", en: "Change a household business" },
    time: { unit: "workingDay", value: 3 },
    feeVnd: null,
    bring: [
      { vi: "Giấy đề nghị thay đổi", en: "Form for the change" },
      { vi: "Căn cước của chủ hộ", en: "ID of the owner" },
      { vi: "Giấy ủy quyền, nếu đổi thành viên", en: "Letter of authority, if members change" },
    ],
  },
  {
    code: "1.001570",
    name: {
      vi: "Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh",
      en: "Pause of a household business, or resumption before the announced date",
    },
    shortName: { vi: "Tạm ngừng, tiếp tục kinh doanh", en: "Pause or resume a business" },
    time: { unit: "workingDay", value: 1 },
    feeVnd: null,
    bring: [
      { vi: "Giấy đề nghị tạm ngừng hoặc tiếp tục", en: "Form to pause or resume" },
      { vi: "Căn cước của chủ hộ", en: "ID of the owner" },
    ],
  },
  {
    code: "1.001266",
    name: { vi: "Chấm dứt hoạt động hộ kinh doanh", en: "Closure of a household business" },
    shortName: { vi: "Chấm dứt hộ kinh doanh", en: "Close a household business" },
    time: { unit: "workingDay", value: 5 },
    feeVnd: null,
    bring: [
      { vi: "Thông báo chấm dứt hoạt động", en: "Notice of closure" },
      { vi: "Căn cước của chủ hộ", en: "ID of the owner" },
    ],
  },
  {
    // Three working days to exchange, one to replace: two cases under one code, so neither may be computed with.
    code: "2.000575",
    name: {
      vi: "Cấp lại Giấy chứng nhận đăng ký hộ kinh doanh, Cấp đổi sang Giấy chứng nhận đăng ký hộ kinh doanh",
      en: "Replacement of a household business certificate, or exchange for the new kind",
    },
    shortName: { vi: "Cấp lại, đổi giấy hộ kinh doanh", en: "Replace a business certificate" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Giấy đề nghị cấp lại hoặc cấp đổi", en: "Form to replace or exchange" },
      { vi: "Căn cước của chủ hộ", en: "ID of the owner" },
    ],
  },
  {
    code: "2.002226",
    name: {
      vi: "Thông báo thành lập/thay đổi tổ hợp tác",
      en: "Notice of the start or change of a cooperative group",
    },
    shortName: { vi: "Thành lập, thay đổi tổ hợp tác", en: "Start or change a cooperative group" },
    time: { unit: "local" },
    feeVnd: 0,
    bring: [
      { vi: "Giấy thông báo thành lập hoặc thay đổi", en: "Notice of founding or change" },
      { vi: "Hợp đồng hợp tác", en: "Cooperation contract" },
      { vi: "Giấy ủy quyền của mọi thành viên", en: "Authority given by all members" },
    ],
  },
];
