import type { LanguageCode } from "#contract/languages.ts";
import type { Problem } from "#contract/people.ts";
import { writtenAs } from "#contract/tongue.ts";

export type Answered<Body> = { ok: true; body: Body } | { ok: false; code: string | null; sentence: string | null };

/** Times the same wish is sent before it is given up; its id is the same, so nothing happens twice. */
const tries = 3;

/** @returns the hub's own sentence when it refuses; none when it was not reached */
export async function post<Body>(path: string, wish: object, language: LanguageCode): Promise<Answered<Body>> {
  const asked = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(wish) };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const answer = await once<Body>(path, asked, language);
    if (answer) return answer;
  }
  return { ok: false, code: null, sentence: null };
}

export async function get<Body>(path: string, language: LanguageCode): Promise<Answered<Body>> {
  return (await once<Body>(path, { cache: "no-store" }, language)) ?? { ok: false, code: null, sentence: null };
}

async function once<Body>(path: string, asked: RequestInit, language: LanguageCode): Promise<Answered<Body> | null> {
  try {
    const response = await fetch(path, asked);
    if (response.ok) return { ok: true, body: await response.json() };
    const problem: Problem = await response.json();
    return { ok: false, code: problem.code, sentence: problem.sentence[writtenAs(language)] };
  } catch {
    // Not reached, or not heard: the same wish may be sent again.
    return null;
  }
}
