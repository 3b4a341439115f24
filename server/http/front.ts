import type { PersonRole } from "#contract/actor.ts";
import type { Language, Text } from "#contract/text.ts";
import { type Html, html, nothing } from "./html.ts";
import { officeBar, renderPage } from "./page-frame.ts";
import { languageLinks, leadOn, type PublicLanguage, wordsIn } from "./public-language.ts";
import { en } from "./words/en.ts";
import { type FrontWords, vi } from "./words/vi.ts";

const words: Record<Language, FrontWords> = { vi, en };

export interface FrontInput {
  office: { name: Text; place: Text };
  demonstration: boolean;
  /** The demonstration office's accounts; null in an office with its own, or where they are not to be shown. */
  accounts: readonly { username: string; password: string; name: string; role: PersonRole }[] | null;
  /** Whether numbers are taken or times booked from home here. */
  fromHome: boolean;
  language: PublicLanguage;
}

/** A complete document for `/`: what this is, every screen, and a first ticket in five steps. No script, no inline style. */
export function renderFront({ office, demonstration, accounts, fromHome, language }: FrontInput): string {
  const t = wordsIn(language, words, language.file?.pages?.front);
  const languages = languageLinks(language, t.languages, (code) => `/?lang=${code}`);
  const body = html`<header class="hero">
  ${officeBar(office, language, languages)}
  <div class="claim">
    <h1>${t.title}</h1>
    <p class="what">${t.what}</p>
    <p class="more">${t.more}</p>
    ${demonstration ? html`<p class="badge">${t.demonstration}</p>` : nothing}
  </div>
</header>
<main>
  <section aria-labelledby="walk">
    <h2 id="walk">${t.walk}</h2>
    <p class="hint">${t.walkHint}</p>
    <ol class="steps">
      ${step("/display", t.steps.display)}
      ${step("/kiosk", t.steps.kiosk)}
      ${step("/bench", t.steps.paper)}
      ${step("/counter", t.steps.counter, accountOf(accounts, demonstration, t))}
      ${step("/bench", t.steps.rating)}
    </ol>
  </section>
  <section aria-labelledby="screens">
    <h2 id="screens">${t.screens}</h2>
    <ul class="screens">
      ${screen("kiosk", t.kiosk)}
      ${screen("display", t.display)}
      ${screen("counter-screen", t.counterScreen)}
      ${screen("counter", t.counter)}
      ${screen("bench", t.bench)}
    </ul>
    <p class="more-links">${fromHome ? html`<a href="${leadOn("/hen", language)}">${t.booking}</a>` : nothing}<a href="${leadOn("/procedures", language)}">${t.procedures}</a><a href="${leadOn("/tra-cuu", language)}">${t.status}</a><a href="/api/docs">${t.docs}</a><a href="/api/health">${t.health}</a></p>
  </section>
  ${accountTable(accounts, t)}
</main>`;
  return renderPage({ office, language, title: t.title, looks: ["front", "front-sizes"], unlisted: false, body });
}

function step(href: string, words: { title: string; text: string; go: string }, detail: Html = nothing): Html {
  return html`<li>
        <h3>${words.title}</h3>
        <p>${words.text}</p>
        ${detail}
        <a class="go" href="${href}" target="_blank" rel="noopener">${words.go}</a>
      </li>`;
}

/** The account to sign in with: the first officer, who is the one a counter is for. */
function accountOf(accounts: FrontInput["accounts"], demonstration: boolean, t: FrontWords): Html {
  const account = accounts?.find((one) => one.role === "officer") ?? accounts?.[0];
  if (!account) return html`<p>${demonstration ? t.accountAtMachine : t.ownAccount}</p>`;
  return html`<dl class="account"><div><dt>${t.username}</dt><dd>${account.username}</dd></div><div><dt>${t.password}</dt><dd>${account.password}</dd></div></dl>`;
}

function screen(
  name: "kiosk" | "display" | "counter-screen" | "counter" | "bench",
  words: { title: string; text: string },
): Html {
  return html`<li><a href="/${name}" target="_blank" rel="noopener">
        <img src="/look/screen-${name}.svg" alt="" width="240" height="150">
        <strong>${words.title}</strong><span>${words.text}</span><code>/${name}</code>
      </a></li>`;
}

function accountTable(accounts: FrontInput["accounts"], t: FrontWords): Html {
  if (!accounts || accounts.length === 0) return nothing;
  return html`<section aria-labelledby="accounts">
    <h2 id="accounts">${t.accounts}</h2>
    <p class="hint">${t.accountsHint}</p>
    <table>
      <thead><tr><th scope="col">${t.username}</th><th scope="col">${t.password}</th><th scope="col">${t.name}</th><th scope="col">${t.role}</th></tr></thead>
      <tbody>${accounts.map(
        (account) =>
          html`<tr><td>${account.username}</td><td>${account.password}</td><td>${account.name}</td><td>${t.roles[account.role]}</td></tr>`,
      )}</tbody>
    </table>
  </section>`;
}
