import type { PublicStatus, StatusAnswer } from "#contract/dossier-views.ts";
import type { LanguageCode } from "#contract/languages.ts";
import { refusals } from "#contract/refusals.ts";
import { momentText, sayStatus, statusWords } from "#contract/status-words.ts";
import type { Language } from "#contract/text.ts";
import { refusalIn } from "#contract/tongue.ts";
import { type Html, html, nothing } from "./html.ts";
import { type PageOffice, renderPlain } from "./plain-frame.ts";
import { languageForm, languageLinks, type PublicLanguage, say, wordsIn } from "./public-language.ts";
import { en } from "./words/status.en.ts";
import { type StatusPageWords, vi } from "./words/status.vi.ts";

const words: Record<Language, StatusPageWords> = { vi, en };

export interface StatusPageInput {
  office: PageOffice;
  language: PublicLanguage;
  /** What stands in the field of the code: of the receipt's link, or as it was sent. */
  code: string;
  /** As it was sent, so that what was found is told in another language too. */
  lastFour: string;
  /** Null before anything was asked. */
  answer: StatusAnswer | null;
}

/** How a dossier stands, on a phone: no script, one style sheet. */
export function renderStatus(input: StatusPageInput): string {
  const { office, language, code, answer } = input;
  const t = wordsOf(language);
  return renderPlain({
    office,
    language,
    title: t.title,
    languages: languageRow(input, t),
    main: html`${answer === null ? nothing : answer.ok ? found(answer.status, language) : refused(answer, language)}
  ${answer?.ok ? html`<p><a class="again" href="${address(language.chosen, "")}">${t.another}</a></p>` : form(code, language)}`,
    complaints: t.complaints(office.complaints),
  });
}

/** What was found or refused is no part of an address: it is asked for anew, and a refusal is not. */
function languageRow({ language, code, lastFour, answer }: StatusPageInput, t: StatusPageWords): Html {
  if (answer === null) return languageLinks(language, t.languages, (chosen) => address(chosen, code));
  return languageForm(language, t.languages, "/tra-cuu", { code, lastFour: answer.ok ? lastFour : "" });
}

function address(chosen: LanguageCode | null, code: string): string {
  const query = new URLSearchParams({ ...(chosen && { lang: chosen }), ...(code && { ma: code }) });
  return query.size === 0 ? "/tra-cuu" : `/tra-cuu?${query}`;
}

function wordsOf(language: PublicLanguage): StatusPageWords {
  return wordsIn(language, words, language.file?.pages?.status);
}

function form(code: string, language: PublicLanguage): Html {
  const t = wordsOf(language);
  return html`<form action="/tra-cuu" method="post">
    <label for="code">${t.code}</label>
    <input id="code" name="code" value="${code}" maxlength="48" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint">
    <small id="code-hint">${t.codeHint}</small>
    <label for="four">${t.lastFour}</label>
    <input id="four" name="lastFour" maxlength="4" required${code === "" ? nothing : html` autofocus`} inputmode="numeric" autocomplete="off" aria-describedby="four-hint">
    <small id="four-hint">${t.lastFourHint}</small>
    ${language.chosen === null ? nothing : html`<input type="hidden" name="lang" value="${language.chosen}">`}
    <button>${t.ask}</button>
  </form>`;
}

function found(status: PublicStatus, language: PublicLanguage): Html {
  const t = wordsOf(language);
  const { written, file } = language;
  const { title, text, tone } = sayStatus(status, written, wordsIn(language, statusWords, file?.kiosk?.status));
  return html`<section class="found ${tone}" role="status">
    <p class="what">${say(status.title, language)}<span>${status.code}</span></p>
    <h2>${title}</h2>
    ${status.lacks.length === 0 ? nothing : html`<h3>${t.lacks}</h3><ul>${status.lacks.map((what) => html`<li>${what}</li>`)}</ul>`}
    ${text.map((one) => html`<p>${one}</p>`)}
    ${status.receivedAt === null ? nothing : html`<p class="since">${t.received(momentText(status.receivedAt, written))}</p>`}
  </section>`;
}

function refused(answer: Exclude<StatusAnswer, { ok: true }>, language: PublicLanguage): Html {
  const t = wordsOf(language);
  const tooOften = answer.why === "tooOften";
  const code = tooOften ? "guessedTooOften" : "noSuchStatus";
  return html`<section class="refused" role="alert">
    <h2>${refusalIn({ code, sentence: refusals[code] }, language.code, language.file ?? undefined, undefined)}</h2>
    <p>${tooOften ? t.until(momentText(answer.until, language.written)) : t.checkBoth}</p>
  </section>`;
}
