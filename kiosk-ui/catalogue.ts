import { useEffect, useState } from "react";
import type { PublicCatalogue } from "#contract/catalogue-import.ts";
import { firstFound, type Typed } from "./search.ts";

/** A hand types a letter in about this time: the hub is asked once it rests. */
const restMs = 150;
const mostShown = 40;

/** What was found, and by which of the two readings of what was typed. */
export interface FoundByTyping {
  typed: string;
  found: PublicCatalogue;
}

/**
 * What the published catalogue has for the typed words. Null while nothing is typed, before the first answer, and where
 * the hub does not give one: the office's own procedures can be searched all the same.
 */
export function useCatalogue({ text, keys }: Typed): FoundByTyping | null {
  const [found, setFound] = useState<FoundByTyping | null>(null);
  const words = text.trim();
  const asPressed = keys.trim();
  useEffect(() => {
    if (words === "") return setFound(null);
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      firstFound(
        { text: words, keys: asPressed },
        (typed) => find(typed, leaving.signal),
        (catalogue) => catalogue.found > 0,
      ).then(setFound, () => {
        if (!leaving.signal.aborted) setFound(null);
      });
    }, restMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [words, asPressed]);
  return words === "" ? null : found;
}

async function find(words: string, signal: AbortSignal): Promise<PublicCatalogue> {
  const query = new URLSearchParams({ q: words, most: String(mostShown) });
  const response = await fetch(`/api/catalogue?${query}`, { signal });
  if (!response.ok) throw new Error(`the catalogue answered ${response.status}`);
  return (await response.json()) as PublicCatalogue;
}
