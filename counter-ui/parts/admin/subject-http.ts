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

/** What came of it: how many of its steps nobody outside will hear any more; or why it is not erased, null when nobody answered. */
type Erasure = { ok: true; unsent: number } | { ok: false; why: Text | null };

async function erase(id: DossierId, reason: string): Promise<Erasure> {
  try {
    const response = await fetch(`/api/dossiers/${id}/erasure`, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ reason }),
    });
    if (response.ok) return { ok: true, unsent: ((await response.json()) as { unsent: number }).unsent };
    // A refusal of the dossiers holds its sentence one deeper than any other.
    const told = (await response.json()) as { sentence?: Text; refusal?: { sentence?: Text } } | null;
    return { ok: false, why: told?.refusal?.sentence ?? told?.sentence ?? null };
  } catch {
    return { ok: false, why: null };
  }
}
