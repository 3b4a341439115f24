import type { AwayPaper } from "#contract/lease.ts";
import type { Language } from "#contract/text.ts";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";
import type { TicketWords } from "./words/words.ts";

/** Whoever stands there has long asked an officer. */
const mostReprints = 9;

/** Words of the paper that a kiosk prints while the hub is away: the usual ones, and that it was so. */
export function awayPaper({ complaints }: { complaints: string }): Record<Language, AwayPaper> {
  return { vi: wordsOf(vi, complaints), en: wordsOf(en, complaints) };
}

function wordsOf(say: TicketWords, complaints: string): AwayPaper {
  return {
    issuedAt: say.issuedAt,
    bring: say.bring,
    priority: say.priority,
    code: say.code,
    phone: say.awayPhone,
    validity: say.validity(complaints),
    away: say.away,
    reprints: Array.from({ length: mostReprints }, (_, at) => say.reprint(at + 1)),
  };
}
