import type { CatalogueProcedure } from "#contract/catalogue.ts";
import { dayText } from "#contract/clock-text.ts";
import type { Day } from "#contract/ids.ts";
import type { Office, Procedure } from "#contract/office.ts";
import type { Slip } from "#contract/slip.ts";
import type { Language } from "#contract/text.ts";
import { procedureSlip } from "../printing/procedure-slip.ts";
import { officeInFull } from "./office-in-full.ts";
import { en } from "./words/procedures.en.ts";
import { type ProceduresWords, vi } from "./words/procedures.vi.ts";

const words: Record<Language, ProceduresWords> = { vi, en };

/** A procedure to take home from a kiosk: as it is published, else as the office's settings have it. Null where neither does. */
export function procedurePaper(asked: {
  office: Office;
  own: Procedure | null;
  published: CatalogueProcedure | null;
  language: Language;
  today: Day;
}): Slip | null {
  const { office, own, published, language, today } = asked;
  const known = published ?? own;
  if (!known) return null;
  const t = words[language];
  const say = ({ vi: official, en: translated }: { vi: string; en: string }) =>
    language === "en" ? translated || official : official;
  const here = own ? officeInFull(say(office.name), say(office.place)) : "";
  const where = published?.agencies.receiving ?? here;
  const note = published?.feeNote ? ` (${say(published.feeNote)})` : "";
  const day = dayText(today);
  return procedureSlip({
    office: { name: say(office.name), place: say(office.place) },
    title: `${t.procedure} · ${known.code}`,
    name: say(known.shortName),
    facts: [
      { label: t.time, value: t.duration(known.time) },
      { label: t.fee, value: t.money(known.feeVnd) + note },
      ...(where === "" ? [] : [{ label: t.where, value: where }]),
    ],
    bring: {
      title: t.bring,
      items: published
        ? published.components.map((one) => `${say(one.name)} (${t.copies(one)})`)
        : (own?.bring.map(say) ?? []),
      none: t.bringNone,
    },
    forms: { title: t.forms, items: published?.forms.map(({ code, name }) => `${code}: ${name}`) ?? [] },
    foot: `${published ? t.printedOn(day) : `${t.asOf(day)}.`} ${t.complaints(office.complaints)}`,
  });
}
