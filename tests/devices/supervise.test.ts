import { afterEach, describe, expect, it } from "vitest";
import { type Held, pauseMs, type Supervised, supervise } from "../../devices/supervise.ts";
import { expectSoon } from "../expect-soon.ts";

interface Thing {
  held: Held;
  lose: () => void;
  released: number;
}

function aThing(): Thing {
  let lose: () => void = () => {};
  const gone = new Promise<void>((resolve) => {
    lose = resolve;
  });
  const thing: Thing = { held: { gone, release: () => {} }, lose: () => lose(), released: 0 };
  thing.held = {
    gone,
    release() {
      thing.released += 1;
      lose();
    },
  };
  return thing;
}

let running: Supervised | null = null;
afterEach(async () => running?.stop());

function watch(open: () => Promise<Held>): string[] {
  const states: string[] = [];
  running = supervise({
    open,
    onState: (state) => states.push(state),
    backOff: { first: 1, cap: 5 },
    random: Math.random,
  });
  return states;
}

describe("supervision", () => {
  it("opens what is there, and opens it again after each loss", async () => {
    const things: Thing[] = [];
    const states = watch(async () => {
      const thing = aThing();
      things.push(thing);
      return thing.held;
    });
    await expectSoon(() => states).toEqual(["open"]);
    things[0]?.lose();
    await expectSoon(() => states).toEqual(["open", "away", "open"]);
    expect(things[0]?.released).toBeGreaterThan(0);
  });

  it("keeps trying what is away, and tells it once", async () => {
    let tries = 0;
    const states = watch(async () => {
      tries += 1;
      if (tries < 6) throw new Error("not there");
      return aThing().held;
    });
    await expectSoon(() => states).toEqual(["away", "open"]);
    expect(tries).toBe(6);
  });

  it("releases what it holds when stopped, and opens nothing more", async () => {
    const thing = aThing();
    let opened = 0;
    const states = watch(async () => {
      opened += 1;
      return thing.held;
    });
    await expectSoon(() => states).toEqual(["open"]);
    await running?.stop();
    expect(thing.released).toBeGreaterThan(0);
    expect([opened, states]).toEqual([1, ["open"]]);
  });

  it("stops also in the middle of opening", async () => {
    const thing = aThing();
    let finish: (held: Held) => void = () => {};
    const states = watch(
      () =>
        new Promise<Held>((resolve) => {
          finish = resolve;
        }),
    );
    const stopped = running?.stop();
    finish(thing.held);
    await stopped;
    expect(thing.released).toBeGreaterThan(0);
    expect(states).toEqual([]);
  });

  it("knocks less and less often at what is away, and not at all in between", async () => {
    const tries: number[] = [];
    running = supervise({
      async open() {
        tries.push(performance.now());
        throw new Error("away");
      },
      onState: () => {},
      backOff: { first: 15, cap: 60 },
      random: () => 1,
    });
    await expectSoon(() => tries.length).toBeGreaterThanOrEqual(5);
    const pauses = tries.slice(1, 5).map((at, index) => at - (tries[index] ?? 0));
    // Timers may end a little early, by less than a millisecond.
    for (const [index, least] of [30, 60, 60, 60].entries()) expect(pauses[index]).toBeGreaterThanOrEqual(least - 1);
  });

  it("waits longer each time, up to a limit, and never twice the same", () => {
    const backOff = { first: 100, cap: 3_000 };
    expect([1, 2, 3, 10, 1_000].map((failures) => pauseMs(failures, backOff, () => 1))).toEqual([
      200, 400, 800, 3_000, 3_000,
    ]);
    expect(pauseMs(5, backOff, () => 0)).toBe(0);
  });
});
