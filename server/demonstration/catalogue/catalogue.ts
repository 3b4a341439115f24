import type { z } from "zod";
import { type CatalogueComponent, CatalogueField, WantedProcedure } from "#contract/catalogue.ts";
import type { Text } from "#contract/text.ts";
import { alsoCalled } from "../also-called.ts";
import { demonstrationOffice } from "../office.ts";
import { fields, levelsOf } from "./fields.ts";
import { others } from "./others.ts";

/** When the demonstration's catalogue took effect: the export it is written from is of June–July 2026. */
const effectiveFrom = "2026-07-01";

/**
 * The catalogue an office starts with: what the demonstration office opens, and more that is published, so that coverage
 * shows something. What is written in the office's procedures is taken from there.
 */
export const demonstrationCatalogue: WantedProcedure[] = [
  ...demonstrationOffice.procedures.map(({ code, name, shortName, time, feeVnd, bring }) => {
    const field = Object.entries(fields).find(([, { codes }]) => codes.includes(code))?.[0];
    const receiving = demonstrationOffice.name.vi;
    return published({ code, name, shortName, time, feeVnd, papers: bring, field: field ?? "", receiving });
  }),
  ...others.map(({ name, shortName, papers, ...same }) =>
    published({
      ...same,
      name: { vi: name, en: "" },
      shortName: { vi: shortName, en: "" },
      papers: papers.map((vi) => ({ vi, en: "" })),
    }),
  ),
];

interface Draft {
  code: string;
  field: string;
  name: Text;
  shortName: Text;
  time: z.input<typeof WantedProcedure>["time"];
  feeVnd: number | null;
  papers: Text[];
  receiving: string;
}

function published({ code, field, name, shortName, time, feeVnd, papers, receiving }: Draft): WantedProcedure {
  const { vi = "", en = "" } = fields[field] ?? {};
  return WantedProcedure.parse({
    code,
    abolished: false,
    name,
    shortName,
    ...(alsoCalled[code] ? { alsoCalled: alsoCalled[code] } : {}),
    field: CatalogueField.parse({ id: field, name: { vi, en } }),
    levels: levelsOf[code] ?? ["commune"],
    time,
    feeVnd,
    feeNote: null,
    components: papers.map(paper),
    steps: [],
    agencies: { receiving, competent: null },
    forms: [],
    results: [],
    effectiveFrom,
  });
}

/**
 * A paper in everyday words as a document of the dossier. Whoever is named in it shows their card and keeps it; a paper
 * called a copy is handed in as one; the rest are originals.
 */
function paper(name: Text, at: number): CatalogueComponent {
  const shown = /^(Giấy tờ tùy thân|Căn cước|Thẻ căn cước|Hộ chiếu)/.test(name.vi);
  const copied = name.vi.startsWith("Bản sao") || name.vi.startsWith("Bản chụp");
  return {
    id: String(at + 1),
    name,
    original: shown || copied ? 0 : 1,
    certified: 0,
    copy: copied && !shown ? 1 : 0,
    required: !name.vi.includes(", nếu"),
    note: null,
  };
}
