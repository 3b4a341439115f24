import { dayOf } from "#contract/calendar.ts";
import type { DossierFound } from "#contract/dossier-views.ts";
import { readPhone } from "#contract/identify/phone.ts";
import { givenCode } from "../dossier/code/given-code.ts";
import type { DossierRow, Lookup } from "../storage/ports/dossiers.ts";
import type { Filed, Filing } from "./filing.ts";
import type { Intake, IntakeParts } from "./intake.ts";
import { pagesOf } from "./pages.ts";
import { lineOf } from "./sheet.ts";

const shown = 50;
/** Most often one small page is enough: a token says less than what was typed only of long names. */
const page = { first: shown + 1, further: 200 };
const mostPages = 6;

type Finding = Pick<Intake, "find">;

type FindingParts = Pick<IntakeParts, "store" | "sealer" | "office" | "now"> & { filing: Filing };

/** What officers type or scan to find a dossier, and what it turns out to be. */
export function createFinding({ store, sealer, office, now, filing }: FindingParts): Finding {
  const lines = (rows: readonly DossierRow[]) => rows.map(filing.listed).map(lineOf);

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
      let pages = 0;
      for await (const rows of pagesOf({ store, office }, { kind: "name", hash }, page)) {
        for (const filed of rows.map(filing.listed))
          if (query && hasName(filed, query.fits)) found.set(filed.dossier.id, filed);
        pages += 1;
        if (pages >= mostPages || found.size > shown) break;
      }
    }
    return [...found.values()];
  }

  /**
   * A code without its agency, `261122-0001`, or its number of today alone, `0001`: as people say and write them at the counter. Null when
   * there is none: the digits may be somebody's number.
   */
  async function byShortCode(text: string): Promise<DossierRow[] | null> {
    const [, day, seq = ""] = /^(?:(\d{6}|\d{8})\s*[-–]\s*)?(\d{4,7})$/.exec(text) ?? [];
    if (seq === "") return null;
    const { dossiers, exchange } = office();
    const agencies = new Set([dossiers?.agencyCode ?? null, exchange?.province?.agencyUnit ?? null]);
    const days = day ? [day] : [today().slice(2), today()];
    const codes = [...agencies].flatMap((agency) => days.map((one) => givenCode(`${agency ?? ""}-${one}-${seq}`)));
    const rows = await Promise.all(codes.map((code) => code && store.dossierByCode(office().id, code)));
    const found = rows.filter((row) => row !== null);
    return found.length > 0 ? found : null;
  }

  const today = () => dayOf(now()).replaceAll("-", "");

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
    const short = await byShortCode(text);
    if (short) return result("code", lines(short));
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
    return result("name", (await byName(text)).map(lineOf));
  }

  return { find };
}

function hasName({ dossier }: Filed, fits: (name: string) => boolean): boolean {
  const { applicants, representative } = dossier.intake;
  return applicants.some(({ name }) => fits(name)) || (representative !== null && fits(representative.name));
}
