import { dayOf } from "#contract/calendar.ts";
import { formNumber } from "../../dossier/forms/form-sets.ts";
import { paperNames } from "../../dossier/forms/names.ts";
import type { Occasion } from "../../dossier/forms/occasion.ts";
import type { PaperSource } from "../../dossier/forms/source.ts";
import { printable } from "../printable.ts";
import { dayInWords } from "./facts/dates.ts";
import { factsOf } from "./facts/facts.ts";
import { rowsOf } from "./facts/rows.ts";
import type { Paper, PaperBlock, PaperTable, Signature } from "./paper.ts";
import { columnsOf } from "./table-shapes.ts";
import { type Facts, fill, fillPlain } from "./wording/fill.ts";
import type { PaperWording } from "./wording/wording.ts";

/** A dossier's paper in its wording. Pure: the same source gives the same paper. */
export function composePaper(source: PaperSource, wording: PaperWording): Paper {
  const { dossier, rules, occasion, set } = source;
  const facts = printableFacts(factsOf(source));
  const day = "at" in occasion ? dayInWords(dayOf(occasion.at)) : "ngày … tháng … năm …";
  return {
    name: `${paperNames[occasion.kind]}${dossier.code ? ` ${dossier.code}` : ""}`,
    form: { number: formNumber(occasion.kind, set) ?? "", circular: set.circular },
    parentAgency: rules.parentAgency,
    agency: rules.agency,
    number: wording.number === null ? null : fillPlain(wording.number, facts),
    placeAndDate: `${rules.signedAt}, ${day}`,
    code: dossier.code,
    qr: qrOf(source),
    title: wording.title.map((line) => fillPlain(line, facts)),
    subtitle: filledLines(wording.subtitle, facts),
    draft: isDraft(occasion),
    body: bodyOf(source, wording, facts),
    signatures: signaturesOf(source, wording, facts),
    foot: filledLines(wording.foot, facts),
    madeAt: "at" in occasion ? occasion.at : occasion.due,
  };
}

/** Any phone's camera opens an address; the scanners of kiosk and counter take the code out of it. */
function qrOf({ dossier: { code }, publicUrl }: PaperSource): string | null {
  return code === null || publicUrl === null ? code : `${publicUrl}/tra-cuu?ma=${code}`;
}

function printableFacts(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, printable(value)]));
}

/** A cell keeps its line breaks: they are ours. */
export function printableCell(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

function isDraft(occasion: Occasion): boolean {
  return occasion.kind === "apology" && occasion.draft;
}

function bodyOf(source: PaperSource, { body }: PaperWording, facts: Facts): PaperBlock[] {
  return body.flatMap((item): PaperBlock[] => {
    if (typeof item === "string") {
      const runs = fill(item, facts);
      return runs ? [{ kind: "text", runs }] : [];
    }
    if (item.table === "register") return [];
    const rows = rowsOf(item.table, source).map((cells) => cells.map(printableCell));
    const table: PaperTable = { columns: columnsOf(item.table, item.heads), rows };
    return rows.length > 0 ? [{ kind: "table", table }] : [];
  });
}

/** Whoever handed in online or by post does not sign: only the receiver does. */
function signaturesOf({ dossier }: PaperSource, { signatures }: PaperWording, facts: Facts): Signature[] {
  const signing =
    dossier.intake.channel === "direct" ? signatures : signatures.filter(({ name }) => !name.includes("{submitter}"));
  return signing.map(({ role, note, name }) => ({
    role: fillPlain(role, facts),
    note: fillPlain(note, facts),
    name:
      fill(name, facts)
        ?.map(({ text }) => text)
        .join("") ?? "",
  }));
}

export function filledLines(lines: readonly string[], facts: Facts) {
  return lines.flatMap((line) => {
    const runs = fill(line, facts);
    return runs ? [runs] : [];
  });
}
