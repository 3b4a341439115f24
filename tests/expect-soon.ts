import { expect } from "vitest";

/** Waits until it is so: looks again and again, for at most ten seconds. */
export function expectSoon<Value>(look: () => Value): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(look, { timeout: 10_000, interval: 10 });
}
