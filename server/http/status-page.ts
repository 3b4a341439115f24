import type { PublicStatus, StatusAnswer } from "#contract/dossier-views.ts";
import { refusals } from "#contract/refusals.ts";
import { momentText, sayStatus } from "#contract/status-words.ts";
import type { Language, Text } from "#contract/text.ts";
import { type Html, html, nothing } from "./html.ts";
import { en } from "./words/status.en.ts";
import { type StatusPageWords, vi } from "./words/status.vi.ts";

const words: Record<Language, StatusPageWords> = { vi, en };

export interface StatusPageInput {
  office: { name: Text; place: Text; complaints: string };
  lang: Language;
  /** What stands in the field of the code: of the receipt's link, or as it was sent. */
  code: string;
  /** Null before anything was asked. */
  answer: StatusAnswer | null;
}

/** How a dossier stands, on a phone: no script, one style sheet. */
export function renderStatus({ office, lang, code, answer }: StatusPageInput): string {
  const t = words[lang];
  const other = lang === "vi" ? "en" : "vi";
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t.title} · ${office.name[lang]}</title>
<link rel="icon" href="/look/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/look/look.css">
<link rel="stylesheet" href="/look/status.css">
</head>
<body>
<header>
  <img src="/look/emblem.svg" alt="" width="44" height="44">
  <p><strong>${office.name[lang]}</strong><span>${office.place[lang]}</span></p>
  <a href="/tra-cuu?lang=${other}${answer === null && code !== "" ? `&ma=${encodeURIComponent(code)}` : ""}" lang="${other}">${t.otherLanguage}</a>
</header>
<main>
  <h1>${t.title}</h1>
  ${answer === null ? nothing : answer.ok ? found(answer.status, lang) : refused(answer, lang)}
  ${answer?.ok ? html`<p><a class="again" href="/tra-cuu?lang=${lang}">${t.another}</a></p>` : form(code, lang)}
</main>
<footer><p>${t.complaints(office.complaints)}</p></footer>
</body>
</html>
`.html;
}

function form(code: string, lang: Language): Html {
  const t = words[lang];
  return html`<form action="/tra-cuu" method="post">
    <label for="code">${t.code}</label>
    <input id="code" name="code" value="${code}" maxlength="48" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint">
    <small id="code-hint">${t.codeHint}</small>
    <label for="four">${t.lastFour}</label>
    <input id="four" name="lastFour" maxlength="4" required${code === "" ? nothing : html` autofocus`} inputmode="numeric" autocomplete="off" aria-describedby="four-hint">
    <small id="four-hint">${t.lastFourHint}</small>
    <input type="hidden" name="lang" value="${lang}">
    <button>${t.ask}</button>
  </form>`;
}

function found(status: PublicStatus, lang: Language): Html {
  const t = words[lang];
  const { title, text, tone } = sayStatus(status, lang);
  return html`<section class="found ${tone}" role="status">
    <p class="what">${status.title[lang]}<span>${status.code}</span></p>
    <h2>${title}</h2>
    ${status.lacks.length === 0 ? nothing : html`<h3>${t.lacks}</h3><ul>${status.lacks.map((what) => html`<li>${what}</li>`)}</ul>`}
    ${text.map((one) => html`<p>${one}</p>`)}
    ${status.receivedAt === null ? nothing : html`<p class="since">${t.received(momentText(status.receivedAt, lang))}</p>`}
  </section>`;
}

function refused(answer: Exclude<StatusAnswer, { ok: true }>, lang: Language): Html {
  const t = words[lang];
  const tooOften = answer.why === "tooOften";
  return html`<section class="refused" role="alert">
    <h2>${refusals[tooOften ? "guessedTooOften" : "noSuchStatus"][lang]}</h2>
    <p>${tooOften ? t.until(momentText(answer.until, lang)) : t.checkBoth}</p>
  </section>`;
}
