import type { Dossiers } from "../../ports/dossiers.ts";

/** Everything the main thread may ask of the thread that keeps dossiers. */
export interface DossierCalls extends Dossiers {
  durability(): { journalMode: string; synchronous: number };
  close(): void;
}
