import type { WordsFile } from "#contract/languages.ts";
import type { Wording } from "#contract/wording.ts";
import { bracketed } from "./longer.ts";
import { partNames, parts } from "./parts.ts";
import { skeletonOf } from "./skeleton.ts";

/** A language that nobody speaks: every word in brackets and 40 per cent longer, so that on a screen its words can be told from all else. */
export function pseudoWords(): WordsFile {
  return {
    name: "[Xq Ễ]",
    ...Object.fromEntries(partNames.map((part) => [part, pseudo(parts[part], skeletonOf(parts[part]))])),
  };
}

function pseudo(base: unknown, said: Wording): Wording {
  if (typeof base === "string") return bracketed(base, base.length);
  // What a sentence is made of is unknown here: it stays as it is, and as many letters come to it as to one of usual length.
  if (typeof base === "function") return bracketed("{0}", typeof said === "string" ? Math.max(10, said.length) : 20);
  if (Array.isArray(base)) return base.map((value, at) => pseudo(value, (said as Wording[])[at] ?? ""));
  return Object.fromEntries(
    Object.entries(base ?? {}).map(([key, value]) => [
      key,
      pseudo(value, (said as Record<string, Wording>)[key] ?? ""),
    ]),
  );
}

/** What is left of a text once all that is of this language, in brackets, is taken away, and what is data. */
export function notPseudo(text: string, data: readonly string[]): string {
  let left = text;
  // A sentence may be a part of another one.
  for (let before = ""; before !== left; ) {
    before = left;
    left = left.replace(/\[[^[\]]*\]/g, " ");
  }
  for (const known of data) left = left.replaceAll(known, " ");
  return left.replace(/[\d\s\p{P}\p{S}]+/gu, " ").trim();
}
