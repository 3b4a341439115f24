import type { Dossier } from "#contract/dossier.ts";
import type { Sealer } from "../personal/sealer.ts";
import type { Lookup } from "../storage/ports/dossiers.ts";

/** What a dossier can be found by: the numbers, phones and names of its applicants and of whoever hands it in. */
export function lookupsOf({ intake }: Dossier, sealer: Sealer): Lookup[] {
  const parties = intake.representative ? [...intake.applicants, intake.representative] : intake.applicants;
  const phones = [...parties.map(({ phone }) => phone), intake.notifyPhone];
  return [
    ...fingerprints(
      "idNumber",
      parties.map(({ idNumber }) => idNumber),
      sealer,
    ),
    ...fingerprints("phone", phones, sealer),
    ...parties.flatMap(({ name }) => sealer.nameTokens(name).map((hash): Lookup => ({ kind: "name", hash }))),
  ];
}

function fingerprints(kind: "idNumber" | "phone", texts: readonly (string | null)[], sealer: Sealer): Lookup[] {
  return texts.flatMap((text) => {
    const hash = text === null ? null : sealer.fingerprint(kind, text);
    return hash ? [{ kind, hash }] : [];
  });
}
