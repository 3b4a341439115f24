import type { KioskRules } from "#contract/kiosk-rules.ts";
import { aloud, type Sounded, type Speaking } from "./aloud.ts";
import type { Player } from "./player.ts";
import { partsOf, type Stop, sceneNow, stopsIn } from "./stops.ts";
import { watchScene } from "./watch-scene.ts";
import type { GuideWords } from "./words/vi.ts";

export type GuideKey = keyof KioskRules["keys"];

/** What was said, as words. `missing`: texts that had no sound, so that something else was said for them. */
export interface Said {
  transcript: string;
  missing: string[];
}

/** Leads through the screens by ear: the four keys go in, speech comes out. */
export interface Guide {
  press(key: GuideKey): void;
  /** Says this, as what the guidance has to tell itself. */
  tell(...texts: string[]): void;
  /** Says the screen again, from its beginning. */
  announce(): void;
  stop(): void;
}

interface Means {
  player: Player;
  /** The language in use and its voice. */
  speaking: () => Omit<Speaking, "has">;
  /** A text of the screen in the language of that voice, as far as it is known in it. */
  asSpoken: (text: string) => string;
  words: () => GuideWords;
  browserVoice: boolean;
  /** As soon as it is decided what is said, all of it. */
  onSaid: (said: Said) => void;
  /** Each text when its turn comes. */
  onSpeaking: (text: string) => void;
  now: () => number;
}

/** The back key pressed again within this time, in ms, goes back; pressed once it says the stop again. */
const againMs = 4_000;
/** What answers no question: the way back, the languages, the help, and the voice itself. */
const beside = ".stage-foot, .home-foot, .guide-bar";
/** What of a typed code is read out; marks for what is still to come are not. */
const spoken = /[\p{L}\p{N}.-]/gu;

export function createGuide({
  player,
  speaking,
  asSpoken,
  words,
  browserVoice,
  onSaid,
  onSpeaking,
  now,
}: Means): Guide {
  let current: HTMLElement | null = null;
  let backAt = Number.NEGATIVE_INFINITY;

  const stops = (): Stop[] => {
    const scene = sceneNow();
    if (!scene) return [];
    const bar = scene.tagName === "DIALOG" ? null : document.querySelector<HTMLElement>(".guide-bar");
    return [...stopsIn(scene), ...(bar ? stopsIn(bar).filter(({ isControl }) => isControl) : [])];
  };

  /** Where the person is. A part that was drawn anew meanwhile is still the same to who hears it. */
  function here(): HTMLElement | null {
    if (!current || current.isConnected) return current;
    const name = current.dataset.testid;
    current = (name && stops().find(({ element }) => element.dataset.testid === name)?.element) || null;
    return current;
  }

  /** @param instead said for texts without a sound */
  function say(texts: readonly string[], instead: string | null, interrupt: boolean): void {
    if (interrupt) player.stop();
    const own: Speaking = { ...speaking(), has: player.has };
    const transcript: string[] = [];
    const missing: string[] = [];
    const speak = (text: string, sounds: readonly Sounded[]) => {
      transcript.push(text);
      void player.say(sounds, () => onSpeaking(text));
    };
    for (const shown of texts) {
      const first = aloud(shown, own);
      const text = first.complete ? shown : asSpoken(shown);
      const said = text === shown ? first : aloud(text, own);
      if (said.complete) speak(text, said.sounds);
      else {
        missing.push(text);
        if (browserVoice) void player.sayByBrowser(text, own.language);
      }
    }
    if (missing.length > 0 && instead !== null && (transcript.length === 0 || !browserVoice))
      speak(instead, aloud(instead, own).sounds);
    onSaid({ transcript: transcript.join(" "), missing });
  }

  function hear({ element, isControl }: Stop, interrupt = true): void {
    mark(element);
    current = element;
    const number =
      stops()
        .filter((stop) => stop.isControl)
        .findIndex((stop) => stop.element === element) + 1;
    say(heardOf(element), isControl ? words().choice(number) : words().noSound, interrupt);
  }

  function heardOf(element: HTMLElement): string[] {
    const text = words();
    const spelled = element.getAttribute("data-guide");
    const parts = partsOf(element).map((part) => (part === "-" ? text.dash : part === "." ? text.dot : part));
    if (spelled === "count") return [typedText(element)];
    if (spelled === "spell")
      return parts.flatMap((part, at) => (at === 0 ? [part] : (part.match(spoken) ?? []).map(letter)));
    const state = element.matches(":disabled")
      ? [text.unavailable]
      : element.getAttribute("aria-pressed") === "true"
        ? [text.pressed]
        : [];
    return [...parts, ...state];
  }

  function letter(one: string): string {
    return one === "-" ? words().dash : one === "." ? words().dot : one;
  }

  function typedText(element: HTMLElement): string {
    const count = Number(element.dataset.typed ?? 0);
    return count === 0 ? words().empty : words().typed(count);
  }

  function move(by: 1 | -1): void {
    const all = stops();
    const at = all.findIndex(({ element }) => element === here());
    const next = all[(at + by + all.length) % all.length];
    if (next) hear(next);
  }

  function choose(): void {
    const chosen = here();
    if (!chosen?.matches("button:not(:disabled)")) repeat();
    else {
      player.stop();
      chosen.click();
    }
  }

  function repeat(): void {
    const element = here();
    if (element) hear({ element, isControl: element.matches("button") });
    else announce();
  }

  function back(): void {
    const wasJust = now() - backAt < againMs;
    backAt = now();
    if (!wasJust) {
      repeat();
      return;
    }
    backAt = Number.NEGATIVE_INFINITY;
    const way = sceneNow()?.querySelector<HTMLElement>("[data-guide-back]:not(:disabled)");
    if (way) way.click();
    else say([words().first], null, true);
  }

  /** All there is to read before the first choice, and how many choices answer what is asked. */
  function announce(interrupt = true): void {
    const all = stops();
    const first = all.findIndex(({ isControl }) => isControl);
    const intro = all.slice(0, first < 0 ? undefined : first).map(({ element }) => element);
    current = intro.at(-1) ?? null;
    const choices = all.filter(({ element, isControl }) => isControl && !element.closest(beside)).length;
    const isLast = (element: HTMLElement) => element.getAttribute("data-guide") === "last";
    // What they chose themselves they know: it comes behind what is new to them.
    const inTurn = [...intro.filter((element) => !isLast(element)), ...intro.filter(isLast)];
    const texts = inTurn.flatMap(heardOf);
    say([...texts, ...(choices > 0 ? [words().choices(choices)] : [])], null, interrupt);
  }

  const watch = watchScene({
    onScene: () => announce(),
    onChange(element) {
      if (element.matches(".typed")) say([typedText(element)], null, true);
      else say(heardOf(element), words().noSound, false);
      if (!here()) current = firstBefore(".scroll-list");
    },
    onPressed(element) {
      if (element === current) say(heardOf(element), null, true);
    },
  });

  /** Where a list was exchanged: just before its first choice. */
  function firstBefore(list: string): HTMLElement | null {
    const all = stops();
    const at = all.findIndex(({ element }) => element.closest(list));
    return at > 0 ? (all[at - 1]?.element ?? null) : null;
  }

  return {
    press(key) {
      if (key !== "back") backAt = Number.NEGATIVE_INFINITY;
      if (key === "next") move(1);
      else if (key === "previous") move(-1);
      else if (key === "choose") choose();
      else back();
    },
    tell: (...texts) => say(texts, null, false),
    announce: () => announce(false),
    stop() {
      watch.stop();
      unmark();
      player.stop();
    },
  };
}

/** What is heard is also shown, for who sees a little, and has the focus where it can have it. */
function mark(element: HTMLElement): void {
  unmark();
  element.setAttribute("data-heard", "");
  if (element.matches("button:not(:disabled)")) element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

function unmark(): void {
  for (const heard of document.querySelectorAll("[data-heard]")) heard.removeAttribute("data-heard");
}
