import type { ExchangeFault } from "#contract/exchange.ts";
import type { ExchangeWords } from "../../../words/vi.exchange.ts";

/**
 * Why a step did not get through, in the reader's language; the other side's own words stay as they are.
 * @param isStuck it was refused: a status is then about this step, and the other side is well
 */
export function reason(raw: string, words: ExchangeWords, isStuck = false): string {
  const [, first = "", about = ""] = /^(\S+) ?(.*)$/.exec(raw) ?? [];
  if (Object.hasOwn(words.faults, first)) return words.faults[first as ExchangeFault](about);
  if (first === "HTTP") return isStuck ? words.refusedBy(raw) : words.failing(raw);
  return /^(E[A-Z]{3,}|UND_ERR\w+)$/.test(raw) ? words.unreachable(raw) : raw;
}
