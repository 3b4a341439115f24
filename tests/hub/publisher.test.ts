import { describe, expect, it } from "vitest";
import type { DisplayView, ViewMessage } from "#contract/views.ts";
import { createPublisher } from "../../server/hub/publisher.ts";

/** A display's view that tells one state from another by its total. */
const showing = (total: number): DisplayView => ({
  zones: [],
  opening: { state: "open", until: null },
  calls: [],
  waiting: [],
  total,
});

interface Watched {
  publisher: ReturnType<typeof createPublisher>;
  sent: ViewMessage[];
  state: { total: number };
  latest(): ViewMessage | null;
  totals(): number[];
  /** Resolves with the message that shows this total. */
  shows(total: number): Promise<void>;
}

function watched(gapMs: number, now = () => Date.now()): Watched {
  const publisher = createPublisher({ now });
  const state = { total: 0 };
  const sent: ViewMessage[] = [];
  const waiting: { total: number; seen: () => void }[] = [];
  const totals = () => sent.map(({ view }) => (view as DisplayView).total);
  const { latest } = publisher.add({
    name: "display",
    gapMs,
    make: () => showing(state.total),
    emit(message) {
      sent.push(message);
      for (const { total, seen } of waiting) if (totals().at(-1) === total) seen();
    },
  });
  const shows = (total: number) => new Promise<void>((seen) => waiting.push({ total, seen }));
  return { publisher, sent, state, latest, totals, shows };
}

describe("the publisher", () => {
  it("sends the first change at once and gathers a burst into a few messages, the last state always among them", async () => {
    const { publisher, state, totals, shows } = watched(30);
    const last = shows(200);
    for (let change = 1; change <= 200; change++) {
      state.total = change;
      publisher.changed();
      if (change % 50 === 0) await new Promise(setImmediate);
    }
    await last;
    publisher.stop();
    expect(totals()[0]).toBeLessThan(200);
    expect(totals().at(-1)).toBe(200);
    expect(totals().length).toBeLessThan(6);
  });

  it("sends nothing when nothing that is shown has changed", async () => {
    const { publisher, sent, state, shows } = watched(0);
    const shown = shows(1);
    state.total = 1;
    publisher.changed();
    await shown;
    publisher.changed();
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    publisher.stop();
    expect(sent).toHaveLength(1);
  });

  it("gives a newcomer the newest state even within the gap, and never an older one after it", async () => {
    const { publisher, sent, state, latest, shows } = watched(10_000);
    const shown = shows(1);
    state.total = 1;
    publisher.changed();
    await shown;
    state.total = 2;
    publisher.changed();
    expect(latest()).toMatchObject({ view: { total: 2 } });
    publisher.stop();
    const revisions = sent.map(({ revision }) => revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  });

  it("numbers views upwards over a restart, and when the clock stands still", async () => {
    const first = watched(0, () => 1_000);
    for (const total of [1, 2, 3]) {
      const shown = first.shows(total);
      first.state.total = total;
      first.publisher.changed();
      await shown;
    }
    first.publisher.stop();
    const restarted = watched(0, () => 60_000);
    const before = first.sent.map(({ revision }) => revision);
    expect(new Set(before).size).toBe(3);
    expect(restarted.latest()?.revision).toBeGreaterThan(Math.max(...before));
    restarted.publisher.stop();
  });
});
