import type { LanguageCode, OfferedLanguage } from "#contract/languages.ts";
import { button, element } from "./element.ts";
import { languageRow } from "./language-row.ts";
import type { Scene, Wish } from "./scene.ts";
import type { PhoneWords } from "./words/vi.ts";

export type Sending = "late" | "leave" | "stay" | "rating";

/** What touches do. */
export interface Touches {
  chooseLanguage(code: LanguageCode): void;
  switchContrast(): void;
  remind(): void;
  tryReminder(): void;
  wish(kind: "late" | "leave" | "stay"): void;
  rate(level: string): void;
}

/** What stands around the scene and is not the hub's. */
export interface Surrounding {
  words: PhoneWords;
  /** What the page may be read in, and what it is. */
  languages: readonly OfferedLanguage[];
  language: LanguageCode;
  reminding: boolean;
  /** What is to be known of the reminder. */
  reminder: string;
  /** What was touched and is not answered yet. */
  sending: Sending | null;
  highContrast: boolean;
  /** `Cập nhật lúc 08:24`, or since when there is no connection. */
  freshness: { text: string; away: boolean };
  /** Something that was asked for could not be sent, or was refused; null when all is well. */
  trouble: string | null;
}

export function draw(scene: Scene, around: Surrounding, touches: Touches): HTMLElement[] {
  const { words, languages, language } = around;
  return [
    element(
      "header",
      {},
      element("img", { src: "/look/emblem.svg", alt: "", width: "44", height: "44" }),
      element("p", {}, element("strong", {}, scene.office.name), element("span", {}, scene.office.place)),
      languageRow({ offered: languages, current: language, label: words.languages, choose: touches.chooseLanguage }),
    ),
    around.freshness.away ? element("p", { class: "away", role: "alert" }, around.freshness.text) : null,
    element(
      "main",
      { "data-tone": scene.tone },
      numberCard(scene, words),
      scene.facts.length > 0 ? facts(scene.facts) : null,
      scene.code
        ? element("img", {
            class: "qr",
            src: `${location.pathname}/code.svg`,
            alt: words.expecting.qr,
            width: "180",
            height: "180",
          })
        : null,
      ...scene.texts.map((text) => element("p", { class: "text" }, text)),
      around.trouble ? element("p", { class: "trouble", role: "alert" }, around.trouble) : null,
      scene.rating ? rating(scene.rating, around.sending === "rating", touches) : null,
      ...scene.wishes.map((wish) => wishFor(wish, around, touches)),
      scene.link ? element("a", { id: "on", class: "wish main", href: scene.link.path }, scene.link.text) : null,
    ),
    element(
      "footer",
      {},
      around.freshness.away ? null : element("p", { id: "freshness" }, around.freshness.text),
      element("p", {}, words.complaints(scene.office.complaints)),
      button({ id: "contrast", "aria-pressed": String(around.highContrast) }, words.contrast, touches.switchContrast),
    ),
  ].filter((part) => part !== null);
}

function numberCard(scene: Scene, words: PhoneWords): HTMLElement {
  const { label, counter, service, title } = scene;
  return element(
    "section",
    { class: "card" },
    label === null ? null : element("p", { class: "yours" }, words.yours),
    label === null
      ? null
      : element("p", { class: "label", id: "label", style: `--letters: ${Math.max(4, label.length)}` }, label),
    service === null ? null : element("p", { class: "service" }, service),
    element(
      "div",
      { class: "turn" },
      element(
        "h1",
        { id: "title" },
        ...sentences(title),
        ...(counter === null ? [] : [element("span", { class: "sr" }, ` ${words.counter(counter)}`)]),
      ),
      counter === null
        ? null
        : element(
            "p",
            { class: "counter", "aria-hidden": "true", id: "counter" },
            element("span", {}, words.counter(counter).replace(/ \d+$/, "")),
            element("strong", {}, String(counter)),
          ),
    ),
  );
}

/** Each keeps together where there is room for it. */
function sentences(text: string): (Node | string)[] {
  const all = text.split(/(?<=[.!?]) /);
  if (all.length === 1) return all;
  return all.flatMap((one, at) => [...(at > 0 ? [" "] : []), element("span", { class: "sentence" }, one)]);
}

function facts(all: Scene["facts"]): HTMLElement {
  return element(
    "dl",
    {},
    ...all.map(({ label, value, small }) =>
      element(
        "div",
        {},
        element("dt", {}, label),
        element(
          "dd",
          /\s/.test(value) ? {} : { class: "whole", style: `--letters: ${value.length}` },
          value,
          small === null ? null : element("small", {}, small),
        ),
      ),
    ),
  );
}

function rating(
  { question, hint, levels }: NonNullable<Scene["rating"]>,
  isSending: boolean,
  touches: Touches,
): HTMLElement {
  const busy = busyIf(isSending);
  return element(
    "section",
    { class: "rating", "aria-labelledby": "question" },
    element("h2", { id: "question", class: "question" }, question),
    ...levels.map(({ id, name }) =>
      button({ id: `level-${id}`, class: "level", ...busy }, name, () => touches.rate(id)),
    ),
    element("p", { class: "hint" }, hint),
  );
}

function wishFor(wish: Wish, { words, reminding, reminder, sending }: Surrounding, touches: Touches): HTMLElement {
  switch (wish.kind) {
    case "remind":
      return element(
        "div",
        { class: "remind" },
        button(
          { id: "remind", class: reminding ? "wish on" : "wish main", "aria-pressed": String(reminding) },
          reminding ? `✓ ${words.remind.on}` : words.remind.ask,
          touches.remind,
        ),
        element("p", { class: "hint" }, reminder),
        reminding ? button({ id: "try", class: "quiet" }, words.remind.tryIt, touches.tryReminder) : null,
      );
    case "late":
    case "leave":
    case "stay":
      return button(
        { id: wish.kind, class: wish.kind === "leave" ? "wish" : "wish main", ...busyIf(sending === wish.kind) },
        sending === wish.kind ? words.sending : wish.text,
        () => touches.wish(wish.kind),
      );
    default:
      return wish satisfies never;
  }
}

/** Not `disabled`: what is being sent keeps the focus. */
function busyIf(isBusy: boolean): Record<string, string> {
  return isBusy ? { "aria-disabled": "true" } : {};
}
