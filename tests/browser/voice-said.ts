import type { Page } from "playwright-core";

/** What a hall screen said, as its performance entries tell: times in ms since 1970 by the screen's clock. */
export interface SaidAloud {
  label: string;
  times: number;
  /** By the hub's clock: a test's office keeps a time of its own. */
  calledAt: number;
  transcript: string[];
  from: number;
  to: number;
}

/** In the order in which it was said. */
export function saidBy(page: Page): Promise<SaidAloud[]> {
  return page.evaluate(() =>
    performance.getEntriesByName("voice").map((entry) => ({
      ...((entry as PerformanceMeasure).detail as Omit<SaidAloud, "from" | "to">),
      from: performance.timeOrigin + entry.startTime,
      to: performance.timeOrigin + entry.startTime + entry.duration,
    })),
  );
}

/** Waits until the screen has said so many calls. */
export async function afterSaying(page: Page, count: number, withinMs = 20_000): Promise<SaidAloud[]> {
  await page.waitForFunction((wanted) => performance.getEntriesByName("voice").length >= wanted, count, {
    timeout: withinMs,
    polling: 50,
  });
  return saidBy(page);
}

/** Listens from now on; what it gives resolves when the screen has told the hub that it begins a call. */
export async function beginning(page: Page): Promise<() => Promise<void>> {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  const begun = new Promise<void>((resolve) => {
    line.on("Network.webSocketFrameSent", ({ response }) => {
      if (response.payloadData.includes('"began"')) resolve();
    });
  });
  return async () => {
    await begun;
    await line.detach();
  };
}
