import { vi } from "vitest";

/** Resolves with what `look` gives as soon as it throws nothing more: at once on a quiet machine, and later on a busy one. */
export function soon<Seen>(look: () => Seen | Promise<Seen>): Promise<Seen> {
  return vi.waitFor(look, { timeout: 15_000, interval: 10 });
}
