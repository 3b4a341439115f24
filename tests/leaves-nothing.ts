import { afterAll, expect } from "vitest";

/** What files that share their modules share with them. */
const shared = () => ({
  fetch: globalThis.fetch,
  setTimeout: globalThis.setTimeout,
  setInterval: globalThis.setInterval,
  now: Date.now,
  env: { ...process.env },
});

const before = shared();

// A clock that one file turned once made another's day end early, an hour of tests later.
afterAll(() => expect(shared(), "a test left something of its own behind").toEqual(before));
