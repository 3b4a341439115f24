import { newCommandId } from "#contract/client/id.ts";
import type { LanguageCode } from "#contract/languages.ts";
import type { Problem } from "#contract/people.ts";
import { writtenAs } from "#contract/tongue.ts";

export type Path = "left" | "stay" | "late" | "rating";
export type Asked = { ok: true } | { ok: false; sentence: string | null };

/** Times the same wish is sent before it is given up; its id is the same, so nothing happens twice. */
const tries = 3;

/** @returns the hub's own sentence when it refuses; none when it was not reached */
export async function ask(code: string, path: Path, more: object, language: LanguageCode): Promise<Asked> {
  const body = JSON.stringify({ id: newCommandId(), ...more });
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`/api/phone/${code}/${path}`, { method: "POST", headers, body });
      if (response.ok) return { ok: true };
      const problem: Problem = await response.json();
      return { ok: false, sentence: problem.sentence[writtenAs(language)] };
    } catch {
      // Not reached, or not heard: the same wish may be sent again.
    }
  }
  return { ok: false, sentence: null };
}
