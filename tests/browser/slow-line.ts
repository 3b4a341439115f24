import type { Page } from "playwright-core";

/** A line between a page and its hub on which everything may be kept waiting, in both directions. */
export interface SlowLine {
  hold(): void;
  /** All that was kept goes on, in order. */
  release(): void;
}

/** Signs of life, by which hub and page know that the line is there: they go on however long the rest is held. */
const isSign = (message: string | Buffer) => message === "2" || message === "3";

/** For every line that the page opens from now on. */
export async function slowLine(page: Page): Promise<SlowLine> {
  let held: (() => void)[] | null = null;
  const pass = (message: string | Buffer, go: () => void) => (held && !isSign(message) ? held.push(go) : go());
  await page.routeWebSocket(/\/ws\//, (socket) => {
    const hub = socket.connectToServer();
    socket.onMessage((message) => pass(message, () => hub.send(message)));
    hub.onMessage((message) => pass(message, () => socket.send(message)));
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
