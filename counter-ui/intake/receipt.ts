import type { ScannedDossier } from "#contract/scan.ts";
import { dossierHttp } from "./http.ts";

/** Which dossier of this office a scanned receipt is of. @param scanned the code, or an address that it stands in */
export async function dossierOf(scanned: string): Promise<Exclude<ScannedDossier, { state: "sought" }>> {
  const code = /[0-9A-Z.]+-\d{6,8}-\d{4,7}/i.exec(scanned)?.[0] ?? scanned;
  const result = await dossierHttp.find(code);
  if (!result.ok) return { state: "failed" };
  const [line] = result.value.by === "code" ? result.value.lines : [];
  return line ? { state: "found", id: line.id } : { state: "none" };
}
