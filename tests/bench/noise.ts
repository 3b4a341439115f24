import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Spread, spread } from "./figures.ts";

/** The same two small pieces of work, timed all through the run: how far they vary is how far to trust the rest. */
export interface Noise {
  sample(): void;
  result(): { cpuMs: Spread; syncMs: Spread; samples: number };
}

const additions = 20_000_000;
const syncs = 20;

export function createNoise(folder: string): Noise {
  const cpu: number[] = [];
  const sync: number[] = [];
  const file = openSync(join(folder, "noise"), "w");
  const block = Buffer.alloc(4_096, 1);
  let kept = 0;
  process.once("exit", () => closeSync(file));

  function addUp(): void {
    for (let i = 0; i < additions; i += 1) kept = (kept + i) | 0;
  }

  function writeAndSync(): void {
    writeSync(file, block, 0, block.length, 0);
    fdatasyncSync(file);
  }

  addUp();
  return {
    sample() {
      for (let i = 0; i < 3; i += 1) cpu.push(timed(addUp));
      for (let i = 0; i < syncs; i += 1) sync.push(timed(writeAndSync));
    },
    result: () => ({ cpuMs: spread(cpu), syncMs: spread(sync), samples: cpu.length + sync.length }),
  };
}

function timed(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
