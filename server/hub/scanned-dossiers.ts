import type { Scanned } from "#contract/identify/scanned.ts";
import type { ScannedDossier } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { ScanPlace } from "./scans.ts";
import type { Visitors } from "./visitors.ts";

/** Whose receipts were read at counters: the dossier's random id, by which the officer's screen opens it, and no code. */
export interface ScannedDossiers {
  /** Something was scanned at a counter; a receipt's dossier is looked up. */
  scanned(place: ScanPlace, at: EpochMs, scanned: Scanned): void;
  /** Of the scan of that moment; null where it was no receipt. */
  of(places: readonly ScanPlace[], at: EpochMs): ScannedDossier | null;
}

export function createScannedDossiers(parts: {
  visitors: Pick<Visitors, "dossier">;
  onChange: () => void;
}): ScannedDossiers {
  const { visitors, onChange } = parts;
  const last = new Map<ScanPlace, { at: EpochMs; dossier: ScannedDossier | null }>();

  async function lookUp(place: ScanPlace, at: EpochMs, code: string): Promise<void> {
    const dossier = await visitors.dossier(code);
    // Something else may have been scanned there meanwhile.
    if (last.get(place)?.at !== at) return;
    last.set(place, { at, dossier });
    onChange();
  }

  return {
    scanned(place, at, scanned) {
      const isReceipt = scanned.kind === "dossierCode";
      last.set(place, { at, dossier: isReceipt ? { state: "sought" } : null });
      if (isReceipt) void lookUp(place, at, scanned.code);
    },
    of: (places, at) => places.map((place) => last.get(place)).find((one) => one?.at === at)?.dossier ?? null,
  };
}
