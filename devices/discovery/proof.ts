import { createHash, createHmac, randomBytes } from "node:crypto";
import { type ProofAsked, ProofGiven, proofText } from "#contract/discovery.ts";

/**
 * Whether a hub that was only announced knows this agent's token, which it is not told for that. Neither is anybody who listens or
 * who passes the question on to the right hub: that answers for its own address alone.
 * @param patienceMs for its answer; none is a no
 */
export async function knowsToken(hub: string, token: string, patienceMs: number): Promise<boolean> {
  const key = createHash("sha256").update(token).digest("base64url");
  const hmac = (text: string) => createHmac("sha256", key).update(text).digest("base64url");
  const question = { url: hub, nonce: randomBytes(24).toString("base64url") };
  const asked: ProofAsked = { ...question, proof: hmac(proofText("agent", question)) };
  try {
    const response = await fetch(new URL("/api/agents/proof", hub), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(asked),
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) return false;
    const given = ProofGiven.safeParse(await response.json());
    return given.success && given.data.proof === hmac(proofText("hub", question));
  } catch {
    return false;
  }
}
