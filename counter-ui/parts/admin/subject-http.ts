import type { SubjectExport, SubjectQuestion } from "#contract/dossier-views.ts";
import type { DossierId } from "#contract/ids.ts";
import type { PersonalDataView } from "#contract/personal-data.ts";
import type { Text } from "#contract/text.ts";
import { ask } from "../../http.ts";

/** What a person may ask about their own data, and how such data are kept, over HTTP. */
export const subjectHttp = {
  kept: () => ask<PersonalDataView>("GET", "/api/personal-data"),
  find: (question: SubjectQuestion) => ask<SubjectExport>("POST", "/api/subjects/export", question),
  erase,
};

/** @returns null when it is erased; else why it is not, which is null too when nobody answered */
async function erase(id: DossierId, reason: string): Promise<{ why: Text | null } | null> {
  try {
    const response = await fetch(`/api/dossiers/${id}/erasure`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ reason }),
    });
    if (response.ok) return null;
    // A refusal of the dossiers holds its sentence one deeper than any other.
    const told = (await response.json()) as { sentence?: Text; refusal?: { sentence?: Text } } | null;
    return { why: told?.refusal?.sentence ?? told?.sentence ?? null };
  } catch {
    return { why: null };
  }
}
