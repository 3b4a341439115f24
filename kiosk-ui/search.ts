import type { Procedure, Service } from "#contract/office.ts";

/** Lower case without any Vietnamese mark, so that "dang ky" finds "Đăng ký". */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐðÐ]/g, "d")
    .toLowerCase();
}

/**
 * Procedures in which every typed word begins a word, of their own name or of their service's; short names first.
 * @param typed what a person has typed so far; blank finds nothing
 */
export function findProcedures(typed: string, procedures: Procedure[], services: Service[]): Procedure[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const serviceText = new Map(services.map((service) => [service.id, `${service.name.vi} ${service.name.en}`]));
  const ranked = procedures.flatMap((procedure) => {
    const short = ` ${plain(`${procedure.shortName.vi} ${procedure.shortName.en}`)}`;
    const all = `${short} ${plain(`${procedure.name.vi} ${procedure.name.en} ${serviceText.get(procedure.service) ?? ""}`)}`;
    if (!words.every((word) => begins(all, word))) return [];
    return [{ procedure, rank: words.every((word) => begins(short, word)) ? 0 : 1 }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map((found) => found.procedure);
}

function begins(text: string, word: string): boolean {
  return text.includes(` ${word}`) || text.includes(`(${word}`) || text.includes(`/${word}`);
}
