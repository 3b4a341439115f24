import { countOfDay, isRealDay, type Weekday, weekdayOfCount } from "#contract/calendar.ts";
import { plainWords } from "#contract/search.ts";
import type { ClosedDayKind } from "#contract/working-time.ts";

/** Words that say a day is worked, and words that say it is off, in plain letters. The one that stands first decides. */
const workedWords = [
  "lam bu",
  "di lam",
  "lam viec",
  "working day",
  "working saturday",
  "working weekend",
  "workday",
  "worked",
];
const offWords = ["nghi", "off", "holiday", "day off", "le"];

const plain = (text: string): string => ` ${plainWords(text).join(" ")} `;

function firstOf(text: string, phrases: readonly string[]): number {
  const places = phrases.map((phrase) => text.indexOf(` ${phrase} `)).filter((place) => place >= 0);
  return places.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...places);
}

/**
 * "Làm bù cho ngày nghỉ 31/8" is worked; "Nghỉ, làm bù thứ Bảy 22/8" is off. A category may say that a day is worked; that it
 * is a holiday says nothing, since calendars put that on all they list.
 */
export function isWorkedDay(categories: readonly string[], name: string): boolean {
  const isWorked = (text: string) => firstOf(plain(text), workedWords) < firstOf(plain(text), offWords);
  return categories.some(isWorked) || isWorked(name);
}

/** Days to remember that calendars list beside days off: Google's "Observance", "Ngày lễ kỷ niệm". */
export function isObservance(categories: readonly string[], description: string): boolean {
  return [...categories, description]
    .map(plain)
    .some((text) => /^ (observance|ngay le ky niem|ngay ky niem) /.test(text));
}

export function isProvisional(name: string, status: string): boolean {
  return (
    status.toUpperCase() === "TENTATIVE" || firstOf(plain(name), ["du kien", "tam tinh", "provisional"]) < Infinity
  );
}

export function kindOf(categories: readonly string[], name: string): ClosedDayKind {
  const text = plain([...categories, name].join(" "));
  const says = (...phrases: string[]) => firstOf(text, phrases) < Number.POSITIVE_INFINITY;
  if (says("nghi bu", "made up", "compensation", "compensatory", "in lieu")) return "compensation";
  if (says("hoan doi", "swapped", "in exchange")) return "swapped";
  return says("don vi", "noi bo", "local") ? "local" : "holiday";
}

const named: Record<Weekday, string[]> = {
  monday: ["thu hai", "thu 2", "t2", "monday"],
  tuesday: ["thu ba", "thu 3", "t3", "tuesday"],
  wednesday: ["thu tu", "thu 4", "t4", "wednesday"],
  thursday: ["thu nam", "thu 5", "t5", "thursday"],
  friday: ["thu sau", "thu 6", "t6", "friday"],
  saturday: ["thu bay", "thu 7", "t7", "saturday"],
  sunday: ["chu nhat", "cn", "sunday"],
};

/** The weekday that a worked day replaces, by a date or a weekday in its name other than its own; null when it names none. */
export function replacedWeekday(name: string, count: number, year: string): Weekday | null {
  const dates = [...name.matchAll(/(?<!\d)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?!\d)/g)].flatMap(
    ([, date = "", month = "", ofYear = year]) => {
      const day = `${ofYear}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
      return isRealDay(day) && countOfDay(day) !== count ? [weekdayOfCount(countOfDay(day))] : [];
    },
  );
  if (dates[0]) return dates[0];
  const text = plain(name);
  const own = weekdayOfCount(count);
  const others = (Object.keys(named) as Weekday[]).filter((weekday) => weekday !== own);
  return others.find((weekday) => firstOf(text, named[weekday]) < Number.POSITIVE_INFINITY) ?? null;
}
