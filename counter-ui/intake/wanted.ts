import type { DossierId } from "#contract/ids.ts";

/** A dossier whose receipt was scanned, to be opened at once. `at` tells two scans apart. */
export interface WantedDossier {
  id: DossierId;
  at: number;
}
