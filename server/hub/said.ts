/** Calls whose turn is over, by their key. */
export interface Said {
  spoken(key: string): void;
  /** It was to be said and was not, or not in all its languages; what was `spoken` later was heard after all. */
  unsaid(key: string): void;
  isDone(key: string): boolean;
  isUnsaid(key: string): boolean;
  /** A screen got it too late to begin it. Whether that was so before: then it is `unsaid`. */
  late(key: string): boolean;
}

/** More calls than a hall keeps. */
const remembered = 500;

export function createSaid(): Said {
  const known = new Map<string, "spoken" | "unsaid">();

  const late = new Set<string>();

  function remember(key: string, how: "spoken" | "unsaid"): void {
    known.delete(key);
    known.set(key, how);
    forgetOldest(known);
  }

  return {
    spoken: (key) => remember(key, "spoken"),
    unsaid: (key) => remember(key, "unsaid"),
    isDone: (key) => known.has(key),
    isUnsaid: (key) => known.get(key) === "unsaid",
    late(key) {
      const wasLate = late.has(key);
      late.add(key);
      forgetOldest(late);
      return wasLate;
    },
  };
}

function forgetOldest(known: Map<string, unknown> | Set<string>): void {
  for (const oldest of known.keys()) {
    if (known.size <= remembered) return;
    known.delete(oldest);
  }
}
