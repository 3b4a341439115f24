import { on } from "node:events";
import { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { RegisterAnswer, RegisterOrder, RegisterRows } from "./orders.ts";

/** Rows that go to the thread at once. */
const atOnce = 200;

/**
 * The register as a stream of bytes, set in a thread of its own. Rows are taken as they are set; whoever stops reading ends the thread. A fault
 * while they come breaks the stream: it never ends as if it were whole.
 */
export function streamRegister(order: RegisterOrder, rows: AsyncIterable<readonly string[]>): Readable {
  return Readable.from(partsOf(order, rows), { objectMode: false });
}

async function* partsOf(order: RegisterOrder, rows: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  const worker = new Worker(new URL("./register-worker.ts", import.meta.url), { workerData: order });
  const next = batches(rows);
  try {
    for await (const [message] of on(worker, "message", { close: ["exit"] })) {
      const answer = message as RegisterAnswer;
      switch (answer.kind) {
        case "more": {
          const { done, value } = await next.next();
          worker.postMessage((done ? null : value) satisfies RegisterRows);
          break;
        }
        case "part":
          yield answer.part;
          break;
        case "end":
          return;
        default:
          answer satisfies never;
      }
    }
    throw new Error("the thread that sets the register has ended");
  } finally {
    await next.return(undefined);
    await worker.terminate();
  }
}

async function* batches(rows: AsyncIterable<readonly string[]>): AsyncGenerator<(readonly string[])[], undefined> {
  let batch: (readonly string[])[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === atOnce) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
  return undefined;
}
