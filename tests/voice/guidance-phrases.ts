import { refusals } from "#contract/refusals.ts";
import { sayStatus } from "#contract/status-words.ts";
import { betweenNumbers } from "../../kiosk-ui/guidance/number-token.ts";
import { en as guideEn } from "../../kiosk-ui/guidance/words/en.ts";
import { vi as guideVi } from "../../kiosk-ui/guidance/words/vi.ts";
import { en } from "../../kiosk-ui/words/en.ts";
import { vi } from "../../kiosk-ui/words/vi.ts";
import { phrasesOf, textsOf } from "./screen-phrases.ts";
import { statusesOf } from "./statuses.ts";

const words = { vi: [vi, guideVi], en: [en, guideEn] } as const;
/** Screens that are for staff, and what stands on no screen while the guidance runs. */
const unheard = ["pairing", "replaced", "lost"];
/** What the hub refuses a citizen's wish with. */
const refused = [
  "tooFast",
  "shuttingDown",
  "limitReached",
  "tooLateToday",
  "noSuchService",
  "noSuchProcedure",
  "outsideHours",
  "dayNotOpen",
  "storageFull",
] as const;

/** Every phrase that the kiosk's screens and the guidance itself may say, in order and each once. */
export function guidancePhrases(language: "vi" | "en"): string[] {
  const heard = words[language].map((all) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !unheard.includes(name))),
  );
  const statuses = statusesOf().map((status) => {
    const { title, text } = sayStatus(status, language);
    return [title, ...text];
  });
  const texts = [
    ...textsOf(heard),
    // Languages are offered by their own names, whichever is spoken.
    vi.language,
    en.language,
    ...textsOf(statuses),
    ...textsOf(betweenNumbers[language]),
    ...refused.map((code) => refusals[code][language]),
  ];
  return [...new Set(texts.flatMap(phrasesOf))].sort();
}
