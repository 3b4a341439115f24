import type { Wording } from "#contract/wording.ts";

/**
 * A text of the Vietnamese as a words file writes it: `{1}` for its first part. A sentence that depends on what a part is
 * can not be read off: it is kept whole, `{0}`.
 */
export function skeletonOf(base: unknown): Wording {
  if (typeof base === "string") return base;
  if (typeof base === "function") return sentenceOf(base as (...parts: unknown[]) => unknown);
  if (Array.isArray(base)) return base.map(skeletonOf);
  return Object.fromEntries(Object.entries(base ?? {}).map(([key, value]) => [key, skeletonOf(value)]));
}

function sentenceOf(say: (...parts: unknown[]) => unknown): string {
  try {
    const said = say(...Array.from({ length: say.length }, (_, at) => namedPart(`${at + 1}`)));
    if (typeof said === "string" && said.includes("{") && !/undefined|NaN|\[object/.test(said)) return said;
  } catch {
    // It looks into its parts, or counts with them.
  }
  return "{0}";
}

/** Stands for a part, and for parts of it: written out it is its own name in braces. */
function namedPart(name: string): unknown {
  return new Proxy(Object.create(null), {
    get: (_, key) => (typeof key === "symbol" ? () => `{${name}}` : namedPart(`${name}.${key}`)),
  });
}
