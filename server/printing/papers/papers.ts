import { join } from "node:path";
import type { Readable } from "node:stream";
import { type PaperSize, sizesOf } from "#contract/paper-size.ts";
import type { Slip } from "#contract/slip.ts";
import type { Text } from "#contract/text.ts";
import { formSetOn } from "../../dossier/forms/form-sets.ts";
import type { PaperSource, RegisterSource } from "../../dossier/forms/source.ts";
import { composePaper } from "./compose.ts";
import { paperSlip } from "./paper-slip.ts";
import { openPress } from "./press/press.ts";
import { streamRegister } from "./press/register-press.ts";
import { registerHeads, registerPaper, registerRows } from "./register.ts";
import { registerXlsx } from "./register-xlsx.ts";
import { columnsOf } from "./table-shapes.ts";
import { openWordings } from "./wording/wordings.ts";

/** Papers of dossiers and the register, in the office's wording and typeface. */
export interface Papers {
  /** The bytes of a PDF. Throws for a size that `sizesOf` does not have. */
  pdf(source: PaperSource, size: PaperSize): Promise<Uint8Array>;
  /** For the roll of 80 mm: a receipt. @param copy 1 is the first; later ones say that they are printed again */
  slip(source: PaperSource, copy: number): Slip;
  /** Page by page as its entries come. */
  registerPdf(source: RegisterSource): Readable;
  registerXlsx(source: RegisterSource): Promise<Uint8Array>;
  /** What is wrong with the office's own wording; the project's is used instead. */
  faults(): Text[];
}

/** @param folder `papers` in the data folder: wording by form set, and `fonts`; need not exist */
export function openPapers(folder: string): Papers {
  const wordings = openWordings(folder);
  const fonts = join(folder, "fonts");
  const press = openPress(fonts);
  return {
    async pdf(source, size) {
      const { kind } = source.occasion;
      if (!sizesOf[kind].includes(size)) throw new Error(`${kind} has no ${size}`);
      return press.set(composePaper(source, wordings.of(source.set.id, kind)), size);
    },
    slip: (source, copy) => paperSlip(composePaper(source, wordings.of(source.set.id, source.occasion.kind)), copy),
    registerPdf(source) {
      const set = formSetOn(source.to);
      const wording = wordings.of(set.id, "register");
      const columns = columnsOf("register", registerHeads(wording));
      return streamRegister(
        { paper: registerPaper(source, set, wording), columns, fonts },
        registerRows(source.entries),
      );
    },
    registerXlsx({ to, entries }) {
      const wording = wordings.of(formSetOn(to).id, "register");
      return registerXlsx({ title: wording.title.join(" "), heads: registerHeads(wording) }, entries);
    },
    faults: wordings.faults,
  };
}
