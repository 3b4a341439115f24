import type { BookingView } from "#contract/booking.ts";
import type { WordsFile } from "#contract/languages.ts";
import type { Language, Text } from "#contract/text.ts";
import { textIn, writtenAs } from "#contract/tongue.ts";
import { wordsOver } from "#contract/wording.ts";
import { officeInFull } from "./office-in-full.ts";
import { en } from "./words/calendar.en.ts";
import { type CalendarWords, vi } from "./words/calendar.vi.ts";

const own: Record<Language, CalendarWords> = { vi, en };

export interface CalendarParts {
  uid: string;
  /** Of the appointment's page. */
  address: string;
  office: string;
  /** Of the appointment's language, where that came as a file. */
  file: WordsFile | null;
}

/** How long an appointment stands in a calendar, ms: it says when to come, not for how long. */
const shownMs = 15 * 60_000;
const mostBytes = 73;

/**
 * An appointment as an iCalendar file (RFC 5545), with a reminder an hour before, in the language it was made in. Nobody's
 * name is in it.
 */
export function calendarOf(
  { office, service, time, code, at, language, bring }: BookingView,
  { uid, address, office: officeId, file }: CalendarParts,
): string {
  const say = (text: Text) => textIn(text, language, file?.names);
  const words = file ? wordsOver(vi, file.booking?.entry) : own[writtenAs(language)];
  const about = [words.code(code), ...bring.map((each) => `- ${say(each)}`), address].join("\n");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Mot Cua//Lich hen//VI",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${uid}@${officeId}.mot-cua`,
    `DTSTAMP:${utc(at)}`,
    `DTSTART:${utc(time)}`,
    `DTEND:${utc(time + shownMs)}`,
    `SUMMARY:${escaped(words.title(say(service), code))}`,
    `LOCATION:${escaped(officeInFull(say(office.name), say(office.place)))}`,
    `DESCRIPTION:${escaped(about)}`,
    `URL:${address}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-PT1H",
    `DESCRIPTION:${escaped(words.reminder(say(service)))}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

/** `20261123T023000Z`. */
function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll("\n", "\\n");
}

/** Lines of at most 75 bytes: what is longer goes on in the next, after a space; no letter is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > mostBytes) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part].join("\r\n ");
}
