import { parentPort, workerData } from "node:worker_threads";
import type { PaperSize } from "#contract/paper-size.ts";
import type { Paper } from "../paper.ts";
import { paperSlip } from "../paper-slip.ts";
import { paperPdf } from "../pdf/paper-pdf.ts";
import { a4, a5 } from "../pdf/sheet.ts";
import { slipPdf } from "../pdf/slip-pdf.ts";
import { openTypefaces } from "../typefaces.ts";
import type { PaperAnswer, PaperOrder } from "./orders.ts";

const typefaces = openTypefaces(workerData as string);
const answer = (message: PaperAnswer) => parentPort?.postMessage(message);

parentPort?.on("message", ({ id, paper, size }: PaperOrder) => {
  setPaper(paper, size).then(
    (file) => answer({ id, file }),
    (error: unknown) => answer({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function setPaper(paper: Paper, size: PaperSize): Promise<Uint8Array> {
  switch (size) {
    case "a4":
      return paperPdf(paper, a4, typefaces);
    case "a5":
      return paperPdf(paper, a5, typefaces);
    case "80mm":
      return slipPdf(paperSlip(paper), { title: paper.name, author: paper.agency, at: paper.madeAt }, typefaces);
    default:
      return size satisfies never;
  }
}
