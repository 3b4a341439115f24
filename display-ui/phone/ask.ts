import { newCommandId } from "#contract/client/id.ts";
import type { Problem } from "#contract/people.ts";

export type Path = "left" | "stay" | "late" | "rating";
export type Asked = { ok: true } | { ok: false; problem: Problem | null };

/** Times the same wish is sent before it is given up; its id is the same, so nothing happens twice. */
const tries = 3;

/** @returns what the hub refused it for; null when it was not reached */
export async function ask(code: string, path: Path, more: object): Promise<Asked> {
  const body = JSON.stringify({ id: newCommandId(), ...more });
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`/api/phone/${code}/${path}`, { method: "POST", headers, body });
      if (response.ok) return { ok: true };
      return { ok: false, problem: await response.json() };
    } catch {
      // Not reached, or not heard: the same wish may be sent again.
    }
  }
  return { ok: false, problem: null };
}
