import type { ProcedureDraft } from "../draft.ts";

/**
 * Hộ tịch. Codes, names, times and fees are those of the national portal (export of June–July 2026). Where the
 * portal's time lost its unit, or its fee is set by the province, `local` and `null` say so: neither is a guess.
 */
export const civilStatusProcedures: ProcedureDraft[] = [
  {
    code: "1.001193",
    name: { vi: "Thủ tục đăng ký khai sinh", en: "Registration of a birth" },
    shortName: { vi: "Đăng ký khai sinh", en: "Register a birth" },
    time: { unit: "sameDay" },
    feeVnd: 0,
    bring: [
      { vi: "Tờ khai đăng ký khai sinh", en: "Birth registration form" },
      { vi: "Giấy chứng sinh", en: "Certificate of birth from the hospital" },
      { vi: "Giấy tờ tùy thân của người đi đăng ký", en: "ID of the person who registers" },
    ],
  },
  {
    code: "1.000656",
    name: { vi: "Thủ tục đăng ký khai tử", en: "Registration of a death" },
    shortName: { vi: "Đăng ký khai tử", en: "Register a death" },
    time: { unit: "sameDay" },
    feeVnd: null,
    bring: [
      { vi: "Tờ khai đăng ký khai tử", en: "Death registration form" },
      { vi: "Giấy báo tử", en: "Notice of death" },
      { vi: "Giấy tờ tùy thân của người đi đăng ký", en: "ID of the person who registers" },
    ],
  },
  {
    code: "1.000894",
    name: { vi: "Thủ tục đăng ký kết hôn", en: "Registration of a marriage" },
    shortName: { vi: "Đăng ký kết hôn", en: "Register a marriage" },
    time: { unit: "local" },
    feeVnd: 0,
    bring: [
      { vi: "Tờ khai kết hôn, hai người khai chung", en: "Marriage form, one for both" },
      { vi: "Giấy tờ tùy thân của cả hai người", en: "ID of both persons" },
    ],
  },
  {
    code: "1.004873",
    name: { vi: "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân", en: "Issue of a certificate of marital status" },
    shortName: { vi: "Xác nhận tình trạng hôn nhân", en: "Certificate of marital status" },
    time: { unit: "workingDay", value: 3 },
    feeVnd: null,
    bring: [
      { vi: "Tờ khai xin xác nhận", en: "Application form" },
      { vi: "Giấy tờ tùy thân", en: "ID" },
      { vi: "Giấy xác nhận cũ, nếu xin cấp lại", en: "The old certificate, if it is being replaced" },
    ],
  },
  {
    code: "1.004884",
    name: { vi: "Thủ tục đăng ký lại khai sinh", en: "Re-registration of a birth" },
    shortName: { vi: "Đăng ký lại khai sinh", en: "Register a birth again" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Tờ khai đăng ký lại khai sinh", en: "Birth re-registration form" },
      { vi: "Bản sao Giấy khai sinh cũ, nếu còn", en: "Copy of the old birth certificate, if kept" },
      { vi: "Giấy tờ khác có ghi ngày sinh, cha mẹ", en: "Other papers with birth date and parents" },
      { vi: "Giấy tờ tùy thân", en: "ID" },
    ],
  },
  {
    code: "1.004746",
    name: { vi: "Thủ tục đăng ký lại kết hôn", en: "Re-registration of a marriage" },
    shortName: { vi: "Đăng ký lại kết hôn", en: "Register a marriage again" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Tờ khai đăng ký lại kết hôn", en: "Marriage re-registration form" },
      { vi: "Bản sao giấy kết hôn cũ, nếu còn", en: "Copy of the old marriage certificate, if kept" },
      { vi: "Giấy tờ tùy thân của hai vợ chồng", en: "ID of husband and wife" },
    ],
  },
  {
    code: "1.004859",
    name: {
      vi: "Thủ tục thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",
      en: "Change, correction or completion of civil status details; change of the ethnicity on record",
    },
    shortName: { vi: "Sửa, bổ sung thông tin hộ tịch", en: "Correct civil status records" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Tờ khai thay đổi, cải chính", en: "Form for changes and corrections" },
      { vi: "Giấy tờ chứng minh chỗ cần sửa", en: "Papers that show what has to be changed" },
      { vi: "Giấy tờ tùy thân", en: "ID" },
    ],
  },
  {
    code: "1.001022",
    name: {
      vi: "Thủ tục đăng ký nhận cha, mẹ, con",
      en: "Registration of the recognition of a father, mother or child",
    },
    shortName: { vi: "Nhận cha, mẹ, con", en: "Recognise a father, mother or child" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Tờ khai nhận cha, mẹ, con", en: "Recognition form" },
      {
        vi: "Kết quả giám định, hoặc cam đoan có làm chứng",
        en: "Test result, or a pledge with two witnesses",
      },
      { vi: "Giấy tờ tùy thân", en: "ID" },
    ],
  },
  {
    code: "1.004837",
    name: { vi: "Thủ tục đăng ký giám hộ", en: "Registration of a guardianship" },
    shortName: { vi: "Đăng ký giám hộ", en: "Register a guardian" },
    time: { unit: "workingDay", value: 3 },
    feeVnd: 0,
    bring: [
      { vi: "Tờ khai đăng ký giám hộ", en: "Guardianship form" },
      { vi: "Văn bản cử người giám hộ, nếu được cử", en: "Letter of appointment, for an appointed guardian" },
      { vi: "Giấy tờ chứng minh đủ điều kiện giám hộ", en: "Proof of being fit to be a guardian" },
      { vi: "Giấy tờ tùy thân", en: "ID" },
    ],
  },
  {
    code: "2.000635",
    name: {
      vi: "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
      en: "Issue of copies of civil status extracts and of birth certificates",
    },
    shortName: { vi: "Bản sao khai sinh, trích lục", en: "Copy of a birth certificate or extract" },
    time: { unit: "sameDay" },
    feeVnd: 8_000,
    bring: [
      { vi: "Tờ khai xin bản sao", en: "Form asking for the copy" },
      { vi: "Giấy tờ tùy thân", en: "ID" },
      { vi: "Giấy ủy quyền, nếu đi thay", en: "Letter of authority, if for someone else" },
    ],
  },
  {
    code: "2.002516",
    name: { vi: "Thủ tục xác nhận thông tin hộ tịch", en: "Confirmation of civil status details" },
    shortName: { vi: "Xác nhận thông tin hộ tịch", en: "Proof of civil status details" },
    time: { unit: "local" },
    feeVnd: 8_000,
    bring: [
      { vi: "Tờ khai xin xác nhận", en: "Application form" },
      { vi: "Giấy tờ về việc cần xác nhận", en: "Papers on what is to be confirmed" },
      { vi: "Giấy tờ tùy thân", en: "ID" },
    ],
  },
  {
    code: "2.001263",
    name: { vi: "Đăng ký việc nuôi con nuôi trong nước", en: "Registration of a domestic adoption" },
    shortName: { vi: "Đăng ký nuôi con nuôi", en: "Register an adoption" },
    time: { unit: "local" },
    feeVnd: 400_000,
    bring: [
      { vi: "Đơn xin nhận con nuôi", en: "Application to adopt" },
      { vi: "Bản sao căn cước người nhận nuôi", en: "Copy of the adopter's ID" },
      { vi: "Giấy khám sức khỏe trong 6 tháng", en: "Health certificate of the last six months" },
      { vi: "Giấy chứng nhận kết hôn, nếu có vợ, chồng", en: "Marriage certificate, if married" },
      { vi: "Giấy khai sinh của trẻ", en: "The child's birth certificate" },
      { vi: "Hai ảnh toàn thân của trẻ", en: "Two full-length photos of the child" },
    ],
  },
];
