import type { LanguageCode } from "#contract/languages.ts";
import { withPatience } from "./patience.ts";

/** `unable`: a plain http page, an old browser, or an office that sends no messages; `refused`: somebody, or their phone, said no. */
export type PushState = "told" | "refused" | "unable";

export interface PushAsked {
  code: string;
  /** The hub's own key; null where the office sends no messages. */
  key: string | null;
  language: LanguageCode;
}

const worker = "/t/worker.js";
const scope = "/t/";
/** Times that the hub is asked to forget, and for how long each. */
const tries = 3;
const patienceMs = 5_000;

/** Asks to be told also while the page sleeps. Where it can not be, the page itself goes on ringing as long as it is open. */
export async function askForPush({ code, key, language }: PushAsked): Promise<PushState> {
  if (key === null || !canPush()) return "unable";
  try {
    if ((await Notification.requestPermission()) !== "granted") return "refused";
    const registration = await navigator.serviceWorker.register(worker, { scope });
    const options = { userVisibleOnly: true, applicationServerKey: key };
    const subscription =
      (await registration.pushManager.getSubscription()) ?? (await registration.pushManager.subscribe(options));
    const { endpoint, keys } = subscription.toJSON();
    const isTold = await send("push", code, { subscription: { endpoint, keys }, language });
    return isTold ? "told" : "unable";
  } catch {
    return "unable";
  }
}

/** After the page is loaded anew: what was allowed goes on, and nobody is asked without having touched anything. */
export async function askAgainForPush(asked: PushAsked): Promise<PushState> {
  return canPush() && Notification.permission !== "default" ? askForPush(asked) : "unable";
}

/**
 * Who wants no reminder of this ticket any more gets no message of it either. The browser stays subscribed: all tickets of a phone
 * share one address.
 */
export async function stopPush(code: string): Promise<void> {
  if (!canPush()) return;
  const registration = await navigator.serviceWorker.getRegistration(scope).catch(() => undefined);
  const endpoint = (await registration?.pushManager.getSubscription().catch(() => null))?.endpoint;
  if (!endpoint) return;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      await send("push-off", code, { endpoint });
      return;
    } catch {
      // Not reached: asked twice, it is forgotten once.
    }
  }
}

/** @throws where the hub was not reached */
async function send(wish: "push" | "push-off", code: string, body: object): Promise<boolean> {
  const headers = { "content-type": "application/json" };
  const asked = { method: "POST", headers, body: JSON.stringify(body), keepalive: true };
  return withPatience(
    patienceMs,
    async (signal) => (await fetch(`/api/phone/${code}/${wish}`, { ...asked, signal })).ok,
  );
}

function canPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}
