import type { PushMessage } from "./pushes.ts";

const patienceMs = 10_000;

/** One message to a push service. Never follows to another address. */
export async function postPush({ endpoint, headers, body }: PushMessage): Promise<number> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers,
    body: Buffer.from(body),
    redirect: "error",
    signal: AbortSignal.timeout(patienceMs),
  });
  await response.body?.cancel();
  return response.status;
}
