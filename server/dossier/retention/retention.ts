import { countOfDay, dayCount, dayOf, dayOfCount, isRealDay, midnightOf } from "#contract/calendar.ts";
import type { Intake } from "#contract/dossier.ts";
import type { Day } from "#contract/ids.ts";
import type { Party } from "#contract/party.ts";
import type { EpochMs } from "#contract/text.ts";
import { usualVisitYears, type VisitRules } from "#contract/visit-rules.ts";

/**
 * How long personal data are kept: as the agency's own records schedule says (Luật 91/2025/QH15, article 3: no longer than the purpose
 * needs). All are counted in whole days of the office.
 */
export interface Retention {
  /** A draft that nobody touches. */
  draftDays: number;
  /** Phones and e-mail addresses after the dossier ended: they serve messages about it only. */
  contactDays: number;
  /** The whole dossier after it ended. */
  endedYears: number;
}

/** What may go now: everything strictly before these. */
export interface EraseBefore {
  /** Drafts last changed before. */
  drafts: EpochMs;
  /** Contacts of dossiers that ended before. */
  contacts: EpochMs;
  /** Dossiers that ended before. */
  ended: EpochMs;
  /** Scanned cards of days before: today's. */
  cards: Day;
}

/** A kept day is kept whole: what ended at any hour of it goes together, at a midnight of the office. */
export function eraseBefore({ draftDays, contactDays, endedYears }: Retention, now: EpochMs): EraseBefore {
  const today = dayCount(now);
  return {
    drafts: midnightOf(today - draftDays),
    contacts: midnightOf(today - contactDays),
    ended: midnightOf(countOfDay(yearsBefore(dayOf(now), endedYears))),
    cards: dayOfCount(today),
  };
}

/** The first day whose visits are still kept at a moment. @param rules of the office; undefined is the usual time */
export function visitsKeptFrom(rules: VisitRules | undefined, now: EpochMs): Day {
  return yearsBefore(dayOf(now), rules?.keepYears ?? usualVisitYears);
}

/** An intake without what only served to reach people; `intake` itself when there is nothing to take away. */
export function withoutContacts(intake: Intake): Intake {
  const people = intake.representative ? [...intake.applicants, intake.representative] : intake.applicants;
  const has = intake.notifyPhone !== null || people.some(({ phone, email }) => phone !== null || email !== null);
  if (!has) return intake;
  const silent = (party: Party): Party => ({ ...party, phone: null, email: null });
  return {
    ...intake,
    applicants: intake.applicants.map(silent),
    representative: intake.representative && silent(intake.representative),
    notifyPhone: null,
  };
}

/** The same date in an earlier year; 29 February becomes the 28th, which keeps a day longer rather than shorter. */
function yearsBefore(day: Day, years: number): Day {
  const earlier = `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;
  return isRealDay(earlier) ? earlier : (`${earlier.slice(0, 4)}-02-28` as Day);
}
