import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/build-screens.ts"],
    // Most tests wait for a disk, a socket or a browser: on two cores three files at a time take half as long as one, and none longer than its limit.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
