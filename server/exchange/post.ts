/** What came of one HTTP POST: an answer of whatever status, or none. */
export type Posted = { kind: "answered"; status: number; text: string } | { kind: "unreachable"; words: string };

/** Answers are short; whoever sends more is not what we take it for. */
const mostBytes = 256 * 1_024;

/**
 * Posts JSON and reads the answer. Redirects are not followed: what we send is for the address in the settings.
 * @param options.timeoutMs for all of it, the answer's last byte included
 */
export async function post(
  url: string,
  body: string,
  options: { headers?: Record<string, string>; timeoutMs: number; signal: AbortSignal },
): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": "mot-cua", ...options.headers },
      body,
      redirect: "manual",
      signal: AbortSignal.any([AbortSignal.timeout(options.timeoutMs), options.signal]),
    });
    return { kind: "answered", status: response.status, text: await shortText(response) };
  } catch (error) {
    return { kind: "unreachable", words: reasonOf(error) };
  }
}

async function shortText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new Error("the answer is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** `ECONNREFUSED` says more to whoever mends it than `fetch failed`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "ETIMEDOUT";
  const { cause } = error;
  if (cause instanceof Error) return "code" in cause ? String(cause.code) : cause.message;
  return error.message;
}
