import { expect, test } from "vitest";
import { createHubTime } from "#contract/client/hub-time.ts";

const hourMs = 3_600_000;
const noon = Date.UTC(2026, 10, 23, 5);

/** A line on which the hub speaks, and a machine's clock that a test may turn. */
function aLine(startsAt = noon) {
  const listeners = new Map<string, (...args: never[]) => void>();
  const line = { on: (event: string, listener: (...args: never[]) => void) => listeners.set(event, listener) };
  const clock = { now: startsAt };
  const say = (event: "pulse" | "view", at: number) => listeners.get(event)?.({ at } as never);
  return {
    clock,
    hubTime: createHubTime(line, () => clock.now),
    pulse: (at: number) => say("pulse", at),
    view: (at: number) => say("view", at),
  };
}

test("the machine's own clock counts until the hub is heard", () => {
  expect(aLine().hubTime()).toBe(noon);
});

test.each([-hourMs, hourMs])("a clock that is %i ms off is put right by a pulse, and goes on from there", (off) => {
  const { clock, hubTime, pulse } = aLine(noon + off);
  pulse(noon);
  expect(hubTime()).toBe(noon);
  clock.now += 5_000;
  expect(hubTime()).toBe(noon + 5_000);
});

test("a clock that is set while the screen runs is put right by the next pulse", () => {
  const { clock, hubTime, pulse } = aLine();
  pulse(noon);
  clock.now = noon + hourMs;
  pulse(noon + 1_000);
  expect(hubTime()).toBe(noon + 1_000);
});

test("some milliseconds on the way do not make the time jump", () => {
  const { clock, hubTime, pulse } = aLine();
  pulse(noon);
  clock.now += 1_000;
  pulse(noon + 940);
  expect(hubTime()).toBe(noon + 1_000);
});

test("an old view does not turn the time back, and a view from ahead proves that the hub is there", () => {
  const { hubTime, pulse, view } = aLine();
  pulse(noon);
  view(noon - hourMs);
  expect(hubTime()).toBe(noon);
  view(noon + hourMs);
  expect(hubTime()).toBe(noon + hourMs);
});
