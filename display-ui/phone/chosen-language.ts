import { chosenCookie } from "#contract/first-language.ts";
import type { LanguageCode } from "#contract/languages.ts";
import { withPatience } from "./patience.ts";

/** What somebody chose to read the public pages in, for as long as the browser is open. */
export interface ChosenLanguage {
  /** The last one, on whichever page it was chosen; whether it is offered, is seen later. */
  read(): LanguageCode | null;
  /**
   * The hub gives it to the browser to keep: a script may do so itself only where the line is sealed, which an office's own is not.
   * While the hub is away it is kept here, and sent when the hub is back or a page is opened again.
   */
  keep(language: LanguageCode): void;
}

/** A language that was chosen here, and that the hub has not given to the browser yet. */
interface Unsent {
  language: LanguageCode;
  /** What the browser may have of earlier choices: where it has another one, that was chosen later, on another page. */
  before: readonly LanguageCode[];
}

const key = "mot-cua-language-unsent";
/** How often the hub is asked again, and how long each time may take. */
const againMs = 3_000;
const patienceMs = 5_000;

export function createChosenLanguage(): ChosenLanguage {
  /** Of this page, also where the browser keeps nothing. */
  let chosen: Unsent | null = null;
  let isSending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function send(): Promise<void> {
    if (isSending) return;
    clearTimeout(timer);
    const unsent = unsentNow();
    if (!unsent) return forget();
    isSending = true;
    const isSettled = await settle(unsent.language);
    isSending = false;
    if (!isSettled) timer = setTimeout(send, againMs);
    // Another one may have been chosen meanwhile: that goes at once.
    else if (kept()?.language !== unsent.language) await send();
    else forget();
  }

  function unsentNow(): Unsent | null {
    const unsent = kept();
    const cookie = inCookie();
    // One that was chosen there and is the same as one before can not be told from none.
    const isNewer = cookie !== null && unsent !== null && !unsent.before.includes(cookie);
    return isNewer ? null : unsent;
  }

  const kept = (): Unsent | null => stored() ?? chosen;

  function forget(): void {
    chosen = null;
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  }

  return {
    read() {
      const unsent = unsentNow();
      // Chosen while the hub was away, on a page that is closed since.
      if (unsent) void send();
      return unsent?.language ?? inCookie();
    },
    keep(language) {
      const earlier = unsentNow();
      // One that is still on its way comes into the browser before this one does.
      const before = [inCookie(), earlier?.language, ...(earlier?.before ?? [])].filter((each) => each != null);
      chosen = { language, before: [...new Set(before)] };
      store(chosen);
      void send();
    },
  };
}

/** Whether the hub took it, or refused it, as a language that it offers no longer: it would refuse it again. */
async function settle(language: LanguageCode): Promise<boolean> {
  const body = JSON.stringify({ language });
  const headers = { "content-type": "application/json" };
  try {
    return await withPatience(patienceMs, async (signal) => {
      // Also when another page is gone to at once.
      const { status } = await fetch("/api/language", { method: "POST", headers, body, signal, keepalive: true });
      // A hub that is asked too often takes it later; above that, what stands before the hub answers for it.
      return status < 500 && status !== 429;
    });
  } catch {
    return false;
  }
}

function inCookie(): LanguageCode | null {
  const pairs = document.cookie.split("; ").map((pair) => pair.split("="));
  return pairs.find(([name]) => name === chosenCookie)?.[1] ?? null;
}

function stored(): Unsent | null {
  try {
    const { language, before } = JSON.parse(localStorage.getItem(key) ?? "{}");
    // An earlier version kept the last one before only.
    const known = [before].flat().filter((each) => typeof each === "string");
    return typeof language === "string" ? { language, before: known } : null;
  } catch {
    return null;
  }
}

function store(unsent: Unsent): void {
  try {
    localStorage.setItem(key, JSON.stringify(unsent));
  } catch {
    // Private windows may refuse: it is then sent as long as the page is open.
  }
}
