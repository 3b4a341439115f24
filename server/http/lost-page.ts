import type { FastifyReply, FastifyRequest } from "fastify";
import type { LanguageCode } from "#contract/languages.ts";
import type { Language, Text } from "#contract/text.ts";
import { html } from "./html.ts";
import type { HttpParts } from "./parts.ts";
import { answerLanguage, languageLinks, leadOn, type PublicLanguage, say, wordsIn } from "./public-language.ts";
import { en } from "./words/lost.en.ts";
import { type LostPageWords, vi } from "./words/lost.vi.ts";

const words: Record<Language, LostPageWords> = { vi, en };

/** Whether a person asked by typing or following an address, and not a page or a program. */
export function isPersonsWay({ method, url, headers }: Pick<FastifyRequest, "method" | "url" | "headers">): boolean {
  return method === "GET" && !url.startsWith("/api/") && (headers.accept ?? "").includes("text/html");
}

/** For whoever follows an address that leads nowhere, as one that a poster still names: whose office it is, and the ways on. */
export function sendLostPage(parts: HttpParts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // What was asked for is repeated nowhere: the language row leads to the front page.
  const language = answerLanguage(parts.languages, request, reply, undefined);
  return reply
    .code(404)
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(renderLost(parts.ownOffice(), language));
}

function renderLost(office: { name: Text; place: Text; complaints: string }, language: PublicLanguage): string {
  const t = wordsIn(language, words, language.file?.pages?.lost);
  const name = say(office.name, language);
  return html`<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t.title} · ${name}</title>
<link rel="icon" href="/look/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/look/look.css">
<link rel="stylesheet" href="/look/public.css">
<link rel="stylesheet" href="/look/status.css">
</head>
<body>
<header>
  <img src="/look/emblem.svg" alt="" width="44" height="44">
  <p><strong>${name}</strong><span>${say(office.place, language)}</span></p>
  ${languageLinks(language, t.languages, (chosen: LanguageCode) => `/?lang=${chosen}`)}
</header>
<main>
  <h1>${t.title}</h1>
  <p>${t.what}</p>
  <p><a class="again" href="${leadOn("/", language)}">${t.front}</a></p>
  <p><a class="again" href="${leadOn("/tra-cuu", language)}">${t.status}</a></p>
  <p><a class="again" href="${leadOn("/procedures", language)}">${t.procedures}</a></p>
</main>
<footer><p>${t.complaints(office.complaints)}</p></footer>
</body>
</html>
`.html;
}
