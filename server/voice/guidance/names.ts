import type { Office } from "#contract/office.ts";

/** What an office named itself and a kiosk says aloud: services, procedures and what to bring for them, priority groups. */
export function namesOf(
  { services, procedures, priorityGroups }: Pick<Office, "services" | "procedures" | "priorityGroups">,
  language: "vi" | "en",
): string[] {
  const texts = [
    ...services.map(({ name }) => name),
    ...procedures.flatMap(({ shortName, bring }) => [shortName, ...bring]),
    ...priorityGroups.map(({ name }) => name),
  ];
  return [...new Set(texts.map((text) => text[language]))];
}
