import { Worker } from "node:worker_threads";

const script = `
const { parentPort, workerData } = require("node:worker_threads");
if (workerData.fails) throw new Error("no memory");
parentPort.on("message", ([id, name, [text]]) => {
  if (name === "crash") throw new Error("crashed");
  if (name === "fail") return parentPort.postMessage([id, null, { kind: text, message: "the disk", fatal: true }]);
  parentPort.postMessage([id, text]);
  if (name === "close") parentPort.close();
});
parentPort.postMessage([0, null]);
`;

/** A thread that answers `say` with what it is told; `fail` with a fault of its file; and throws at `crash`. @param fails it does not come up */
export function aWorker(fails: boolean): Worker {
  return new Worker(script, { eval: true, workerData: { fails } });
}
