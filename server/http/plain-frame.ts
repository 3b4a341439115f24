import type { Text } from "#contract/text.ts";
import { type Html, html } from "./html.ts";
import { renderPage } from "./page-frame.ts";
import { type PublicLanguage, say } from "./public-language.ts";

/** Whose page it is. */
export interface PageOffice {
  name: Text;
  place: Text;
  complaints: string;
}

/** A page for a phone, without a script: whose office, one thing, and where complaints go. @returns the whole document */
export function renderPlain(page: {
  office: PageOffice;
  language: PublicLanguage;
  title: string;
  /** What it may be read in. */
  languages: Html;
  main: Html;
  complaints: string;
}): string {
  const { office, language, title, languages, main, complaints } = page;
  const body = html`<header>
  <img src="/look/emblem.svg" alt="" width="44" height="44">
  <p><strong>${say(office.name, language)}</strong><span>${say(office.place, language)}</span></p>
  ${languages}
</header>
<main>
  <h1>${title}</h1>
  ${main}
</main>
<footer><p>${complaints}</p></footer>`;
  return renderPage({ office, language, title, looks: ["status"], unlisted: true, body });
}
