import type { Dossiers } from "../storage/ports/dossiers.ts";

/** The same storage, and a word whenever a step was stored that somebody outside has to hear of. */
export function waking(store: Dossiers, wake: () => void): Dossiers {
  return {
    ...store,
    async saveDossier(write) {
      const saved = await store.saveDossier(write);
      if (saved.ok && write.outbox.length > 0) wake();
      return saved;
    },
  };
}
