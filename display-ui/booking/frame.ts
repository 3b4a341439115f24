import type { LanguageCode, OfferedLanguage } from "#contract/languages.ts";
import type { Text } from "#contract/text.ts";
import { button, element } from "../phone/element.ts";
import { keepTaste, readTaste } from "../phone/taste.ts";
import { createTongues, type Tongue } from "../phone/tongue.ts";
import { en } from "./words/en.ts";
import { type BookingWords, vi } from "./words/vi.ts";

export interface Frame {
  speaking(): Tongue<BookingWords>;
  /** Draws the page anew; whatever had the focus keeps it, else `focus` has it. */
  show(main: (Node | null)[], focus?: string): void;
}

export interface FrameParts {
  office: { name: Text; place: Text; complaints: string } | null;
  root: HTMLElement;
  said: HTMLElement;
  /** What the page may be read in, in this order. */
  languages: readonly OfferedLanguage[];
  /** What it is read in until somebody has chosen on this phone. */
  language: LanguageCode;
  /** The language or the contrast is another: draw again. */
  onChange: () => void;
}

/** Head and foot of the pages of bookings: the office, the next language, contrast. */
export function createFrame({ office, root, said, languages, onChange, ...first }: FrameParts): Frame {
  const taste = readTaste();
  const tongues = createTongues({ part: "booking", own: { vi, en }, offered: languages, onWords: onChange });
  let language: LanguageCode = languages.some(({ code }) => code === taste.language)
    ? (taste.language ?? first.language)
    : first.language;

  function switchLanguage(): void {
    language = tongues.after(language)?.code ?? language;
    taste.language = language;
    keepTaste(taste);
    onChange();
  }

  function switchContrast(): void {
    taste.highContrast = !taste.highContrast;
    keepTaste(taste);
    onChange();
  }

  function head(): HTMLElement {
    const { say } = tongues.speak(language);
    const other = tongues.after(language);
    return element(
      "header",
      {},
      element("img", { src: "/look/emblem.svg", alt: "", width: "44", height: "44" }),
      element(
        "p",
        {},
        office ? element("strong", {}, say(office.name)) : null,
        office ? element("span", {}, say(office.place)) : null,
      ),
      other && button({ id: "language", "aria-label": other.long, lang: other.code }, other.name, switchLanguage),
    );
  }

  function foot(): HTMLElement {
    const { words: say } = tongues.speak(language);
    return element(
      "footer",
      {},
      office ? element("p", {}, say.complaints(office.complaints)) : null,
      button({ id: "contrast", "aria-pressed": String(taste.highContrast) }, say.contrast, switchContrast),
    );
  }

  return {
    speaking: () => tongues.speak(language),
    show(main, focus) {
      const focused = focus ?? document.activeElement?.id;
      document.documentElement.lang = tongues.speak(language).code;
      document.documentElement.dataset.contrast = taste.highContrast ? "high" : "usual";
      root.replaceChildren(head(), element("main", { "data-tone": "quiet" }, ...main), foot());
      const title = root.querySelector("h1")?.textContent ?? "";
      document.title = title;
      if (focus) {
        said.textContent = title;
        window.scrollTo(0, 0);
      }
      if (focused) document.getElementById(focused)?.focus();
    },
  };
}
