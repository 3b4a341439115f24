import type { SlotDay } from "#contract/booking.ts";
import { clockText } from "#contract/clock-text.ts";
import type { Day } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { button, element } from "../phone/element.ts";
import { dayLabel } from "./when.ts";
import type { BookingWords } from "./words/vi.ts";

export interface Choosing {
  words: BookingWords;
  service: string;
  /** Null while they are on their way. */
  days: SlotDay[] | null;
  /** The day whose times are shown; null to choose one. */
  day: Day | null;
  trouble: string | null;
  /** What was chosen is on its way. */
  sending: boolean;
  onDay(day: Day): void;
  onTime(at: EpochMs): void;
  onBack(): void;
}

/** A day, then a time of it. A time that is full is shown as such and can not be touched. */
export function chooseSlot(choosing: Choosing): HTMLElement[] {
  const { words, service, days, day, trouble, sending, onBack } = choosing;
  const back = button({ id: "back", class: "quiet" }, words.back, onBack);
  const told = [
    ...(trouble ? [element("p", { class: "trouble", role: "alert" }, trouble)] : []),
    ...(sending ? [element("p", { class: "text", role: "status" }, words.book.doing)] : []),
  ];
  if (!days) return [heading(words.book.day(service)), element("p", { class: "text" }, words.counting), ...told, back];
  const shown = day === null ? undefined : days.find((each) => each.day === day);
  if (!shown) {
    const open = days.filter(({ slots }) => slots.some(({ left }) => left > 0));
    return [
      heading(words.book.day(service)),
      ...told,
      ...(open.length === 0 ? [element("p", { class: "text" }, words.book.none)] : []),
      element("div", { class: "days" }, ...open.map((each) => dayButton(each, choosing))),
      back,
    ];
  }
  return [
    heading(words.book.time(dayLabel(shown.day, words))),
    ...told,
    element("div", { class: "times" }, ...shown.slots.map((slot) => timeButton(slot, choosing))),
    back,
  ];
}

function heading(text: string): HTMLElement {
  return element("h1", { id: "title", tabindex: "-1" }, text);
}

function dayButton({ day, slots }: SlotDay, { words, onDay }: Choosing): HTMLElement {
  const left = slots.reduce((sum, slot) => sum + slot.left, 0);
  const made = button({ id: `day-${day}`, class: "choice" }, dayLabel(day, words), () => onDay(day));
  made.append(element("small", {}, words.book.left(left)));
  return made;
}

function timeButton({ at, left }: SlotDay["slots"][number], { words, onTime }: Choosing): HTMLElement {
  const made = button({ id: `time-${at}`, class: "choice" }, clockText(at), () => onTime(at));
  made.append(element("small", {}, left > 0 ? words.book.left(left) : words.book.full));
  if (left <= 0) made.disabled = true;
  return made;
}
