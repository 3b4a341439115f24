import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PNG } from "pngjs";

const run = promisify(execFile);

async function withFile<Result>(pdf: Uint8Array, use: (file: string, folder: string) => Promise<Result>) {
  const folder = await mkdtemp(join(tmpdir(), "mot-cua-paper-"));
  try {
    const file = join(folder, "paper.pdf");
    await writeFile(file, pdf);
    return await use(file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a PDF says, page by page, as poppler reads it: by columns, or line by line across the page. Every gap is one space. */
export async function textOf(pdf: Uint8Array, order: "byColumn" | "byLine" = "byColumn"): Promise<string[]> {
  return withFile(pdf, async (file) => {
    const { stdout } = await run(
      "pdftotext",
      [...(order === "byLine" ? ["-layout"] : []), "-enc", "UTF-8", file, "-"],
      { maxBuffer: 1 << 28 },
    );
    return stdout
      .split("\f")
      .slice(0, -1)
      .map((page) => page.replace(/\s+/g, " ").trim());
  });
}

/** Each word with its box, in points from the upper left corner. */
export async function wordsOf(pdf: Uint8Array): Promise<{ width: number; height: number; boxes: Box[] }> {
  return withFile(pdf, async (file) => {
    const { stdout } = await run("pdftotext", ["-bbox", file, "-"], { maxBuffer: 1 << 28 });
    const number = (text: string, name: string) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(text)?.[1]);
    const page = /<page [^>]*>/.exec(stdout)?.[0] ?? "";
    const boxes = [...stdout.matchAll(/<word ([^>]*)>([^<]*)</g)].map(([, at = "", text = ""]) => {
      return {
        text,
        left: number(at, "xMin"),
        right: number(at, "xMax"),
        top: number(at, "yMin"),
        bottom: number(at, "yMax"),
      };
    });
    return { width: number(page, "width"), height: number(page, "height"), boxes };
  });
}

export interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Fonts of a PDF: whether each is embedded, and as a part of itself. */
export async function fontsOf(pdf: Uint8Array): Promise<{ name: string; embedded: boolean; subset: boolean }[]> {
  return withFile(pdf, async (file) => {
    const { stdout } = await run("pdffonts", [file]);
    return stdout
      .trim()
      .split("\n")
      .slice(2)
      .map((line) => {
        const [embedded, subset] = line.match(/ (yes|no) +(yes|no) +(yes|no) /)?.slice(1) ?? [];
        return { name: line.split(" ")[0] ?? "", embedded: embedded === "yes", subset: subset === "yes" };
      });
  });
}

/** The first page as a picture. */
export async function pictureOf(pdf: Uint8Array, dpi: number): Promise<PNG> {
  return withFile(pdf, async (file, folder) => {
    await run("pdftoppm", ["-r", `${dpi}`, "-f", "1", "-l", "1", "-singlefile", "-png", file, join(folder, "page")]);
    return PNG.sync.read(await readFile(join(folder, "page.png")));
  });
}
