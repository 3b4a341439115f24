import { cpus, release, totalmem } from "node:os";
import type { Noise } from "./noise.ts";

/** Where the figures were taken, and how far the same work varied while they were. */
export function machine(noise: ReturnType<Noise["result"]>) {
  const processors = cpus();
  return {
    cpu: processors[0]?.model ?? "unknown",
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
    at: new Date().toISOString(),
    noise,
  };
}
