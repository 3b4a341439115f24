import type { AdministrativeLevel, CatalogueField, CatalogueProcedure } from "#contract/catalogue.ts";
import type { CatalogueCoverage, CoverageCount } from "#contract/catalogue-import.ts";
import type { Day } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { allInForce, type Catalogue, publishedOn } from "./catalogue.ts";
import { nationalCode } from "./code.ts";

/**
 * How many of the published procedures this office opens, in all, by level and by field. A procedure of two levels
 * counts at both. What the office opens though it is not published, or abolished, is named.
 */
export function coverageOf(office: Office, catalogue: Catalogue, day: Day): CatalogueCoverage {
  const open = new Set(office.procedures.map(({ code }) => nationalCode(code)));
  const published = allInForce(catalogue, day);
  const all: CoverageCount = { open: 0, published: 0 };
  const levels = new Map<AdministrativeLevel, CoverageCount>();
  const fields = new Map<string, CoverageCount & { field: CatalogueField }>();
  for (const procedure of published) {
    const isOpen = open.has(nationalCode(procedure.code));
    count(all, isOpen);
    for (const level of procedure.levels) count(at(levels, level, { open: 0, published: 0 }), isOpen);
    count(at(fields, procedure.field.id, { open: 0, published: 0, field: procedure.field }), isOpen);
  }
  const others = office.procedures.filter(({ code }) => publishedOn(catalogue, code, day)?.abolished !== false);
  return {
    day,
    all,
    levels: [...levels].map(([level, figures]) => ({ level, ...figures })),
    fields: [...fields.values()],
    unpublished: others.map(({ code, name }) => ({ code, name, abolished: isAbolished(catalogue, code, day) })),
  };
}

function isAbolished(catalogue: Catalogue, code: CatalogueProcedure["code"], day: Day): boolean {
  return publishedOn(catalogue, code, day)?.abolished === true;
}

function count(figures: CoverageCount, isOpen: boolean): void {
  figures.published += 1;
  if (isOpen) figures.open += 1;
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, fresh: Value): Value {
  const known = map.get(key);
  if (known) return known;
  map.set(key, fresh);
  return fresh;
}
