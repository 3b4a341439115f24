import type { CatalogueProcedure, PublishedText } from "#contract/catalogue.ts";
import type { Day } from "#contract/ids.ts";
import type { Office, Procedure } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";
import { type Catalogue, publishedOn } from "./catalogue.ts";

/** As long as a text of the office may be. */
const longestText = 400;
const mostToBring = 12;

/**
 * The office as it is shown on a day: name, time, fee and papers of its procedures are those in force in the catalogue,
 * so that nobody types them twice. What the catalogue leaves to the province (`local`, a fee of null) and what it does
 * not know stays as the office has it; what is abolished is no longer offered.
 */
export function withCatalogue(office: Office, catalogue: Catalogue, day: Day): Office {
  const procedures = office.procedures.flatMap((procedure) => {
    const published = publishedOn(catalogue, procedure.code, day);
    if (!published) return procedure;
    return published.abolished ? [] : asPublished(procedure, published);
  });
  const same =
    procedures.length === office.procedures.length && procedures.every((one, at) => one === office.procedures[at]);
  return same ? office : { ...office, procedures };
}

function asPublished(own: Procedure, published: CatalogueProcedure): Procedure {
  const { name, shortName, alsoCalled = own.alsoCalled, time, feeVnd, components } = published;
  const papers = [...components.filter((one) => one.required), ...components.filter((one) => !one.required)];
  return {
    ...own,
    name: textOf(name, own.name),
    shortName: textOf(shortName, own.shortName),
    ...(alsoCalled ? { alsoCalled } : {}),
    time: time.unit === "local" ? own.time : time,
    feeVnd: feeVnd ?? own.feeVnd,
    bring: components.length === 0 ? own.bring : papers.slice(0, mostToBring).map((paper) => textOf(paper.name, null)),
  };
}

/** Where nobody has translated it, English is what the office wrote, else the Vietnamese. */
function textOf({ vi, en }: PublishedText, own: Text | null): Text {
  return { vi: clipped(vi), en: clipped(en || own?.en || vi) };
}

function clipped(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1).trimEnd()}…`;
}
