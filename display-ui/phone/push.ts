import type { LanguageCode } from "#contract/languages.ts";

export interface PushAsked {
  code: string;
  /** The hub's own key; null where the office sends no messages. */
  key: string | null;
  language: LanguageCode;
}

/**
 * Asks to be told also while the page sleeps. Where it can not be (a plain http page, an old browser, somebody who says no) the page
 * itself goes on ringing, and nothing is said.
 */
export async function askForPush({ code, key, language }: PushAsked): Promise<void> {
  if (key === null || !("serviceWorker" in navigator) || !("PushManager" in window)) return;
  try {
    if ((await Notification.requestPermission()) !== "granted") return;
    const registration = await navigator.serviceWorker.register("/t/worker.js", { scope: "/t/" });
    const options = { userVisibleOnly: true, applicationServerKey: key };
    const subscription =
      (await registration.pushManager.getSubscription()) ?? (await registration.pushManager.subscribe(options));
    const { endpoint, keys } = subscription.toJSON();
    await fetch(`/api/phone/${code}/push`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ subscription: { endpoint, keys }, language }),
    });
  } catch {
    // The page rings by itself as long as it is open.
  }
}
