import type { DeviceRole } from "#contract/actor.ts";
import type { PairingState, PairingTicket } from "#contract/people.ts";

export type PairingStep =
  | { state: "asking" }
  /** Somebody has to type this code. */
  | { state: "showing"; code: string }
  /** The hub does not answer; asking goes on. */
  | { state: "unreachable" };

/**
 * Asks to be paired until an administrator approves, with a new code whenever the old one has expired.
 * @param origin  where the hub is; "" in a browser
 * @param pollMs  milliseconds between two questions
 * @returns the device token; rejects only when `signal` aborts
 */
export async function pair(options: {
  origin: string;
  role: DeviceRole;
  pollMs: number;
  onStep: (step: PairingStep) => void;
  signal: AbortSignal;
}): Promise<string> {
  const { origin, role, pollMs, onStep, signal } = options;
  onStep({ state: "asking" });
  for (;;) {
    const ticket = await post<PairingTicket>(`${origin}/api/pairings`, { role }, signal);
    if (!ticket) {
      onStep({ state: "unreachable" });
      await pause(pollMs, signal);
      continue;
    }
    const token = await approved(ticket.body, options);
    if (token) return token;
  }
}

/** The token, or null when the code is of no use any more. */
async function approved(
  ticket: PairingTicket,
  { origin, pollMs, onStep, signal }: Parameters<typeof pair>[0],
): Promise<string | null> {
  for (;;) {
    const answer = await post<PairingState>(`${origin}/api/pairings/state`, { secret: ticket.secret }, signal);
    if (!answer) return null;
    if (answer.body.token) return answer.body.token;
    if (answer.at >= ticket.expiresAt) return null;
    onStep({ state: "showing", code: ticket.code });
    await pause(pollMs, signal);
  }
}

/** `at` is the hub's own time: the clock of a screen may be hours off. Null when refused or not reached. */
async function post<Body>(url: string, body: unknown, signal: AbortSignal): Promise<{ body: Body; at: number } | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]),
    });
    if (!response.ok) return null;
    const at = Date.parse(response.headers.get("date") ?? "");
    return { body: (await response.json()) as Body, at: Number.isNaN(at) ? Date.now() : at };
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
