import type { Text } from "#contract/text.ts";
import { type Html, html } from "./html.ts";
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
  const name = say(office.name, language);
  return html`<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${title} · ${name}</title>
<link rel="icon" href="/look/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/look/look.css">
<link rel="stylesheet" href="/look/public.css">
<link rel="stylesheet" href="/look/status.css">
</head>
<body>
<header>
  <img src="/look/emblem.svg" alt="" width="44" height="44">
  <p><strong>${name}</strong><span>${say(office.place, language)}</span></p>
  ${languages}
</header>
<main>
  <h1>${title}</h1>
  ${main}
</main>
<footer><p>${complaints}</p></footer>
</body>
</html>
`.html;
}
