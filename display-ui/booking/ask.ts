import type { Problem } from "#contract/people.ts";
import { withPatience } from "../phone/patience.ts";

export type Answered<Body> = { ok: true; body: Body } | { ok: false; problem: Problem | null };

/** Times the same wish is sent before it is given up; its id is the same, so nothing happens twice. */
const tries = 3;
const wishPatienceMs = 5_000;
/** The times of many days take long to come over a slow line, and are asked for once. */
const readPatienceMs = 15_000;

/** @returns what the hub refused it for; null when it was not reached */
export async function post<Body>(path: string, wish: object): Promise<Answered<Body>> {
  const asked = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(wish) };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const answer = await once<Body>(path, asked, wishPatienceMs);
    if (answer) return answer;
  }
  return { ok: false, problem: null };
}

export async function get<Body>(path: string): Promise<Answered<Body>> {
  return (await once<Body>(path, { cache: "no-store" }, readPatienceMs)) ?? { ok: false, problem: null };
}

async function once<Body>(path: string, asked: RequestInit, patienceMs: number): Promise<Answered<Body> | null> {
  try {
    return await withPatience(patienceMs, async (signal) => {
      const response = await fetch(path, { ...asked, signal });
      return response.ok ? { ok: true, body: await response.json() } : { ok: false, problem: await response.json() };
    });
  } catch {
    // Not reached, or not heard: the same wish may be sent again.
    return null;
  }
}
