import { type RefusalCode, refusals } from "#contract/refusals.ts";
import type { Reply } from "#contract/reply.ts";

/** A refusal with its sentence, as it is sent. */
export function refusal(code: RefusalCode, detail: string | null = null): Extract<Reply, { ok: false }> {
  return { ok: false, refusal: { code, sentence: refusals[code], detail } };
}
