import type { DossierCounts, DossierFound, DossierListName } from "#contract/dossier-views.ts";
import { givenCode } from "../dossier/code/given-code.ts";
import { readPhone } from "../dossier/identify/phone.ts";
import { addWorkingMinutes } from "../dossier/working-time/count.ts";
import { prepare } from "../dossier/working-time/working-time.ts";
import type { DossierRow, Lookup } from "../storage/ports/dossiers.ts";
import type { Filed, Filing } from "./filing.ts";
import type { Intake, IntakeParts } from "./intake.ts";
import { lineOf } from "./sheet.ts";

const shown = 50;
/** A common name is asked for in pages of this size until enough are found that have all the words. */
const page = 200;
const mostPages = 5;

type Finding = Pick<Intake, "find" | "list" | "counts">;

/** Every way in which officers look for dossiers. */
export function createFinding({ store, sealer, office, now, filing }: IntakeParts & { filing: Filing }): Finding {
  const line = ({ dossier, changedAt, around }: Filed) => lineOf(dossier, changedAt, around);
  const lines = (rows: readonly DossierRow[]) => rows.map(filing.filed).map(line);

  async function byLookups(kind: Lookup["kind"], hashes: readonly Uint8Array[]): Promise<DossierRow[]> {
    const found = await Promise.all(
      hashes.map((hash) => store.dossiersBy(office().id, { kind, hash }, { limit: shown + 1, before: null })),
    );
    return [...new Map(found.flat().map((row) => [row.id, row])).values()];
  }

  async function byName(typed: string): Promise<Filed[]> {
    const query = sealer.nameQuery(typed);
    const found = new Map<string, Filed>();
    for (const hash of query?.hashes ?? []) {
      let before: number | null = null;
      for (let pages = 0; pages < mostPages && found.size <= shown; pages += 1) {
        const rows: DossierRow[] = await store.dossiersBy(office().id, { kind: "name", hash }, { limit: page, before });
        for (const filed of rows.map(filing.filed))
          if (query && hasName(filed, query.fits)) found.set(filed.dossier.id, filed);
        before = rows.at(-1)?.openedAt ?? null;
        if (rows.length < page || before === null) break;
      }
    }
    return [...found.values()];
  }

  function result(by: DossierFound["by"], found: DossierFound["lines"]): DossierFound {
    return { by, lines: found.slice(0, shown), more: found.length > shown };
  }

  async function find(typed: string): Promise<DossierFound> {
    const text = typed.trim();
    const code = givenCode(text);
    if (code) {
      const row = await store.dossierByCode(office().id, code);
      return result("code", row ? lines([row]) : []);
    }
    const digits = text.replace(/[\s.()/-]/g, "");
    if (/^\d{12}$|^\d{9}$|^[A-Z]\d{7,8}$/i.test(digits)) {
      const found = await byLookups("idNumber", sealer.fingerprints("idNumber", digits));
      if (found.length > 0 || !readPhone(digits)) return result("idNumber", lines(found));
    }
    if (/^\+?\d{8,15}$/.test(digits)) {
      const phones = await byLookups("phone", sealer.fingerprints("phone", digits));
      if (phones.length > 0) return result("phone", lines(phones));
      return result("idNumber", lines(await byLookups("idNumber", sealer.fingerprints("idNumber", digits))));
    }
    // Numbers of other countries' papers have letters anywhere; a name may look like one, so it goes on where none is found.
    if (/^(?=.*\d)[0-9A-Z]{5,20}$/i.test(digits)) {
      const found = await byLookups("idNumber", sealer.fingerprints("idNumber", digits));
      if (found.length > 0) return result("idNumber", lines(found));
    }
    return result("name", (await byName(text)).map(line));
  }

  /** The moment until which the clock of the office still counts as soon. */
  function soonUntil(): number {
    const { hours, workingTime } = office();
    const prepared = prepare(hours, workingTime);
    const endOfToday = now() + 86_400_000;
    if (!prepared.ok) return endOfToday;
    const { time } = prepared;
    return Math.max(endOfToday, addWorkingMinutes(time, now(), time.rules.dueSoonHours * 60));
  }

  return {
    find,
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
          return lines(await store.dossiersDue(id, now(), limit));
        case "dueSoon": {
          const found = lines(await store.dossiersDue(id, soonUntil(), limit + shown));
          return found.filter(({ urgency }) => urgency === "soon" || urgency === "today").slice(0, limit);
        }
        default:
          return name satisfies never;
      }
    },
    async counts(): Promise<DossierCounts> {
      const { states, due } = await store.dossierCounts(office().id, [now(), soonUntil()]);
      const of = (state: DossierRow["state"]) => states[state] ?? 0;
      const [late = 0, soon = 0] = due;
      return {
        drafts: of("draft"),
        open: of("received") + of("handling") + of("supplementAsked"),
        dueSoon: soon - late,
        late,
        supplement: of("supplementAsked"),
        ready: of("resultReady"),
      };
    },
  };
}

function hasName({ dossier }: Filed, fits: (name: string) => boolean): boolean {
  const { applicants, representative } = dossier.intake;
  return applicants.some(({ name }) => fits(name)) || (representative !== null && fits(representative.name));
}
