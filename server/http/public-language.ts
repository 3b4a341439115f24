import type { FastifyReply, FastifyRequest } from "fastify";
import type { PublishedText } from "#contract/catalogue.ts";
import { chosenCookie, firstLanguage } from "#contract/first-language.ts";
import type { LanguageCode, OfferedLanguage, WordsFile } from "#contract/languages.ts";
import type { Language, Text } from "#contract/text.ts";
import { textIn, writtenAs } from "#contract/tongue.ts";
import { type Wording, wordsOver } from "#contract/wording.ts";
import type { Languages } from "../languages/languages.ts";
import { type Html, html, nothing } from "./html.ts";

/** The language of a page that is made here and needs no script, and what else it may be read in. */
export interface PublicLanguage {
  code: LanguageCode;
  /** What somebody chose, for the addresses that lead on; null where nobody has, and where their browser keeps it. */
  chosen: LanguageCode | null;
  /** In which of the project's own figures and dates are written, and texts that the language lacks. */
  written: Language;
  /** Null for the project's own. */
  file: WordsFile | null;
  offered: readonly OfferedLanguage[];
}

export interface AskedLanguage {
  /** What somebody has just chosen: it stands in the address, or in the form that was sent. */
  chosen: LanguageCode | undefined;
  /** What they chose before, on whichever of these pages: their browser keeps it, and may say anything. */
  kept: string | undefined;
  /** The header `Accept-Language` (RFC 9110, 12.5.4). */
  spoken: string | undefined;
}

/** As a ticket's page begins: in what was chosen, else in what the phone speaks, as far as the office offers it. */
export function publicLanguage(languages: Languages, { chosen, kept, spoken }: AskedLanguage): PublicLanguage {
  const offered = languages.offered();
  const wish = [chosen, kept].find((one) => offered.some((language) => language.code === one)) ?? null;
  const code = firstLanguage({ offered, chosen: wish, taken: null, spoken: spokenIn(spoken ?? "") });
  return {
    code,
    chosen: code === chosen && code !== kept ? code : null,
    written: writtenAs(code),
    file: languages.words(code),
    offered,
  };
}

/**
 * The language in which a page is answered; what was chosen for it is given to the browser to keep for the others. One that keeps
 * nothing carries it along in the addresses.
 */
export function answerLanguage(
  languages: Languages,
  request: Pick<FastifyRequest, "headers" | "cookies">,
  reply: FastifyReply,
  chosen: LanguageCode | undefined,
): PublicLanguage {
  const { headers, cookies } = request;
  const language = publicLanguage(languages, {
    chosen,
    kept: cookies[chosenCookie],
    spoken: headers["accept-language"],
  });
  reply.header("vary", "accept-language, cookie");
  if (language.chosen !== null) keepLanguage(reply, language.chosen);
  return language;
}

/** Until the browser is closed. Without `secure`: an office's hub speaks plain HTTP on its own network. */
export function keepLanguage(reply: FastifyReply, code: LanguageCode): void {
  reply.setCookie(chosenCookie, code, { path: "/", sameSite: "lax" });
}

/** Nobody speaks more. Each is looked up, and a header of thousands would hold the whole hall up for as long as that takes. */
const mostSpoken = 20;

/** What a browser would have a page in, the best first: `en;q=0.8, vi-VN` is `vi-VN`, `en`. */
export function spokenIn(header: string): string[] {
  return header
    .split(",", mostSpoken)
    .map((part) => {
      const [tag = "", ...more] = part.split(";").map((piece) => piece.trim());
      const weight = more.find((piece) => /^q=/i.test(piece))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== "" && tag !== "*" && weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

/** A page's words in its language; `over`: what its file says. */
export function wordsIn<Words>(
  { written, file }: PublicLanguage,
  own: Record<Language, Words>,
  over: Wording | undefined,
): Words {
  return file ? wordsOver(own.vi, over) : own[written];
}

/** A text of the office or the catalogue in the page's language; much of what is published is Vietnamese only. */
export function say(text: PublishedText | Text, { code, file }: PublicLanguage): string {
  return textIn(text, code, file?.names) || text.vi;
}

/** The address of another page, in what was chosen. */
export function leadOn(path: string, { chosen }: PublicLanguage): string {
  return chosen === null ? path : `${path}?lang=${chosen}`;
}

/**
 * All that the page may be read in, each by the name that its own speakers know; nothing where there is no choice.
 * @param label what a screen reader calls the row
 * @param address of this page in a language
 */
export function languageLinks(
  { code, offered }: PublicLanguage,
  label: string,
  address: (code: LanguageCode) => string,
): Html {
  if (offered.length < 2) return nothing;
  return html`<nav class="languages" aria-label="${label}">${offered.map((one) => {
    const current = one.code === code ? html` aria-current="true"` : nothing;
    return html`<a href="${address(one.code)}" hreflang="${one.code}" lang="${one.code}"${current}>${one.name}</a>`;
  })}</nav>`;
}

/** The same where what the page shows may stand in no address: `sent` goes along as a form. */
export function languageForm(
  { code, offered }: PublicLanguage,
  label: string,
  action: string,
  sent: Readonly<Record<string, string>>,
): Html {
  if (offered.length < 2) return nothing;
  return html`<form class="languages" action="${action}" method="post" aria-label="${label}">
    ${Object.entries(sent).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
    ${offered.map((one) => {
      const current = one.code === code ? html` aria-current="true"` : nothing;
      return html`<button name="lang" value="${one.code}" lang="${one.code}"${current}>${one.name}</button>`;
    })}</form>`;
}
