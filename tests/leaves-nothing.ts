import { afterAll, expect } from "vitest";

const { fetch, setTimeout, setInterval } = globalThis;
const { now } = Date;

// Files that share their modules share these too: a clock that one of them turned once made another's day end early, an hour of tests later.
afterAll(() => {
  const left = { fetch: globalThis.fetch, setTimeout: globalThis.setTimeout, setInterval: globalThis.setInterval };
  expect({ ...left, now: Date.now }, "a test left something of its own behind").toEqual({
    fetch,
    setTimeout,
    setInterval,
    now,
  });
});
