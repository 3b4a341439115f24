import { describe, expect, it } from "vitest";
import type { SlipBlock } from "#contract/slip.ts";
import { rowsOf } from "../pictures.ts";
import { bytesFor, models, pictureOf, readPaper, text, textModels, widths } from "./on-paper.ts";
import { apart, createLetterReader } from "./read-picture.ts";
import { letters } from "./vietnamese.ts";

const pictureWays = models
  .filter((model) => !textModels.includes(model))
  .flatMap((model) => widths.flatMap((paper) => (["NFC", "NFD"] as const).map((form) => ({ model, paper, form }))));
const ascii = [..."ABCDEFGHIKLMNOPQRSTUVXYaeiouydcghkmnpqrstvxbl0123456789"];
/** What a reader may take a letter for: any of the 134, and those that they are without a mark. */
const alphabet = [...letters, ...ascii];
/** Dots of the letters of a text, and the white between two lines of the test. */
const [dots, air] = [26, 40];

const weights = { regular: "400Regular", semibold: "600SemiBold", bold: "700Bold", heavy: "800ExtraBold" } as const;

const readers = new Map<keyof typeof weights, ReturnType<typeof createLetterReader>>();
/** Made once: its shapes are the same for every paper. */
function readerOf(weight: keyof typeof weights): ReturnType<typeof createLetterReader> {
  const reader = readers.get(weight) ?? createLetterReader(weights[weight], dots, alphabet);
  readers.set(weight, reader);
  return reader;
}

function inLines(all: readonly string[], weight: keyof typeof weights): SlipBlock[] {
  return all.flatMap((words) => [{ kind: "space" as const, dots: air }, text(words, { weight })]);
}

/** The picture of each line, top first: what stands between two strips of white that are as high as those of the test. */
function linesOf(picture: ReturnType<typeof pictureOf>): ReturnType<typeof pictureOf>[] {
  const stride = picture.width / 8;
  const hasInk = Array.from({ length: picture.height }, (_, y) =>
    picture.data.subarray(y * stride, (y + 1) * stride).some((byte) => byte !== 0),
  );
  const lines: ReturnType<typeof pictureOf>[] = [];
  let [from, white] = [-1, 0];
  for (let y = 0; y < picture.height; y += 1) {
    white = hasInk[y] ? 0 : white + 1;
    if (hasInk[y] && from === -1) from = y;
    if (from === -1 || (white < air - 10 && y < picture.height - 1)) continue;
    lines.push(rowsOf(picture, from, y + 1));
    from = -1;
  }
  return lines;
}

async function read(
  words: readonly string[],
  way: { model: (typeof models)[number]; paper: (typeof widths)[number]; weight: keyof typeof weights },
): Promise<string[]> {
  const { paper } = readPaper(await bytesFor({ blocks: inLines(words, way.weight) }, way), way);
  if (!paper) return [];
  return linesOf(pictureOf(paper)).map((line) => apart(line).map(readerOf(way.weight)).join(" "));
}

/** So many letters in a line, a space between two. */
function rows(of: number): string[] {
  return Array.from({ length: Math.ceil(letters.length / of) }, (_, row) =>
    letters.slice(row * of, (row + 1) * of).join(" "),
  );
}

describe("all 134 letters of a picture, read off its dots", () => {
  it.each(pictureWays)("are what was written, on $model, $paper ($form)", async ({ form, ...way }) => {
    const words = rows(8);
    expect(
      await read(
        words.map((line) => line.normalize(form)),
        { ...way, weight: "regular" },
      ),
    ).toEqual(words);
  });

  it.each(["semibold", "bold", "heavy"] as const)("are what was written when they are %s", async (weight) => {
    const words = rows(8);
    expect(await read(words, { model: "escpos-raster", paper: "80mm", weight })).toEqual(words);
  });
});

describe("the reader of dots", () => {
  it("sees a letter that lost its mark, and one that has another's", async () => {
    const way = { model: "escpos-raster", paper: "80mm", weight: "regular" } as const;
    const [line] = await read(["a ạ ả ã á o ọ ơ ớ d đ D Đ"], way);
    expect(line).toBe("a ạ ả ã á o ọ ơ ớ d đ D Đ");
  });
});
