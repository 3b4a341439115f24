import type { BookingId } from "#contract/booking.ts";
import type { TicketId } from "#contract/ids.ts";
import type { Hall } from "../hall/hall.ts";
import { entries } from "../hall/ordered.ts";

type Id = BookingId | TicketId;

/** Arrival codes of what may be checked in, and of the day's that was: found without looking through them. */
export interface ArrivalCodes {
  /** The one to show. */
  codeOf(id: Id): string;
  /** Those that the code fits: one, or very rarely several, or none. */
  idsOf(code: string): readonly Id[];
  /** Works out some codes ahead, so that nobody who types one has to wait for all. */
  prepare(): void;
}

/** The last number from home of each browser, checked in or not, and every appointment. */
function* idsIn(home: Hall["home"], book: Hall["book"]): Iterable<Id> {
  for (const { value } of entries(home.ofHolder)) yield value;
  for (const { key } of entries(book.bookings)) yield key;
}

/** A code costs a hash: so many are worked out at a time while nobody waits. */
const portion = 100;

/** @param codesOf the code to show, then those of older keys */
export function createArrivalCodes(hall: () => Hall, codesOf: (id: Id) => string[]): ArrivalCodes {
  let known = new Map<Id, string[]>();
  let byCode = new Map<string, Id[]>();
  /** What was wholly learnt: the same until something is booked, taken or over. */
  let learnt: { bookings: unknown; taken: unknown } | null = null;

  function learn(id: Id): string[] {
    const codes = codesOf(id);
    known.set(id, codes);
    for (const code of codes) byCode.set(code, [...(byCode.get(code) ?? []), id]);
    return codes;
  }

  function learnUpTo(most: number): void {
    const { home, book } = hall();
    if (learnt?.bookings === book.bookings && learnt.taken === home.ofHolder) return;
    let left = most;
    for (const id of idsIn(home, book)) {
      if (known.has(id)) continue;
      if (left === 0) return;
      left -= 1;
      learn(id);
    }
    learnt = { bookings: book.bookings, taken: home.ofHolder };
  }

  /** What is over is forgotten with its day. */
  let day: unknown = null;
  function turnDay(): void {
    const { day: now } = hall();
    const current = now.state === "none" ? null : now.day;
    if (current === day) return;
    day = current;
    known = new Map();
    byCode = new Map();
    learnt = null;
  }

  return {
    codeOf: (id) => (known.get(id) ?? learn(id))[0] ?? "",
    idsOf(code) {
      turnDay();
      learnUpTo(Number.POSITIVE_INFINITY);
      return byCode.get(code) ?? [];
    },
    prepare() {
      turnDay();
      learnUpTo(portion);
    },
  };
}
