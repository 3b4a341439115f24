import { useEffect, useState } from "react";
import type { PublicCatalogue } from "#contract/catalogue-import.ts";

/** A hand types a letter in about this time: the hub is asked once it rests. */
const restMs = 150;
const mostShown = 40;

/**
 * What the published catalogue has for the typed words. Null while nothing is typed, before the first answer, and where
 * the hub does not give one: the office's own procedures can be searched all the same.
 */
export function useCatalogue(typed: string): PublicCatalogue | null {
  const [found, setFound] = useState<PublicCatalogue | null>(null);
  const words = typed.trim();
  useEffect(() => {
    if (words === "") return setFound(null);
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      find(words, leaving.signal).then(setFound, () => {
        if (!leaving.signal.aborted) setFound(null);
      });
    }, restMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [words]);
  return words === "" ? null : found;
}

async function find(words: string, signal: AbortSignal): Promise<PublicCatalogue> {
  const query = new URLSearchParams({ q: words, most: String(mostShown) });
  const response = await fetch(`/api/catalogue?${query}`, { signal });
  if (!response.ok) throw new Error(`the catalogue answered ${response.status}`);
  return (await response.json()) as PublicCatalogue;
}
