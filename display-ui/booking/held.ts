import { element } from "../phone/element.ts";
import type { Tongue } from "../phone/tongue.ts";
import { type Held, numberIn } from "./mine.ts";
import { momentLabel } from "./when.ts";
import type { BookingWords } from "./words/vi.ts";

/** The way back to what was taken with this browser; null where that is nothing. */
export function heldList(held: readonly Held[], { words }: Tongue<BookingWords>): HTMLElement | null {
  if (held.length === 0) return null;
  return element(
    "nav",
    { class: "held", "aria-label": words.offer.mine },
    element("h2", {}, words.offer.mine),
    ...held.map((one) => element("a", { class: "choice", href: one.path }, nameOf(one, words))),
  );
}

function nameOf(held: Held, words: BookingWords): string {
  const number = numberIn(held);
  if (number) return words.offer.mineTicket(number.label);
  return held.at === null ? words.appointment.title : words.offer.mineBooking(momentLabel(held.at, words));
}
