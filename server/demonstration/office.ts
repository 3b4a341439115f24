import { Office } from "#contract/office.ts";
import { usualRules } from "#contract/working-time.ts";
import { counters, zones } from "./counters.ts";
import { hardware } from "./hardware.ts";
import { hours } from "./hours.ts";
import { procedures } from "./procedures/all.ts";
import { services } from "./services.ts";
import { outcomes, priorityGroups, rating } from "./visits.ts";

/**
 * The office that starts when no settings exist yet: an invented commune with real procedures, so that a stranger can
 * take a first number without setting anything up. It is written to the settings file, and is theirs to change.
 */
export const demonstrationOffice: Office = Office.parse({
  id: "dong-hai",
  name: { vi: "Trung tâm Phục vụ hành chính công", en: "Public Administrative Service Centre" },
  place: { vi: "Xã Đông Hải, tỉnh Hưng Yên", en: "Đông Hải Commune, Hưng Yên Province" },
  complaints: "1022",
  ticker: [
    {
      vi: "Giờ làm việc: thứ Hai đến thứ Sáu, 07:00–11:30 và 13:30–17:00.",
      en: "Open Monday to Friday, 07:00–11:30 and 13:30–17:00.",
    },
    {
      vi: "Ông/bà vắng mặt khi được gọi có thể quay lại trong 30 phút mà không cần lấy số mới.",
      en: "If you miss your call, come back within 30 minutes: you need no new number.",
    },
    {
      vi: "Người cao tuổi, người khuyết tật, người mang thai hoặc có con nhỏ, người có công: xin chọn ưu tiên khi lấy số.",
      en: "Elderly, disabled, pregnant, with a small child, or with merits: please choose priority when you take a number.",
    },
    {
      vi: "Cán bộ không thu thêm giấy tờ ngoài danh mục đã niêm yết. Phản ánh, kiến nghị: gọi 1022.",
      en: "Officers ask for no papers beyond the published list. Complaints: call 1022.",
    },
  ],
  zones,
  services,
  counters,
  procedures,
  priorityGroups,
  policy: { kind: "arrival" },
  outcomes,
  rating,
  hours,
  workingTime: usualRules,
  dossiers: {
    // Codes of invented agencies: `H` stands before provinces, and 99 is none.
    agencyCode: "H99.19",
    parentAgency: "Ủy ban nhân dân tỉnh Hưng Yên",
    agency: "Ủy ban nhân dân xã Đông Hải",
    signedAt: "Đông Hải",
    phone: "1022",
    returnService: "results",
    extensions: 1,
    draftDays: 30,
    contactDays: 365,
    keepYears: 10,
    receiptNote: null,
  },
  missedToleranceMinutes: 30,
  appointmentHeadStartMinutes: 10,
  hardware,
});
