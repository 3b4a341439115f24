import type { LanguageCode } from "#contract/languages.ts";

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
    const answer = await fetch(`/api/phone/${code}/push`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ subscription: { endpoint, keys }, language }),
    });
    return answer.ok ? "told" : "unable";
  } catch {
    return "unable";
  }
}

/** After the page is loaded anew: what was allowed goes on, and nobody is asked without having touched anything. */
export async function askAgainForPush(asked: PushAsked): Promise<PushState> {
  return canPush() && Notification.permission !== "default" ? askForPush(asked) : "unable";
}

/** Who wants no reminder any more gets no message either: the push service then tells the hub that the phone is gone. */
export async function stopPush(): Promise<void> {
  if (!canPush()) return;
  try {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
  } catch {
    // There is none.
  }
}

function canPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}
