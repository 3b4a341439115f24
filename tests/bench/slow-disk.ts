import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./servers.ts";

/**
 * Builds the preload that makes each sync take 5 ms.
 * @returns the environment to start a server with; null where there is no Linux or no C compiler
 */
export function buildSlowDisk(folder: string): Record<string, string> | null {
  if (process.platform !== "linux") return null;
  const library = join(folder, "slow-disk.so");
  try {
    execFileSync("cc", ["-shared", "-fPIC", "-O2", "-o", library, join(root, "tests/bench/slow-disk.c"), "-ldl"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  } catch {
    return null;
  }
  return { LD_PRELOAD: library };
}
