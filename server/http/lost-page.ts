import type { FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "#contract/text.ts";
import { html } from "./html.ts";
import type { HttpParts } from "./parts.ts";
import { type PageOffice, renderPlain } from "./plain-frame.ts";
import { answerLanguage, languageLinks, leadOn, type PublicLanguage, wordsIn } from "./public-language.ts";
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

function renderLost(office: PageOffice, language: PublicLanguage): string {
  const t = wordsIn(language, words, language.file?.pages?.lost);
  const way = (path: string, name: string) =>
    html`<p><a class="again" href="${leadOn(path, language)}">${name}</a></p>`;
  return renderPlain({
    office,
    language,
    title: t.title,
    languages: languageLinks(language, t.languages, (chosen) => `/?lang=${chosen}`),
    main: html`<p>${t.what}</p>
  ${way("/", t.front)}
  ${way("/tra-cuu", t.status)}
  ${way("/procedures", t.procedures)}`,
    complaints: t.complaints(office.complaints),
  });
}
