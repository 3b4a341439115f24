/**
 * The service worker: shows what the hub pushes while the page sleeps, and opens the page at a touch. It stands alone, so that it
 * is one file; nothing is cached.
 */
interface PushScope {
  addEventListener(name: "push", listen: (event: PushCame) => void): void;
  addEventListener(name: "notificationclick", listen: (event: Touched) => void): void;
  registration: { showNotification(title: string, options: object): Promise<void> };
  clients: {
    matchAll(which: { type: "window" }): Promise<{ url: string; focus(): Promise<unknown> }[]>;
    openWindow(path: string): Promise<unknown>;
  };
}
interface Waiting {
  waitUntil(done: Promise<unknown>): void;
}
interface PushCame extends Waiting {
  data: { json(): { title: string; body: string; path: string } } | null;
}
interface Touched extends Waiting {
  notification: { data: { path: string }; close(): void };
}

const scope = self as unknown as PushScope;

scope.addEventListener("push", (event) => {
  if (!event.data) return;
  const { title, body, path } = event.data.json();
  event.waitUntil(
    scope.registration.showNotification(title, {
      body,
      icon: "/look/favicon.svg",
      // One ticket has one notice: a second call takes the place of the first, and sounds again.
      tag: path,
      renotify: true,
      requireInteraction: true,
      vibrate: [400, 200, 400, 200, 400],
      data: { path },
    }),
  );
});

scope.addEventListener("notificationclick", (event) => {
  const { path } = event.notification.data;
  event.notification.close();
  event.waitUntil(
    scope.clients.matchAll({ type: "window" }).then((pages) => {
      const open = pages.find(({ url }) => new URL(url).pathname === path);
      return open ? open.focus() : scope.clients.openWindow(path);
    }),
  );
});
