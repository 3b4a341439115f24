import { newCommandId } from "#contract/client/id.ts";
import type { Problem } from "#contract/people.ts";
import { withPatience } from "./patience.ts";

export type Path = "left" | "stay" | "late" | "rating";
export type Asked = { ok: true } | { ok: false; problem: Problem | null };

/** @returns what the hub refused it for; null when it was not reached */
export type Ask = (path: Path, more: object) => Promise<Asked>;

/** Times the same wish is sent before it is given up; its id is the same, so nothing happens twice. */
const tries = 3;
/** For each of them. */
const patienceMs = 5_000;

/** A wish that was not answered may have been heard all the same: wished again, it is still the same one. */
export function createAsk(code: string): Ask {
  const unanswered = new Map<string, string>();

  return async (path, more) => {
    const wish = `${path} ${JSON.stringify(more)}`;
    const id = unanswered.get(wish) ?? newCommandId();
    unanswered.set(wish, id);
    const body = JSON.stringify({ id, ...more });
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const answer = await once(`/api/phone/${code}/${path}`, body);
      if (!answer) continue;
      unanswered.delete(wish);
      return answer;
    }
    return { ok: false, problem: null };
  };
}

async function once(path: string, body: string): Promise<Asked | null> {
  try {
    return await withPatience(patienceMs, async (signal) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(path, { method: "POST", headers, body, signal });
      return response.ok ? { ok: true } : { ok: false, problem: await response.json() };
    });
  } catch {
    // Not reached, or not heard: the same wish may be sent again.
    return null;
  }
}
