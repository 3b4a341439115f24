/** Everybody on them is made up. Check digits are right where the text has any. */
export const samples = {
  /** The card of 2024: behind the date of issue stand relatives, of whom nothing may be kept. */
  card2024:
    "001190000017||Nguyễn Thị Mẫu|15011990|Nữ|Thôn Đông, xã Đông Hải, tỉnh Hưng Yên|20082024||Trần Văn Thử|Lê Thị Nghiệm|",
  /** The card of 2021, with the number of the one before. */
  card2021: "001090000025|012345678|Trần Văn Thử|02091990|Nam|Thôn Đoài, xã Đông Hải, tỉnh Hưng Yên|15032021",
  /** Somebody who may go first. */
  aged: "001144000031||Lê Thị Nghiệm|02091944|Nữ|Thôn Trung, xã Đông Hải, tỉnh Hưng Yên|10102024||||",
  /** Three lines on the back of a card. */
  zone: "IDVNM1900000174001190000017<<5\r9001158F3001156VNM<<<<<<<<<<<8\rNGUYEN<<THI<MAU<<<<<<<<<<<<<<<",
  healthCard:
    "GD4010123456789|4e677579e1bb856e205468e1bb8b204de1baab75|15/01/1990|2|5468c3b46e20c490c3b46e67|01 - 001|01/01/2026|31/12/2026|$",
  appointment: "LH-2KT9Q7AT",
  dossier: "H29.19-261123-0042",
  ticket: "A001",
  /** From a scanner that types bytes as Alt codes: it can be put right for certain. */
  garbled:
    "001090000025|012345678|Tr022501860167n V01960131n Th022501870173|02091990|Nam|Th01950180n 01960144o01950160i, x01950163 0196014401950180ng H022501860163i, t022501870137nh H01980176ng Y01950170n|15032021",
  /** The same with a byte missing: nobody can know the name. */
  hopeless: "001190000017||Tr01980176 V0196n|15011990|Nam|Thon Mau|15032021",
  unfamiliar: "https://example.vn/san-pham?ma=8934563138165",
} as const;

export type Sample = keyof typeof samples;

/** As they lie on the bench. */
export const sampleOrder = Object.keys(samples) as Sample[];
