import { Readable } from "node:stream";
import { z } from "zod";
import { countOfDay, dayOfCount } from "#contract/calendar.ts";
import { clockText, dayText } from "#contract/clock-text.ts";
import { csvFile, csvRows } from "#contract/csv.ts";
import type { Office } from "#contract/office.ts";
import { type EpochMs, Language, type Text } from "#contract/text.ts";
import { visitsKeptFrom } from "../dossier/retention/retention.ts";
import type { VisitRecord, Visits } from "../storage/ports/visits.ts";
import type { App } from "./app.ts";
import { officer } from "./dossiers.ts";
import type { HttpParts } from "./parts.ts";
import { checked, Period } from "./period.ts";
import { Refusal } from "./problem.ts";
import { heads, whoAsks } from "./who-asks.ts";
import { visitsEn } from "./words/visits.en.ts";
import { type VisitsWords, visitsVi } from "./words/visits.vi.ts";

const words: Record<Language, VisitsWords> = { vi: visitsVi, en: visitsEn };
const Question = z.strictObject({ ...Period.shape, language: Language.default("vi") });

/**
 * The register of tickets for supervisors and administrators, a year at most: nobody who came is named in it, but each officer beside how
 * a visit was rated. Who took it stays on record.
 */
export function visitsRoute(app: App, { accounts, visits, ownOffice, now, log }: HttpParts): void {
  app.get(
    "/api/visits.csv",
    {
      // Who asks comes before what is asked.
      preValidation: async (request) => void (await whoAsks(request, accounts, heads)),
      schema: { querystring: Question, response: { 200: z.unknown().describe("The file.") } },
    },
    async (request, reply) => {
      const { language, ...asked } = request.query;
      const period = checked(asked);
      const { from, to } = period;
      const office = ownOffice();
      // A register that lacks its first days would look like one of quiet days.
      const keptFrom = visitsKeptFrom(office.visits, now());
      if (from < keptFrom) throw new Refusal(410, "visitsNotKept", keptFrom);
      const by = officer(await whoAsks(request, accounts, heads));
      await visits.logTaken(office.id, by, { at: now(), from, to });
      log.warn({ officer: by.account, from, to }, "the register of tickets was taken");
      const file = `${words[language].file}-${from}-${to}.csv`;
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="${file}"`)
        .send(Readable.from(register({ visits, office, language, period })));
    },
  );
}

/** The file day by day: a year at once would hold the hall up, whose commands wait for the same storage. */
async function* register(of: {
  visits: Visits;
  office: Office;
  language: Language;
  period: z.infer<typeof Period>;
}): AsyncGenerator<string> {
  const { visits, office, language, period } = of;
  yield csvFile([Object.values(words[language].heads)]);
  for (let count = countOfDay(period.from); count <= countOfDay(period.to); count += 1) {
    const day = dayOfCount(count);
    yield csvRows(rowsOf(await visits.between(office.id, day, day), office, language));
  }
}

/**
 * One row a ticket. What the settings no longer have is told by its id, and that they do not have it; procedures by their national codes.
 * Of the priority group that was asked for it tells whether an officer confirmed it, found that it does not apply, or never looked.
 */
function rowsOf(visits: readonly VisitRecord[], office: Office, language: Language): string[][] {
  const t = words[language];
  const name = (list: readonly { id: string; name: Text }[], id: string | null) =>
    id === null ? "" : (list.find((one) => one.id === id)?.name[language] ?? t.gone(id));
  const procedures = new Map(office.procedures.map(({ code, shortName }) => [code, shortName[language]]));
  const counters = new Map(office.counters.map(({ id, number }) => [id, String(number)]));
  return visits.map((visit) => [
    dayText(visit.day),
    visit.label,
    name(office.services, visit.service),
    visit.procedure ? (procedures.get(visit.procedure) ?? visit.procedure) : "",
    name(office.priorityGroups, visit.priority ?? visit.priorityAsked),
    foundText(visit, t),
    timeText(visit.issuedAt),
    timeText(visit.firstCalledAt),
    timeText(visit.startedAt),
    timeText(visit.endedAt),
    t.states[visit.state],
    visit.counter ? (counters.get(visit.counter) ?? t.gone(visit.counter)) : "",
    visit.officerName ?? "",
    name(office.outcomes, visit.outcome),
    name(office.rating.levels, visit.rating),
  ]);
}

/** Nothing where no group was asked for. */
function foundText({ priority, priorityFound }: VisitRecord, { found }: VisitsWords): string {
  if (priorityFound !== null) return found[priorityFound];
  return priority === null ? "" : found.nobody;
}

/** Nothing where it did not come to that. */
const timeText = (at: EpochMs | null): string => (at === null ? "" : clockText(at));
