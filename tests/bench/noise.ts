import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type Spread, spread } from "./figures.ts";

/** The same two small pieces of work, timed all through the run: how far they vary is how far to trust the rest. */
export interface Noise {
  sample(): void;
  result(): { cpuMs: Spread; syncMs: Spread; samples: number };
}

const texts = 3_000;
const text = JSON.stringify(Array.from({ length: 60 }, (_, index) => ({ index, text: `line ${index}` })));
const syncs = 20;

export function createNoise(folder: string): Noise {
  const cpu: number[] = [];
  const sync: number[] = [];
  const file = openSync(join(folder, "noise"), "w");
  const block = Buffer.alloc(4_096, 1);
  process.once("exit", () => closeSync(file));

  // Not a bare loop of additions: whether that runs at full speed is decided by where its code happens to lie in memory.
  function parse(): void {
    for (let i = 0; i < texts; i += 1) block.writeInt32LE((JSON.parse(text) as unknown[]).length);
  }

  function writeAndSync(): void {
    writeSync(file, block, 0, block.length, 0);
    fdatasyncSync(file);
  }

  // Until it is compiled for good, so that only the machine's noise is left.
  for (let i = 0; i < 10; i += 1) parse();
  return {
    sample() {
      for (let i = 0; i < 3; i += 1) cpu.push(timed(parse));
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
