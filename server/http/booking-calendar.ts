import type { BookingView } from "#contract/booking.ts";

/** How long an appointment stands in a calendar, ms: it says when to come, not for how long. */
const shownMs = 15 * 60_000;
const mostBytes = 73;

/**
 * An appointment as an iCalendar file (RFC 5545), with a reminder an hour before. Nobody's name is in it.
 * @param address of the appointment's page
 */
export function calendarOf(
  { office, service, time, code, at, language, bring }: BookingView,
  { uid, address, office: officeId }: { uid: string; address: string; office: string },
): string {
  const say = (text: { vi: string; en: string }) => (language === "en" ? text.en : text.vi);
  const words = language === "en" ? { title: "Appointment", code: "Code" } : { title: "Lịch hẹn", code: "Mã" };
  const about = [`${words.code}: ${code}`, ...bring.map((each) => `- ${say(each)}`), address].join("\n");
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
    `SUMMARY:${escaped(`${words.title}: ${say(service)} (${code})`)}`,
    `LOCATION:${escaped(`${say(office.name)}, ${say(office.place)}`)}`,
    `DESCRIPTION:${escaped(about)}`,
    `URL:${address}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-PT1H",
    `DESCRIPTION:${escaped(`${words.title}: ${say(service)}`)}`,
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
