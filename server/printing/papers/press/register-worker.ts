import { once } from "node:events";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { registerPdf } from "../pdf/register-pdf.ts";
import { openTypefaces } from "../typefaces.ts";
import type { RegisterAnswer, RegisterOrder, RegisterRows } from "./orders.ts";

if (!parentPort) throw new Error("this file is a thread's");
const port = parentPort;
const tell = (message: RegisterAnswer) => port.postMessage(message);

const { paper, columns, fonts } = workerData as RegisterOrder;
for await (const part of registerPdf(paper, columns, rowsFrom(port), openTypefaces(fonts)))
  tell({ kind: "part", part: part as Uint8Array });
tell({ kind: "end" });
port.close();

async function* rowsFrom(from: MessagePort): AsyncGenerator<readonly string[]> {
  for (;;) {
    const answered = once(from, "message");
    tell({ kind: "more" });
    const [rows] = (await answered) as [RegisterRows];
    if (rows === null) return;
    yield* rows;
  }
}
