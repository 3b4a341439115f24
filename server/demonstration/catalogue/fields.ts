import type { AdministrativeLevel } from "#contract/catalogue.ts";

/**
 * Fields (lĩnh vực) as the national portal has them, by field id, with those of their procedures that the demonstration
 * office opens. Export of June–July 2026.
 */
export const fields: Record<string, { vi: string; en: string; codes: string[] }> = {
  "ho-tich": {
    vi: "Hộ tịch",
    en: "Civil status",
    codes: [
      "1.001193",
      "1.000656",
      "1.000894",
      "1.004873",
      "1.004884",
      "1.004746",
      "1.004859",
      "1.001022",
      "1.004837",
      "2.000635",
      "2.002516",
    ],
  },
  "chung-thuc": {
    vi: "Chứng thực",
    en: "Certification",
    codes: ["2.000815", "2.000884", "2.000908", "2.000942", "2.000913", "2.001035", "2.001019", "2.001016"],
  },
  "nuoi-con-nuoi": { vi: "Nuôi con nuôi", en: "Adoption", codes: ["2.001263"] },
  "dat-dai": { vi: "Đất đai", en: "Land", codes: ["1.013978", "1.012796", "1.012812", "1.012817"] },
  "thanh-lap-va-hoat-dong-doanh-nghiep-ho-kinh-doanh": {
    vi: "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)",
    en: "Household businesses",
    codes: ["1.001612", "2.000720", "1.001570", "1.001266", "2.000575"],
  },
  "thanh-lap-va-hoat-dong-cua-to-hop-tac": {
    vi: "Thành lập và hoạt động của tổ hợp tác",
    en: "Cooperative groups",
    codes: ["2.002226"],
  },
  "hoat-dong-xay-dung": { vi: "Hoạt động xây dựng", en: "Construction", codes: ["1.013225", "1.013229"] },
  "quy-hoach-do-thi-va-nong-thon": {
    vi: "Quy hoạch đô thị và nông thôn",
    en: "Urban and rural planning",
    codes: ["1.014159"],
  },
  "giam-ngheo": { vi: "Giảm nghèo", en: "Poverty reduction", codes: ["1.011607", "1.011608", "1.011609", "3.000412"] },
  "hoa-giai-o-co-so": { vi: "Hòa giải ở cơ sở", en: "Local mediation", codes: [] },
  "dang-ky-quan-ly-cu-tru": {
    vi: "Đăng ký, quản lý cư trú",
    en: "Residence",
    codes: ["1.004222", "1.004194", "1.002755", "1.010038", "1.010041", "1.003677"],
  },
  "dinh-danh-va-xac-thuc-dien-tu": {
    vi: "Định danh và xác thực điện tử",
    en: "Electronic identity",
    codes: ["3.000228"],
  },
  "cap-so-bhxh-the-bhyt": { vi: "Cấp sổ BHXH, thẻ BHYT", en: "Social and health insurance", codes: [] },
  "duong-bo": { vi: "Đường bộ", en: "Roads", codes: ["1.013274"] },
  "nha-o-va-cong-so": { vi: "Nhà ở và công sở", en: "Housing", codes: ["1.014632"] },
  "boi-thuong-nha-nuoc": { vi: "Bồi thường nhà nước", en: "State compensation", codes: [] },
  "cap-quan-ly-can-cuoc": {
    vi: "Cấp, quản lý căn cước",
    en: "Identity cards",
    codes: ["1.014061", "1.014062", "1.014063", "1.014064"],
  },
  "trong-trot": { vi: "Trồng trọt", en: "Crops", codes: ["1.008004"] },
  "thu-y": { vi: "Thú y", en: "Animal health", codes: ["1.013997"] },
  "moi-truong": { vi: "Môi trường", en: "Environment", codes: [] },
  "bao-tro-xa-hoi": { vi: "Bảo trợ xã hội", en: "Social assistance", codes: ["1.001731"] },
};

/** Levels of the procedures that are not the commune's alone. */
export const levelsOf: Record<string, AdministrativeLevel[]> = {
  "1.001266": ["ministry", "commune"],
  "1.001570": ["ministry", "commune"],
  "1.001612": ["ministry", "commune"],
  "1.013225": ["commune", "other"],
  "1.013229": ["commune", "other"],
  "1.013274": ["ministry", "province", "commune"],
  "1.014159": ["province", "commune"],
  "2.000575": ["ministry", "commune"],
  "2.000635": ["province", "commune"],
  "2.000720": ["ministry", "commune"],
  "2.000815": ["commune", "other"],
  "2.000884": ["commune", "other"],
  "2.000908": ["ministry", "province", "commune", "other"],
  "2.002226": ["ministry", "commune"],
  "2.002516": ["province", "commune"],
  "2.000992": ["commune", "other"],
  "2.001008": ["commune", "other"],
  "1.013226": ["commune", "other"],
  "1.013227": ["commune", "other"],
  "1.013228": ["commune", "other"],
  "1.002759": ["ministry", "province", "commune"],
};
