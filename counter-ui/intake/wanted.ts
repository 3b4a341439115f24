import type { DossierId } from "#contract/ids.ts";

/** A dossier whose receipt was scanned, to be opened at once: by its code as it was typed, or as the hub knows it. `at` tells two scans apart. */
export interface WantedDossier {
  what: { by: "code"; code: string } | { by: "id"; id: DossierId };
  at: number;
}
