import type { DossierCounts, DossierListName, Pressing } from "#contract/dossier-views.ts";
import type { Urgency } from "#contract/working-time.ts";
import { dueSoon, soonBefore } from "../dossier/working-time/lateness.ts";
import type { DossierRow, DueTime } from "../storage/ports/dossiers.ts";
import type { Surroundings } from "./circumstances.ts";
import type { Filing } from "./filing.ts";
import type { Intake, IntakeParts } from "./intake.ts";
import { lineOf } from "./sheet.ts";

type Watching = Pick<Intake, "list" | "counts" | "pressing">;
type WatchingParts = Pick<IntakeParts, "store" | "office" | "now"> & { filing: Filing; surroundings: Surroundings };

/** What officers and supervisors keep an eye on: lists and figures of unfinished dossiers. */
export function createWatching({ store, office, now, filing, surroundings }: WatchingParts): Watching {
  const lines = (rows: readonly DossierRow[]) => rows.map(filing.listed).map(lineOf);

  /** What is due from here on is not yet soon, by whichever hours of the office it is counted. */
  const horizon = () => Math.max(now(), ...surroundings.times().map((time) => soonBefore(time, now())));

  function urgencyOf({ due, procedure }: DueTime): Urgency {
    const time = surroundings.timeOf(procedure);
    return time ? dueSoon(time, due, now()) : "notYet";
  }

  /** Services may keep hours of their own, so of what is due before the horizon some is not soon yet. */
  async function dueSoonest(limit: number) {
    const found: ReturnType<typeof lines> = [];
    for (let from = now(), more = true; more && found.length < limit; ) {
      const rows = await store.dossiersDue(office().id, { from, before: horizon() }, limit);
      const last = rows.at(-1)?.due ?? null;
      const known = new Set(found.map(({ id }) => id));
      const fresh = lines(rows).filter(({ id }) => !known.has(id));
      found.push(...fresh.filter(({ urgency }) => urgency === "soon" || urgency === "today"));
      // The next page begins with the last moment of this one: several may be due at once.
      more = rows.length === limit && fresh.length > 0 && last !== null;
      from = last ?? from;
    }
    return found.slice(0, limit);
  }

  return {
    async list(name: DossierListName, limit: number) {
      const { id } = office();
      switch (name) {
        case "drafts":
          return lines(await store.dossiersIn(id, ["draft"], limit));
        case "open":
          return lines(await store.dossiersIn(id, ["received", "handling", "supplementAsked"], limit));
        case "supplement":
          return lines(await store.dossiersIn(id, ["supplementAsked"], limit));
        case "ready":
          return lines(await store.dossiersIn(id, ["resultReady"], limit));
        case "late":
          return lines(await store.dossiersDue(id, { from: 0, before: now() }, limit));
        case "dueSoon":
          return dueSoonest(limit);
        default:
          return name satisfies never;
      }
    },
    async counts(): Promise<DossierCounts> {
      const [{ states }, due] = await Promise.all([
        store.dossierCounts(office().id, []),
        store.dueTimes(office().id, horizon()),
      ]);
      const of = (state: DossierRow["state"]) => states[state] ?? 0;
      const pressing = due.map(urgencyOf);
      return {
        drafts: of("draft"),
        open: of("received") + of("handling") + of("supplementAsked"),
        dueSoon: pressing.filter((urgency) => urgency === "soon" || urgency === "today").length,
        late: pressing.filter((urgency) => urgency === "late").length,
        supplement: of("supplementAsked"),
        ready: of("resultReady"),
      };
    },
    async pressing(): Promise<Pressing[]> {
      const officers = new Map<Pressing["officer"], Pressing>();
      for (const each of await store.dueTimes(office().id, horizon())) {
        const urgency = urgencyOf(each);
        if (urgency === "notYet") continue;
        const one = officers.get(each.openedBy) ?? { officer: each.openedBy, late: 0, today: 0, soon: 0 };
        one[urgency] += 1;
        officers.set(each.openedBy, one);
      }
      return [...officers.values()].sort((a, b) => b.late - a.late || b.today - a.today || b.soon - a.soon);
    },
  };
}
