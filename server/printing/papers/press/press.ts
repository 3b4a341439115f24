import { Worker } from "node:worker_threads";
import type { PaperSize } from "#contract/paper-size.ts";
import type { Paper } from "../paper.ts";
import type { PaperAnswer, PaperOrder } from "./orders.ts";

/**
 * Sets papers in a thread of its own: one takes some 50 ms in which the hall must go on, and what draws letters holds
 * memory that an office rarely needs. The thread begins with the first paper and ends a minute after the last.
 */
export interface Press {
  /** The bytes of a PDF. */
  set(paper: Paper, size: PaperSize): Promise<Uint8Array>;
}

const idleMs = 60_000;
/** V8 would rather let the thread grow to hundreds of MB than collect. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

interface Waiting {
  resolve: (file: Uint8Array) => void;
  reject: (error: Error) => void;
}

/** @param fonts the folder of the office's own typeface */
export function openPress(fonts: string): Press {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;
  let idle: NodeJS.Timeout | undefined;

  function start(): Worker {
    const started = new Worker(new URL("./paper-worker.ts", import.meta.url), { workerData: fonts, resourceLimits });
    started.on("message", (answer: PaperAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) rest(started);
      if ("file" in answer) asked?.resolve(answer.file);
      else asked?.reject(new Error(answer.fault));
    });
    started.on("error", (error: Error) => lose(started, error));
    started.on("exit", () => lose(started, new Error("the thread that sets papers has ended")));
    return started;
  }

  /** A thread at rest keeps nobody: neither the process from ending, nor memory for long. */
  function rest(resting: Worker): void {
    resting.unref();
    idle = setTimeout(() => {
      // Whatever is asked for from now on begins a new one.
      worker = null;
      void resting.terminate();
    }, idleMs).unref();
  }

  function lose(lost: Worker, error: Error): void {
    if (worker !== lost) return;
    worker = null;
    clearTimeout(idle);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  return {
    set: (paper, size) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: last, paper, size } satisfies PaperOrder);
      }),
  };
}
