import { countOfDay, dayCount } from "#contract/calendar.ts";
import { pageAt, ticketIn } from "#contract/identify/page-link.ts";
import type { Day, TicketLabel } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";

/** What was taken with this browser: where its page is, and an appointment's time; null for a number. */
export interface Held {
  path: string;
  at: EpochMs | null;
}

/** What this browser keeps: its own secret, and where its number or appointments are. Nothing about the person. */
export interface Mine {
  /** Drawn at random the first time; the office sees only a keyed hash of it. */
  browser(): string;
  /** The newest first, without what is of an earlier day. */
  held(now: EpochMs): Held[];
  keep(held: Held): void;
  forget(path: string): void;
}

const key = "mot-cua-booking";
const bytes = 18;
const most = 5;

interface Kept {
  browser: string;
  held: Held[];
}

/** A browser that keeps nothing gets a new secret with each page. */
export function readMine(storage: () => Storage): Mine {
  const kept = read();

  function read(): Kept {
    try {
      const { browser, held } = JSON.parse(storage().getItem(key) ?? "{}");
      if (typeof browser === "string" && Array.isArray(held)) return { browser, held: held.filter(isHeld) };
    } catch {
      // Nothing can be kept here, or what was is damaged.
    }
    return { browser: drawn(), held: [] };
  }

  function write(): void {
    try {
      storage().setItem(key, JSON.stringify(kept));
    } catch {
      // The page works all the same.
    }
  }

  const without = (path: string) => kept.held.filter((known) => known.path !== path);

  return {
    browser() {
      write();
      return kept.browser;
    },
    held: (now) => kept.held.filter((one) => lastsUntil(one) >= dayCount(now)),
    keep(held) {
      kept.held = [held, ...without(held.path)].slice(0, most);
      write();
    },
    forget(path) {
      kept.held = without(path);
      write();
    },
  };
}

function isHeld(one: unknown): one is Held {
  const { path, at } = (one ?? {}) as Partial<Held>;
  return typeof path === "string" && pageAt(path) !== null && (at === null || typeof at === "number");
}

/** What a number's address says of it: `/t/261123A025-…`; null for an appointment's. */
export function numberIn({ path }: Held): { day: Day; label: TicketLabel } | null {
  const page = pageAt(path);
  return page?.of === "ticket" ? ticketIn(page.code) : null;
}

/** The day after which nobody needs it, as a count of days. */
function lastsUntil(held: Held): number {
  const number = numberIn(held);
  if (number) return countOfDay(number.day);
  return held.at === null ? Number.POSITIVE_INFINITY : dayCount(held.at);
}

function drawn(): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...random))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
