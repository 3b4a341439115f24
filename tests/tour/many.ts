import type { ServiceId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";

const names = [
  ["Tư pháp, hộ tịch và quốc tịch", "Justice, civil status and nationality"],
  ["Lao động, việc làm, an toàn vệ sinh lao động, người có công", "Labour, safety at work and people of merit"],
  ["Đất đai", "Land"],
  ["Xây dựng, nhà ở và hạ tầng kỹ thuật đô thị", "Building, housing and city works"],
  ["Y tế", "Health"],
  ["Giáo dục và đào tạo", "Education and training"],
  ["Môi trường và tài nguyên nước", "Environment and water"],
  ["Văn hoá, thể thao và du lịch", "Culture, sports and tourism"],
] as const;

/** The same office with so many services: those it has, which most people come for, and after them further ones, two letters each. */
export function manyServices(office: Office, count: number): Office {
  const more = Array.from({ length: Math.max(0, count - office.services.length) }, (_, at) => {
    const [vi, en] = names[at % names.length] ?? ["", ""];
    const group = Math.floor(at / names.length) + 1;
    return {
      id: `more-${at + 1}` as ServiceId,
      prefix: `${"KMNPQ"[group - 1]}${"ABCDEGHK"[at % names.length]}`,
      name: { vi: group > 1 ? `${vi} (${group})` : vi, en: group > 1 ? `${en} (${group})` : en },
      dailyLimit: null,
      minutesPerVisit: 10,
    };
  });
  return {
    ...office,
    services: [...office.services, ...more],
    counters: office.counters.map((counter) => ({
      ...counter,
      alsoServes: [...counter.alsoServes, ...more.map(({ id }) => id)],
    })),
  };
}
