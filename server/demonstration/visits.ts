import type { OfficeDraft } from "./draft.ts";

/**
 * No national rule says who goes first at a one-stop office; these are the groups that the laws on the elderly
 * (39/2009, from 60 years), on people with disabilities (51/2010) and the ordinance on people with merits (02/2020) name.
 * A head start lets them pass those who came shortly before, never those who have waited long.
 */
export const priorityGroups: OfficeDraft["priorityGroups"] = [
  {
    id: "elderly",
    name: { vi: "Người cao tuổi (từ đủ 60 tuổi)", en: "Elderly (60 and over)" },
    shortName: { vi: "Cao tuổi", en: "Elderly" },
    headStartMinutes: 20,
    fromAge: 60,
  },
  {
    id: "disabled",
    name: { vi: "Người khuyết tật", en: "Person with a disability" },
    shortName: { vi: "Khuyết tật", en: "Disability" },
    headStartMinutes: 30,
  },
  {
    id: "mother-child",
    name: { vi: "Phụ nữ mang thai hoặc người có con nhỏ", en: "Pregnant, or with a small child" },
    shortName: { vi: "Mang thai, con nhỏ", en: "Pregnant, child" },
    headStartMinutes: 30,
  },
  {
    id: "merits",
    name: { vi: "Người có công với cách mạng", en: "Person with merits to the nation" },
    shortName: { vi: "Có công", en: "Merits" },
    headStartMinutes: 20,
  },
];

/** How a visit ended: the commonest first, since it is the one a hurried officer takes. */
export const outcomes: OfficeDraft["outcomes"] = [
  { id: "received", name: { vi: "Đã tiếp nhận hồ sơ", en: "Dossier received" } },
  { id: "done", name: { vi: "Đã giải quyết xong ngay", en: "Done on the spot" } },
  { id: "needs-more", name: { vi: "Cần bổ sung giấy tờ", en: "More papers needed" } },
  { id: "guided", name: { vi: "Đã hướng dẫn", en: "Guided only" } },
  { id: "returned", name: { vi: "Đã trả kết quả", en: "Result returned" } },
  { id: "refused", name: { vi: "Từ chối tiếp nhận", en: "Not accepted" } },
];

export const rating: OfficeDraft["rating"] = {
  levels: [
    { id: "very-satisfied", name: { vi: "Rất hài lòng", en: "Very satisfied" } },
    { id: "satisfied", name: { vi: "Hài lòng", en: "Satisfied" } },
    { id: "neutral", name: { vi: "Bình thường", en: "Neutral" } },
    { id: "dissatisfied", name: { vi: "Không hài lòng", en: "Dissatisfied" } },
  ],
  openSeconds: 60,
};
