import { dayOf } from "#contract/calendar.ts";
import type { PublicProcedure } from "#contract/catalogue-import.ts";
import { dayText } from "#contract/clock-text.ts";
import type { Day } from "#contract/ids.ts";
import type { LanguageCode } from "#contract/languages.ts";
import type { Language, Text } from "#contract/text.ts";
import { type Html, html, nothing } from "./html.ts";
import { officeBar, renderPage } from "./page-frame.ts";
import { languageLinks, type PublicLanguage, say, wordsIn } from "./public-language.ts";
import { en } from "./words/procedures.en.ts";
import { type ProceduresWords, vi } from "./words/procedures.vi.ts";

const words: Record<Language, ProceduresWords> = { vi, en };

export interface ProceduresInput {
  office: { name: Text; place: Text; complaints: string };
  day: Day;
  /** Milliseconds since 1970; null while the catalogue is empty. */
  updatedAt: number | null;
  /** What was typed, and whether procedures that the office does not take are listed too. */
  asked: { q: string; all: boolean };
  language: PublicLanguage;
  /** How many there are; the list may be shorter. */
  found: number;
  /** How many more fit what was typed and are not listed, as the office does not take them; a kiosk finds these too. */
  elsewhere: number;
  procedures: readonly PublicProcedure[];
}

/** The public list at `/procedures`: read without a script, printed on A4. */
export function renderProcedures(input: ProceduresInput): string {
  const { office, day, updatedAt, asked, language, found, procedures } = input;
  const { q, all } = asked;
  const { chosen } = language;
  const t = wordsOf(language);
  const languages = languageLinks(language, t.languages, (code) => address(asked, code));
  const body = html`<header>
  ${officeBar(office, language, languages)}
</header>
<main>
  <h1>${t.title}</h1>
  <p class="dates"><strong>${t.list(all)}</strong> · ${t.asOf(dayText(day))}${updatedAt === null ? nothing : html` · ${t.updated(dayText(dayOf(updatedAt)))}`}</p>
  <form action="/procedures" method="get" role="search">
    <label for="q">${t.search}</label>
    <input id="q" name="q" type="search" value="${q}" maxlength="200" autocomplete="off" aria-describedby="hint">
    ${chosen === null ? nothing : html`<input type="hidden" name="lang" value="${chosen}">`}
    ${all ? html`<input type="hidden" name="all" value="1">` : nothing}
    <button>${t.submit}</button>
    <small id="hint">${t.searchHint}</small>
  </form>
  <p class="scope">${found === 0 ? nothing : html`<span>${counted(input, t)}</span>`}
    <a href="${address({ q, all: !all }, chosen)}">${all ? t.showOpen : t.showAll}</a></p>
  ${procedures.length === 0 ? html`<p class="nothing">${whyNone(input, t)}</p>` : table(procedures, input)}
</main>
<footer><p>${t.complaints(office.complaints)}</p></footer>`;
  return renderPage({ office, language, title: t.title, looks: ["procedures"], unlisted: false, body });
}

function counted({ found, elsewhere, procedures }: ProceduresInput, t: ProceduresWords): string {
  if (found > procedures.length) return t.shown(procedures.length, found);
  return elsewhere === 0 ? t.found(found) : t.here(found, elsewhere);
}

function whyNone({ updatedAt, elsewhere }: ProceduresInput, t: ProceduresWords): string {
  if (updatedAt === null) return t.empty;
  return elsewhere === 0 ? t.nothing : t.onlyElsewhere(elsewhere);
}

function table(procedures: readonly PublicProcedure[], { office, language }: ProceduresInput): Html {
  const t = wordsOf(language);
  return html`<table>
    <thead><tr><th scope="col">${t.procedure}</th><th scope="col">${t.time}</th><th scope="col">${t.fee}</th></tr></thead>
    ${byField(procedures).map(
      (list) => html`<tbody>
      <tr class="field"><th scope="rowgroup" colspan="3">${list[0] ? say(list[0].field.name, language) : nothing}</th></tr>
      ${list.map((procedure) => row(procedure, office.name, language))}
    </tbody>`,
    )}
  </table>`;
}

function row(procedure: PublicProcedure, office: Text, language: PublicLanguage): Html {
  const t = wordsOf(language);
  const { code, name, levels, time, feeVnd, feeNote, components, forms, results, agencies, effectiveFrom, open } =
    procedure;
  // The catalogue names agencies in Vietnamese only; what this office is called in other languages is known.
  const agency = (vi: string | null) => (vi === null ? "" : say(vi === office.vi ? office : { vi, en: "" }, language));
  return html`<tr id="${code}">
        <td>
          <h2>${say(name, language)}</h2>
          <p class="facts"><span>${code}</span><span>${levels.map((level) => t.levels[level]).join(", ")}</span><span>${t.inForce(dayText(effectiveFrom))}</span>${open ? nothing : html`<span class="shut">${t.notTaken}</span>`}</p>
          ${components.length === 0 ? html`<p class="none">${t.bringNone}</p>` : html`<ol>${components.map((one) => html`<li>${say(one.name, language)} <em>(${t.copies(one)})</em>${one.note ? html`<br><small>${say(one.note, language)}</small>` : nothing}</li>`)}</ol>`}
          <dl>${[
            fact(t.forms, forms.map((form) => `${form.code}: ${form.name}`).join("; ")),
            fact(t.results, results.map((result) => say(result, language)).join("; ")),
            fact(t.receiving, agency(agencies.receiving)),
            fact(t.competent, agency(agencies.competent)),
          ]}</dl>
        </td>
        <td><b>${t.time}</b>${t.duration(time)}</td>
        <td><b>${t.fee}</b>${t.money(feeVnd)}${feeNote ? html`<br><small>${say(feeNote, language)}</small>` : nothing}</td>
      </tr>`;
}

function fact(term: string, text: string): Html {
  return text === "" ? nothing : html`<div><dt>${term}</dt><dd>${text}</dd></div>`;
}

/** Runs of one field, in the order given; a search that ranks may bring a field back later. */
function byField(procedures: readonly PublicProcedure[]): PublicProcedure[][] {
  const runs: PublicProcedure[][] = [];
  for (const procedure of procedures) {
    const run = runs.at(-1);
    if (run?.[0]?.field.id === procedure.field.id) run.push(procedure);
    else runs.push([procedure]);
  }
  return runs;
}

function wordsOf(language: PublicLanguage): ProceduresWords {
  return wordsIn(language, words, language.file?.pages?.procedures);
}

function address({ q, all }: ProceduresInput["asked"], chosen: LanguageCode | null): string {
  const query = new URLSearchParams({ ...(chosen && { lang: chosen }), ...(q && { q }), ...(all && { all: "1" }) });
  return query.size === 0 ? "/procedures" : `/procedures?${query}`;
}
