import { refusals } from "#contract/refusals.ts";
import { sayStatus } from "#contract/status-words.ts";
import { betweenNumbers } from "../../kiosk-ui/guidance/number-token.ts";
import { en as guideEn } from "../../kiosk-ui/guidance/words/en.ts";
import { vi as guideVi } from "../../kiosk-ui/guidance/words/vi.ts";
import { whole as en } from "../../kiosk-ui/words/en.late.ts";
import { whole as vi } from "../../kiosk-ui/words/vi.late.ts";
import { phrasesOf, textsOf } from "./screen-phrases.ts";
import { statusesOf } from "./statuses.ts";

const words = { vi: [vi, guideVi], en: [en, guideEn] } as const;
/** Screens that are for staff, and what stands on no screen while the guidance runs. */
const unheard = ["pairing", "replaced", "lost"];
/** What the hub refuses a citizen's wish with. */
const refused = [
  "tooFast",
  "shuttingDown",
  "hubFailed",
  "limitReached",
  "awayShareOut",
  "tooLateToday",
  "noSuchService",
  "noSuchProcedure",
  "outsideHours",
  "dayNotOpen",
  "storageFull",
] as const;

/** Screens about what somebody brought: a card, a dossier's code, an appointment. */
const aboutBrought = ["scan", "lookups", "checkIn"];

/** What may be said, by what it is about; `answers` is what no screen has in these words. */
export type PhraseGroups = Record<"tickets" | "brought" | "answers", string[]>;

/** Every phrase that the kiosk's screens and the guidance itself may say: in order, and each once in one group. */
export function phraseGroups(language: "vi" | "en"): PhraseGroups {
  const [onScreens, ofGuidance] = words[language];
  const pick = (isWanted: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(onScreens).filter(([name]) => !unheard.includes(name) && isWanted(name)));
  const statuses = statusesOf().map((status) => {
    const { title, text } = sayStatus(status, language);
    return [title, ...text];
  });
  const seen = new Set<string>();
  return {
    // Languages are offered by their own names, whichever is spoken.
    tickets: unseen(seen, [...textsOf(pick((name) => !aboutBrought.includes(name))), vi.language, en.language]),
    brought: unseen(seen, textsOf(pick((name) => aboutBrought.includes(name)))),
    answers: unseen(seen, [
      ...textsOf(ofGuidance),
      ...textsOf(statuses),
      ...textsOf(betweenNumbers[language]),
      ...refused.map((code) => refusals[code][language]),
    ]),
  };
}

export function guidancePhrases(language: "vi" | "en"): string[] {
  return Object.values(phraseGroups(language)).flat().sort();
}

/** The phrases of these texts that no group before had. */
function unseen(seen: Set<string>, texts: readonly string[]): string[] {
  const found = [...new Set(texts.flatMap(phrasesOf))].filter((phrase) => !seen.has(phrase));
  for (const phrase of found) seen.add(phrase);
  return found.sort();
}
