import type { ProcedureDraft } from "../draft.ts";

/** Cư trú – căn cước: received by the commune police at the centre. */
export const residenceProcedures: ProcedureDraft[] = [
  {
    code: "1.004222",
    name: { vi: "Đăng ký thường trú", en: "Registration of permanent residence" },
    shortName: { vi: "Đăng ký thường trú", en: "Register permanent residence" },
    time: { unit: "workingDay", value: 7 },
    feeVnd: 20_000,
    bring: [
      { vi: "Tờ khai cư trú CT01", en: "Residence form CT01" },
      { vi: "Giấy tờ về chỗ ở hợp pháp", en: "Proof of a lawful place to live" },
      { vi: "Giấy tờ quan hệ với chủ hộ, nếu ở nhờ", en: "Proof of relationship, if joining a household" },
      { vi: "Căn cước", en: "ID card" },
    ],
  },
  {
    code: "1.004194",
    name: { vi: "Đăng ký tạm trú", en: "Registration of temporary residence" },
    shortName: { vi: "Đăng ký tạm trú", en: "Register temporary residence" },
    time: { unit: "workingDay", value: 3 },
    feeVnd: null,
    bring: [
      { vi: "Tờ khai cư trú CT01", en: "Residence form CT01" },
      { vi: "Giấy tờ về chỗ ở (hợp đồng thuê, mượn)", en: "Proof of the place (lease or loan)" },
      { vi: "Căn cước", en: "ID card" },
    ],
  },
  {
    code: "1.002755",
    name: { vi: "Gia hạn tạm trú", en: "Extension of temporary residence" },
    shortName: { vi: "Gia hạn tạm trú", en: "Extend temporary residence" },
    time: { unit: "workingDay", value: 3 },
    feeVnd: null,
    bring: [
      { vi: "Tờ khai cư trú CT01", en: "Residence form CT01" },
      { vi: "Căn cước", en: "ID card" },
    ],
  },
  {
    code: "1.010038",
    name: { vi: "Tách hộ", en: "Split of one household into two" },
    shortName: { vi: "Tách hộ", en: "Split a household" },
    time: { unit: "workingDay", value: 5 },
    feeVnd: 10_000,
    bring: [
      { vi: "Tờ khai cư trú CT01", en: "Residence form CT01" },
      { vi: "Giấy ly hôn, nếu tách hộ do ly hôn", en: "Divorce papers, if that is the reason" },
      { vi: "Căn cước", en: "ID card" },
    ],
  },
  {
    code: "1.010041",
    name: { vi: "Xác nhận thông tin về cư trú", en: "Confirmation of residence details" },
    shortName: { vi: "Xác nhận cư trú", en: "Proof of residence" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Tờ khai cư trú CT01", en: "Residence form CT01" },
      { vi: "Căn cước", en: "ID card" },
    ],
  },
  {
    code: "1.003677",
    name: { vi: "Khai báo tạm vắng", en: "Report of a temporary absence" },
    shortName: { vi: "Khai báo tạm vắng", en: "Report a temporary absence" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Đề nghị khai báo tạm vắng", en: "Declaration of absence" },
      { vi: "Căn cước", en: "ID card" },
    ],
  },
  {
    code: "1.014061",
    name: { vi: "Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên", en: "ID card for persons aged 14 and over" },
    shortName: { vi: "Cấp căn cước từ đủ 14 tuổi", en: "ID card, aged 14 and over" },
    time: { unit: "workingDay", value: 7 },
    feeVnd: null,
    bring: [
      { vi: "Phiếu đề nghị về căn cước DC02", en: "ID card request form DC02" },
      { vi: "Phiếu thông tin dân cư DC01, nếu chưa có dữ liệu", en: "Population form DC01, if not yet on record" },
    ],
  },
  {
    code: "1.014062",
    name: { vi: "Cấp thẻ căn cước cho người dưới 14 tuổi", en: "ID card for persons under 14" },
    shortName: { vi: "Cấp căn cước dưới 14 tuổi", en: "ID card, under 14" },
    time: { unit: "workingDay", value: 7 },
    feeVnd: null,
    bring: [
      { vi: "Phiếu đề nghị về căn cước DC02", en: "ID card request form DC02" },
      { vi: "Giấy tờ chứng minh là cha, mẹ, người đại diện", en: "Proof of being parent or representative" },
      { vi: "Căn cước của cha, mẹ, người đại diện", en: "ID of the parent or representative" },
    ],
  },
  {
    code: "1.014063",
    name: { vi: "Cấp đổi thẻ căn cước", en: "Exchange of an ID card" },
    shortName: { vi: "Đổi thẻ căn cước", en: "Exchange an ID card" },
    time: { unit: "workingDay", value: 7 },
    feeVnd: 50_000,
    bring: [
      { vi: "Phiếu đề nghị về căn cước DC02", en: "ID card request form DC02" },
      { vi: "Thẻ căn cước đang dùng", en: "The present ID card" },
    ],
  },
  {
    code: "1.014064",
    name: { vi: "Cấp lại thẻ căn cước", en: "Replacement of a lost or damaged ID card" },
    shortName: { vi: "Cấp lại thẻ căn cước", en: "Replace an ID card" },
    time: { unit: "workingDay", value: 7 },
    feeVnd: 70_000,
    bring: [
      { vi: "Phiếu đề nghị về căn cước DC02", en: "ID card request form DC02" },
      { vi: "Thẻ cũ, nếu bị hỏng", en: "The old card, if damaged" },
    ],
  },
  {
    code: "3.000228",
    name: {
      vi: "Cấp tài khoản định danh điện tử mức độ 02, căn cước điện tử cho công dân Việt Nam (cấp xã)",
      en: "Level 2 electronic identity account and electronic ID for Vietnamese citizens (commune level)",
    },
    shortName: { vi: "Định danh điện tử mức 2", en: "Electronic identity, level 2" },
    time: { unit: "local" },
    feeVnd: null,
    bring: [
      { vi: "Thẻ căn cước còn hạn", en: "A valid ID card" },
      { vi: "Phiếu đề nghị TK01", en: "Request form TK01" },
      { vi: "Số điện thoại chính chủ", en: "A phone number in your own name" },
    ],
  },
];
