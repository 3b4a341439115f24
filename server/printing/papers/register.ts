import { dayOf } from "#contract/calendar.ts";
import { dayText } from "#contract/clock-text.ts";
import { type FormSet, formNumber } from "../../dossier/forms/form-sets.ts";
import { paperNames } from "../../dossier/forms/names.ts";
import type { RegisterEntry, RegisterSource } from "../../dossier/forms/source.ts";
import { filledLines, printableCell } from "./compose.ts";
import { dayInWords } from "./facts/dates.ts";
import { officeFacts } from "./facts/facts.ts";
import { cellText, registerRow } from "./facts/register-rows.ts";
import type { Paper } from "./paper.ts";
import { fillPlain } from "./wording/fill.ts";
import { tables } from "./wording/known.ts";
import type { PaperWording } from "./wording/wording.ts";

/** The heads of the register's columns, as its wording has them. */
export function registerHeads({ body }: PaperWording): Readonly<Record<string, string>> {
  for (const item of body) if (typeof item !== "string" && item.table === "register") return item.heads;
  return {};
}

/** Rows as paper has them. */
export async function* registerRows(entries: AsyncIterable<RegisterEntry>): AsyncGenerator<string[]> {
  let no = 0;
  for await (const entry of entries) {
    no += 1;
    const row = registerRow(entry, no);
    yield tables.register.map((column) => printableCell(cellText(row[column])));
  }
}

/** Everything around the rows. */
export function registerPaper(
  { from, to, rules, now }: Omit<RegisterSource, "entries">,
  set: FormSet,
  wording: PaperWording,
): Paper {
  const number = set.numbers.register ?? "";
  const facts = { ...officeFacts(rules, set, number), from: dayText(from), to: dayText(to) };
  return {
    name: `${paperNames.register} ${from} – ${to}`,
    form: { number: formNumber("register", set) ?? "", circular: set.circular },
    parentAgency: rules.parentAgency,
    agency: rules.agency,
    number: wording.number === null ? null : fillPlain(wording.number, facts),
    placeAndDate: `${rules.signedAt}, ${dayInWords(dayOf(now))}`,
    code: null,
    qr: null,
    title: wording.title.map((line) => fillPlain(line, facts)),
    subtitle: filledLines(wording.subtitle, facts),
    draft: false,
    body: [],
    signatures: wording.signatures.map(({ role, note, name }) => ({
      role: fillPlain(role, facts),
      note: fillPlain(note, facts),
      name: fillPlain(name, facts),
    })),
    foot: [],
    madeAt: now,
  };
}
