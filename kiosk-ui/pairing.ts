import type { PairingState, PairingTicket } from "#contract/people.ts";

const pollMs = 2_000;
/** Codes live no longer than this, whatever this machine's clock believes. */
const longestMs = 10 * 60_000;

/**
 * Asks to be a kiosk until somebody approves it.
 * @param showCode called with each code that a person has to type; never called where the hub approves at once
 * @returns the device token
 */
export async function pairAsKiosk(showCode: (code: string) => void): Promise<string> {
  for (;;) {
    const ticket = await post<PairingTicket>("/api/pairings", { role: "kiosk" });
    const token = ticket && (await waitForToken(ticket, showCode));
    if (token) return token;
    await pause(pollMs);
  }
}

/** The token, or null when the code has run out. */
async function waitForToken(ticket: PairingTicket, showCode: (code: string) => void): Promise<string | null> {
  const lifeMs = ticket.expiresAt - Date.now();
  const end = performance.now() + (lifeMs > 0 ? Math.min(lifeMs, longestMs) : longestMs);
  let silent = 0;
  while (performance.now() < end && silent < 3) {
    const state = await post<PairingState>("/api/pairings/state", { secret: ticket.secret });
    if (state?.token) return state.token;
    silent = state ? 0 : silent + 1;
    if (state) showCode(ticket.code);
    await pause(pollMs);
  }
  return null;
}

/** The hub's answer; null when it refused or could not be reached, which the caller tries again. */
async function post<Answer>(path: string, body: unknown): Promise<Answer | null> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
