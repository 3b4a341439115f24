import type { Text } from "#contract/text.ts";
import { type Html, html, nothing } from "./html.ts";
import { type PublicLanguage, say } from "./public-language.ts";

/** Whose page it is. */
type Named = { name: Text; place: Text };

export interface PageFrame {
  office: Named;
  language: PublicLanguage;
  title: string;
  /** The page's own style sheets, by their names in `/look`; those of all public pages come before them. */
  looks: readonly string[];
  /** Whether it is kept out of what search engines list. */
  unlisted: boolean;
  /** All that is between its `<body>` and the end. */
  body: Html;
}

/** A public page that needs no script. @returns the whole document */
export function renderPage({ office, language, title, looks, unlisted, body }: PageFrame): string {
  return html`<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
${unlisted ? html`<meta name="robots" content="noindex">\n` : nothing}<title>${title} · ${say(office.name, language)}</title>
<link rel="icon" href="/look/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/look/look.css">
<link rel="stylesheet" href="/look/public.css">
${looks.map((name) => html`<link rel="stylesheet" href="/look/${name}.css">\n`)}</head>
<body>
${body}
</body>
</html>
`.html;
}

/** What a page begins with on a screen wider than a phone: whose it is, and what it may be read in. */
export function officeBar(office: Named, language: PublicLanguage, languages: Html): Html {
  return html`<div class="bar">
    <img src="/look/emblem.svg" alt="" width="56" height="56">
    <p class="office"><strong>${say(office.name, language)}</strong><span>${say(office.place, language)}</span></p>
    ${languages}
  </div>`;
}
