import { firstLanguage } from "#contract/first-language.ts";
import type { LanguageCode, OfferedLanguage } from "#contract/languages.ts";
import type { Text } from "#contract/text.ts";
import { button, element } from "../phone/element.ts";
import { languageRow } from "../phone/language-row.ts";
import { createTasteStore } from "../phone/taste.ts";
import { createTongues, type Tongue } from "../phone/tongue.ts";
import { en } from "./words/en.ts";
import { type BookingWords, vi } from "./words/vi.ts";

/** A sentence in whatever language the page is read in by the time it is drawn. */
export type Say = (tongue: Tongue<BookingWords>) => string;

export interface Frame {
  speaking(): Tongue<BookingWords>;
  /** Draws the page anew; whatever had the focus keeps it, else `focus` has it. */
  show(main: (Node | null)[], focus?: string): void;
}

export interface FrameParts {
  office: { name: Text; place: Text; complaints: string };
  root: HTMLElement;
  said: HTMLElement;
  /** What the page may be read in, in this order. */
  languages: readonly OfferedLanguage[];
  /** What was booked in; null where nothing is yet. */
  taken: LanguageCode | null;
  /** The language or the contrast is another: draw again. */
  onChange: () => void;
}

/** Head and foot of the pages of bookings: the office, its languages, contrast. */
export function createFrame({ office, root, said, languages, taken, onChange }: FrameParts): Frame {
  const tastes = createTasteStore();
  const taste = tastes.read();
  const tongues = createTongues({ part: "booking", own: { vi, en }, offered: languages, onWords: onChange });
  let language: LanguageCode = firstLanguage({
    offered: tongues.offered,
    // A link may name one, as on the pages without script.
    chosen: new URLSearchParams(location.search).get("lang") ?? taste.language,
    taken,
    spoken: navigator.languages,
  });

  function choose(code: LanguageCode): void {
    language = code;
    tastes.keep({ language });
    const address = new URL(location.href);
    address.searchParams.delete("lang");
    history.replaceState(history.state, "", address);
    onChange();
  }

  function switchContrast(): void {
    taste.highContrast = !taste.highContrast;
    tastes.keep({ highContrast: taste.highContrast });
    onChange();
  }

  function head(): HTMLElement {
    const { say, words } = tongues.speak(language);
    return element(
      "header",
      {},
      element("img", { src: "/look/emblem.svg", alt: "", width: "44", height: "44" }),
      element("p", {}, element("strong", {}, say(office.name)), element("span", {}, say(office.place))),
      languageRow({ offered: tongues.offered, current: language, label: words.languages, choose }),
    );
  }

  function foot(): HTMLElement {
    const { words: say } = tongues.speak(language);
    return element(
      "footer",
      {},
      element("p", {}, say.complaints(office.complaints)),
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
