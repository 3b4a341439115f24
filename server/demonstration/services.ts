import type { OfficeDraft } from "./draft.ts";

/**
 * What one queues for. Prefixes skip F, I and J, which Vietnamese letters lack or which look like digits on paper.
 * Minutes are a first guess until the hall has measured its own; limits leave room for one officer per service.
 */
export const services: OfficeDraft["services"] = [
  {
    id: "civil-status",
    prefix: "A",
    name: { vi: "Hộ tịch", en: "Civil status" },
    dailyLimit: 120,
    minutesPerVisit: 12,
  },
  {
    id: "certification",
    prefix: "B",
    name: { vi: "Chứng thực", en: "Certification" },
    dailyLimit: 200,
    minutesPerVisit: 7,
    usualOutcome: "done",
  },
  {
    id: "land",
    prefix: "C",
    name: { vi: "Đất đai – Xây dựng", en: "Land and construction" },
    dailyLimit: 60,
    minutesPerVisit: 20,
  },
  {
    id: "business",
    prefix: "D",
    name: { vi: "Hộ kinh doanh", en: "Household business" },
    dailyLimit: 60,
    minutesPerVisit: 15,
  },
  {
    id: "residence",
    prefix: "E",
    name: { vi: "Cư trú – Căn cước", en: "Residence and ID cards" },
    dailyLimit: 120,
    minutesPerVisit: 10,
  },
  {
    id: "welfare",
    prefix: "G",
    name: { vi: "Bảo trợ xã hội – Giảm nghèo", en: "Social support" },
    dailyLimit: 80,
    minutesPerVisit: 15,
  },
  {
    // Nobody who holds a receipt is sent away: no limit.
    id: "results",
    prefix: "H",
    name: { vi: "Trả kết quả", en: "Collect results" },
    dailyLimit: null,
    minutesPerVisit: 4,
    usualOutcome: "returned",
  },
  {
    id: "agriculture",
    prefix: "K",
    name: { vi: "Nông nghiệp", en: "Agriculture" },
    dailyLimit: 40,
    minutesPerVisit: 15,
  },
];
