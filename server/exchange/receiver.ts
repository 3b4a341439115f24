import type { ExchangeFault } from "#contract/exchange.ts";
import type { OutboxRow } from "../storage/ports/dossiers.ts";

/** What became of an attempt. `words` hold nothing personal: they are kept in plain text and shown to the administrator. */
export type Outcome =
  | { kind: "sent" }
  /** Not reached, or not able to take anything now: everything for this receiver waits. */
  | { kind: "away"; words: string }
  /** It will never take this one as it is: the note is stuck until a person acts. */
  | { kind: "refused"; words: string };

/** Somebody outside who hears of steps. */
export interface Receiver {
  /** Tells it one step; the same note may come again, and carries the same key then. `signal`: the hub is stopping. */
  send(note: OutboxRow, signal: AbortSignal): Promise<Outcome>;
}

/** A reason of our own, as screens know it. */
export function said(fault: ExchangeFault, about = ""): string {
  return `${fault} ${about}`.trim();
}

/** Words of the other side as they may be kept: no personal value that was sent, no long number, one short line. */
export function plainWords(words: string, personal: readonly (string | null)[] = []): string {
  const known = personal.filter((value): value is string => value !== null && value.trim().length > 1);
  const masked = known.reduce((text, value) => text.replace(wherever(value), "•••"), words.normalize("NFC"));
  return masked
    .replace(/\d{8,}/g, "•••")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 300);
}

/** Names come back in capitals, too. */
function wherever(value: string): RegExp {
  return new RegExp(
    value
      .trim()
      .normalize("NFC")
      .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"),
    "giu",
  );
}
