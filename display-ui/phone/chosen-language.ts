import { chosenCookie } from "#contract/first-language.ts";
import type { LanguageCode } from "#contract/languages.ts";
import { withPatience } from "./patience.ts";

/** A language that was chosen here, and that the hub has not given to the browser yet. */
interface Unsent {
  language: LanguageCode;
  /** What the browser had then: where it has another one now, that was chosen later, on another page. */
  before: LanguageCode | null;
}

const key = "mot-cua-language-unsent";
/** How often the hub is asked again, and how long each time may take. */
const againMs = 3_000;
const patienceMs = 5_000;

/** Of this page, also where the browser keeps nothing. */
let chosen: Unsent | null = null;
let isSending = false;

/** What was chosen last on any of the public pages, since the browser was opened; whether it is offered, is seen later. */
export function languageForAll(): LanguageCode | null {
  const unsent = unsentNow();
  // Chosen while the hub was away, on a page that is closed since.
  if (unsent) void send();
  return unsent?.language ?? inCookie();
}

/**
 * The hub gives it to the browser to keep: a script may do so itself only where the line is sealed, which an office's own is not.
 * While the hub is away it is kept here, and sent when the hub is back or a page is opened again.
 */
export function keepForAll(language: LanguageCode): void {
  chosen = { language, before: inCookie() };
  store(chosen);
  void send();
}

async function send(): Promise<void> {
  if (isSending) return;
  const unsent = unsentNow();
  if (!unsent) return forget();
  isSending = true;
  const isAnswered = await isTaken(unsent.language);
  isSending = false;
  if (!isAnswered) {
    setTimeout(send, againMs);
    return;
  }
  // Another one may have been chosen meanwhile: that goes at once.
  if (kept()?.language !== unsent.language) await send();
  else forget();
}

/** Whether the hub took it, or refused it for good, as a language that it offers no longer. */
async function isTaken(language: LanguageCode): Promise<boolean> {
  const body = JSON.stringify({ language });
  const headers = { "content-type": "application/json" };
  try {
    return await withPatience(patienceMs, async (signal) => {
      // Also when another page is gone to at once.
      const { ok, status } = await fetch("/api/language", { method: "POST", headers, body, signal, keepalive: true });
      return ok || status === 400 || status === 404;
    });
  } catch {
    return false;
  }
}

function unsentNow(): Unsent | null {
  const unsent = kept();
  const cookie = inCookie();
  // One that was chosen there and is the same as before can not be told from none.
  const isNewer = cookie !== null && unsent !== null && cookie !== unsent.before;
  return isNewer ? null : unsent;
}

const kept = (): Unsent | null => stored() ?? chosen;

function inCookie(): LanguageCode | null {
  const pairs = document.cookie.split("; ").map((pair) => pair.split("="));
  return pairs.find(([name]) => name === chosenCookie)?.[1] ?? null;
}

function stored(): Unsent | null {
  try {
    const { language, before } = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof language === "string" ? { language, before: typeof before === "string" ? before : null } : null;
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

function forget(): void {
  chosen = null;
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
