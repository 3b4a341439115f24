import type { Page } from "playwright-core";

/** A line between a page and its hub on which everything may be kept waiting, in both directions. */
export interface SlowLine {
  hold(): void;
  /** All that was kept goes on, in order. */
  release(): void;
}

/** For every line that the page opens from now on. The hub hangs up on one that is held for three seconds. */
export async function slowLine(page: Page): Promise<SlowLine> {
  let held: (() => void)[] | null = null;
  const pass = (go: () => void) => (held ? held.push(go) : go());
  await page.routeWebSocket(/\/ws\//, (socket) => {
    const hub = socket.connectToServer();
    socket.onMessage((message) => pass(() => hub.send(message)));
    hub.onMessage((message) => pass(() => socket.send(message)));
  });
  return {
    hold() {
      held ??= [];
    },
    release() {
      const waiting = held ?? [];
      held = null;
      for (const go of waiting) go();
    },
  };
}
