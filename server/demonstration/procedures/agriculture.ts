import type { ProcedureDraft } from "../draft.ts";

/** Nông nghiệp. */
export const agricultureProcedures: ProcedureDraft[] = [
  {
    code: "1.008004",
    name: {
      vi: "Chuyển đổi cơ cấu cây trồng, vật nuôi trên đất trồng lúa",
      en: "Change of crops or livestock on rice land",
    },
    shortName: { vi: "Chuyển đổi cây trồng trên đất lúa", en: "Change crops on rice land" },
    time: { unit: "workingDay", value: 5 },
    feeVnd: 0,
    bring: [
      { vi: "Bản đăng ký chuyển đổi cây trồng", en: "Registration of the change" },
      { vi: "Căn cước", en: "ID card" },
    ],
  },
  {
    code: "1.013997",
    name: {
      vi: "Hỗ trợ cơ sở sản xuất bị thiệt hại do dịch bệnh động vật (cơ sở sản xuất không thuộc lực lượng vũ trang nhân dân)",
      en: "Support for farms that suffered from animal disease (outside the armed forces)",
    },
    shortName: { vi: "Hỗ trợ thiệt hại do dịch bệnh", en: "Help after animal disease" },
    time: { unit: "workingDay", value: 25 },
    feeVnd: 0,
    bring: [
      { vi: "Đơn xin hỗ trợ", en: "Request for support" },
      { vi: "Căn cước", en: "ID card" },
    ],
  },
];
