import { setTimeout as after } from "node:timers/promises";
import { PairingState, PairingTicket } from "#contract/people.ts";

const askEveryMs = 2_000;

/**
 * Asks the hub for a token as an agent: shows a code, and waits until an administrator has approved it. A code that
 * ran out is replaced by a fresh one; a hub that is away is asked again.
 * @param onCode told of each code, to be shown to a person
 */
export async function pairAsAgent(options: {
  hub: string;
  onCode: (code: string) => void;
  signal: AbortSignal;
}): Promise<string> {
  for (;;) {
    options.signal.throwIfAborted();
    const ticket = await ask(options, "/api/pairings", { role: "agent" }, PairingTicket);
    if (ticket) {
      options.onCode(ticket.code);
      const token = await waitForApproval(options, ticket);
      if (token !== null) return token;
    }
    await after(askEveryMs, undefined, { signal: options.signal });
  }
}

async function waitForApproval(
  options: { hub: string; signal: AbortSignal },
  ticket: PairingTicket,
): Promise<string | null> {
  while (Date.now() < ticket.expiresAt) {
    const state = await ask(options, "/api/pairings/state", { secret: ticket.secret }, PairingState);
    if (state && state.token !== null) return state.token;
    await after(askEveryMs, undefined, { signal: options.signal });
  }
  return null;
}

/** The parsed answer, or null when the hub is away or said no. */
async function ask<Answer>(
  options: { hub: string; signal: AbortSignal },
  path: string,
  body: object,
  schema: { parse(value: unknown): Answer },
): Promise<Answer | null> {
  try {
    const response = await fetch(new URL(path, options.hub), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(5_000)]),
    });
    return response.ok ? schema.parse(await response.json()) : null;
  } catch {
    options.signal.throwIfAborted();
    return null;
  }
}
