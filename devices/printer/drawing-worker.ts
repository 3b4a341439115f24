import { parentPort } from "node:worker_threads";
import type { DrawingAnswer, DrawingOrder } from "./drawing-thread.ts";
import { createRender } from "./render.ts";

const render = createRender();

async function draw({ id, slip, paper }: DrawingOrder): Promise<void> {
  try {
    const picture = await render(slip, paper);
    // Handed over, not copied.
    parentPort?.postMessage({ id, picture } satisfies DrawingAnswer, [picture.data.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, fault: String(error) } satisfies DrawingAnswer);
  }
}

parentPort?.on("message", draw);
