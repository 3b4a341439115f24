import { join } from "node:path";
import type { Readable } from "node:stream";
import { formSetOn } from "../../dossier/forms/form-sets.ts";
import type { PaperSource, RegisterSource } from "../../dossier/forms/source.ts";
import { composePaper } from "./compose.ts";
import { paperSlip } from "./paper-slip.ts";
import { registerHeads, registerPaper, registerRows } from "./register.ts";
import { type PaperSize, sizesOf } from "./sizes.ts";
import { columnsOf } from "./table-shapes.ts";
import { openWordings } from "./wording/wordings.ts";

/** Papers of dossiers and the register, in the office's wording and typeface. */
export interface Papers {
  /** The bytes of a PDF. Throws for a size that `sizesOf` does not have. */
  pdf(source: PaperSource, size: PaperSize): Promise<Buffer>;
  /** Page by page as its entries come. */
  registerPdf(source: RegisterSource): Promise<Readable>;
  registerXlsx(source: RegisterSource): Promise<Uint8Array>;
  /** What is wrong with the office's own wording; the project's is used instead. */
  faults(): string[];
}

/** @param folder `papers` in the data folder: wording by form set, and `fonts`; need not exist */
export function openPapers(folder: string): Papers {
  const wordings = openWordings(folder);
  const composed = (source: PaperSource) => composePaper(source, wordings.of(source.set.id, source.occasion.kind));
  let setting: Promise<Setting> | null = null;
  /** An office that prints nothing need not hold what draws pages and letters in memory. */
  const set = () => {
    setting ??= loadSetting(join(folder, "fonts"));
    return setting;
  };

  return {
    async pdf(source, size) {
      const paper = composed(source);
      if (!sizesOf[source.occasion.kind].includes(size)) throw new Error(`${source.occasion.kind} has no ${size}`);
      const { paperPdf, slipPdf, sheets, typefaces } = await set();
      if (size !== "80mm") return paperPdf(paper, sheets[size], typefaces);
      const info = { title: paper.name, author: paper.agency, at: paper.madeAt };
      return slipPdf(paperSlip(paper), info, typefaces);
    },
    async registerPdf(source) {
      const { registerPdf, typefaces } = await set();
      const forms = formSetOn(source.to);
      const wording = wordings.of(forms.id, "register");
      const paper = registerPaper(source, forms, wording);
      return registerPdf(paper, columnsOf("register", registerHeads(wording)), registerRows(source.entries), typefaces);
    },
    async registerXlsx({ to, entries }) {
      const { registerXlsx } = await import("./register-xlsx.ts");
      const wording = wordings.of(formSetOn(to).id, "register");
      return registerXlsx({ title: wording.title.join(" "), heads: registerHeads(wording) }, entries);
    },
    faults: wordings.faults,
  };
}

type Setting = Awaited<ReturnType<typeof loadSetting>>;

async function loadSetting(fonts: string) {
  const [{ paperPdf }, { slipPdf }, { a4, a5 }, { registerPdf }, { openTypefaces }] = await Promise.all([
    import("./pdf/paper-pdf.ts"),
    import("./pdf/slip-pdf.ts"),
    import("./pdf/sheet.ts"),
    import("./pdf/register-pdf.ts"),
    import("./typefaces.ts"),
  ]);
  return { paperPdf, slipPdf, registerPdf, sheets: { a4, a5 }, typefaces: openTypefaces(fonts) };
}
