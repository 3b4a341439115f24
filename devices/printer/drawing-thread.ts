import { Worker } from "node:worker_threads";
import type { Slip } from "#contract/slip.ts";
import type { Bitmap } from "./bitmap.ts";
import type { Paper, PaperWidth } from "./paper.ts";
import type { Render } from "./render.ts";

/**
 * Draws papers in a thread of its own. The pixels of one are a megabyte that is garbage a moment later: in the hub's own
 * heap they called for a full collection every eight papers, which held up every call, view and status question for 30 ms.
 */
export interface DrawingThread {
  /** Not first when somebody waits for a paper: the fonts take a tenth of a second, and some 10 MB. */
  begin(): void;
  /** Begins the thread where nobody did. Throws when a paper can not be drawn, or the thread ended; the next one begins it anew. */
  render: Render;
  /** Leaves nothing behind that still comes. What is being drawn throws. */
  end(): Promise<void>;
}

export interface DrawingOrder {
  id: number;
  slip: Slip;
  paper: PaperWidth | Paper;
}

export type DrawingAnswer = { id: number; picture: Bitmap } | { id: number; fault: string };

interface Waiting {
  resolve: (picture: Bitmap) => void;
  reject: (error: Error) => void;
}

const usualScript = new URL("./drawing-worker.ts", import.meta.url);
/** V8 would rather let the thread grow than collect. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

export interface DrawingOptions {
  /** The thread ended that should not, also at rest, when no paper waits that could be told as failed. */
  onLost: (error: Error) => void;
  /** Of the thread: another for tests. */
  script?: URL;
}

export function createDrawingThread({ onLost, script = usualScript }: DrawingOptions): DrawingThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;
  let isEnding = false;

  function start(): Worker {
    const started = new Worker(script, { name: "drawing", resourceLimits });
    started.on("message", (answer: DrawingAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if ("picture" in answer) asked?.resolve(answer.picture);
      else asked?.reject(new Error(answer.fault));
    });
    started.on("error", (error: Error) => lose(started, error));
    started.on("exit", () => lose(started, new Error("the thread that draws papers has ended")));
    // A thread at rest keeps no process from ending.
    started.unref();
    return started;
  }

  function lose(lost: Worker, error: Error): void {
    if (worker !== lost) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    if (!isEnding) onLost(error);
  }

  return {
    begin() {
      worker ??= start();
    },
    render: (slip, paper) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: last, slip, paper } satisfies DrawingOrder);
      }),
    async end() {
      isEnding = true;
      await worker?.terminate();
    },
  };
}
