import type { Language, Text } from "#contract/text.ts";
import { button, element } from "../phone/element.ts";
import { keepTaste, readTaste } from "../phone/taste.ts";
import { en } from "./words/en.ts";
import { type BookingWords, vi } from "./words/vi.ts";

const words: Record<Language, BookingWords> = { vi, en };

/** What a page is drawn with. */
export interface Speaking {
  words: BookingWords;
  language: Language;
  say: (text: Text) => string;
}

export interface Frame {
  speaking(): Speaking;
  /** Draws the page anew; whatever had the focus keeps it, else `focus` has it. */
  show(main: (Node | null)[], focus?: string): void;
}

export interface FrameParts {
  office: { name: Text; place: Text; complaints: string } | null;
  root: HTMLElement;
  said: HTMLElement;
  language: Language;
  /** The language or the contrast is another: draw again. */
  onChange: () => void;
}

/** Head and foot of the pages of bookings: the office, the other language, contrast. */
export function createFrame({ office, root, said, onChange, ...first }: FrameParts): Frame {
  const taste = readTaste();
  let language: Language = taste.language === "en" || taste.language === "vi" ? taste.language : first.language;

  const speaking = (): Speaking => ({ words: words[language], language, say: (text) => text[language] });

  function switchLanguage(): void {
    language = language === "vi" ? "en" : "vi";
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
    const { words: say } = speaking();
    return element(
      "header",
      {},
      element("img", { src: "/look/emblem.svg", alt: "", width: "44", height: "44" }),
      element(
        "p",
        {},
        office ? element("strong", {}, office.name[language]) : null,
        office ? element("span", {}, office.place[language]) : null,
      ),
      button(
        { id: "language", "aria-label": say.otherLong, lang: language === "vi" ? "en" : "vi" },
        say.other,
        switchLanguage,
      ),
    );
  }

  function foot(): HTMLElement {
    const { words: say } = speaking();
    return element(
      "footer",
      {},
      office ? element("p", {}, say.complaints(office.complaints)) : null,
      button({ id: "contrast", "aria-pressed": String(taste.highContrast) }, say.contrast, switchContrast),
    );
  }

  return {
    speaking,
    show(main, focus) {
      const focused = focus ?? document.activeElement?.id;
      document.documentElement.lang = language;
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
