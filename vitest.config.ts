import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The longest files first: one of a minute that is begun last holds up the end of all. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      /\/browser\/(screens|kiosk-(dossier|modes))|spool-kill/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const apart = ["tests/{devices,walk}/**/*.test.ts", "tests/*.test.ts"];

export default defineConfig({
  test: {
    globalSetup: ["tests/before-all.ts"],
    // Most tests wait for a disk, a socket or a browser: on two cores three files at a time take half as long as one, and none longer than its limit.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      // What ends processes has a process of its own for each file.
      { extends: true, test: { name: "apart", include: apart } },
      // No module here keeps anything between two files: to load it once for all of them halves what they take.
      {
        extends: true,
        test: {
          name: "together",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: apart,
          isolate: false,
          setupFiles: ["tests/leaves-nothing.ts"],
        },
      },
    ],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What is waited for is there at once on a quiet machine; a busy one takes its time.
    expect: { poll: { timeout: 15_000 } },
  },
});
