import type { Page } from "playwright-core";

interface Bent {
  toHub?: (text: string) => string | null;
  toPage?: (text: string) => string;
}

/** Lets every message between a page and its hub through, as one of these has changed it; null keeps it. */
export function bend(page: Page, change: Bent): Promise<void> {
  return page.routeWebSocket(/\/ws\//, (socket) => {
    const hub = socket.connectToServer();
    socket.onMessage((message) => {
      const sent = change.toHub ? change.toHub(String(message)) : String(message);
      if (sent !== null) hub.send(sent);
    });
    hub.onMessage((message) => socket.send(change.toPage ? change.toPage(String(message)) : String(message)));
  });
}

/** A device that no administrator has let in yet. */
export const unpaired = (page: Page): Promise<unknown> =>
  page.route("**/api/pairings/state", (route) => route.fulfill({ json: { state: "waiting", token: null } }));

/** The line to the hub is lost a second after a view came in which this stands: everything up to it, and then nothing more. */
export async function losing(page: Page, view: string): Promise<void> {
  let isLost = false;
  await page.routeWebSocket(/\/ws\//, (socket) => {
    // The screen asks again and again: it would be back before anybody has looked at it.
    if (isLost) return void socket.close();
    const hub = socket.connectToServer();
    hub.onMessage((message) => {
      socket.send(message);
      if (isLost || !String(message).includes(view)) return;
      isLost = true;
      setTimeout(() => void socket.close(), 1_000);
    });
  });
}
