import { setTimeout as after } from "node:timers/promises";
import { PairingState, PairingTicket } from "#contract/people.ts";

interface PairingOptions {
  hub: string;
  /** Told of each code, to be shown to a person. */
  onCode: (code: string) => void;
  /** Between two questions. */
  pollMs: number;
  signal: AbortSignal;
}

/**
 * Asks the hub for a token as an agent: shows a code, and waits until an administrator has approved it. A code that
 * ran out is replaced by a fresh one; a hub that is away is asked again. Rejects only when `signal` aborts.
 */
export async function pairAsAgent(options: PairingOptions): Promise<string> {
  for (;;) {
    const asked = await ask(options, "/api/pairings", { role: "agent" }, PairingTicket);
    if (asked.heard === "yes") {
      options.onCode(asked.answer.code);
      const token = await waitForApproval(options, asked.answer.secret);
      if (token !== null) return token;
    }
    await after(options.pollMs, undefined, { signal: options.signal });
  }
}

/** The token, or null once the hub knows the secret no more. Which is when the code has run out: by the hub's clock. */
async function waitForApproval(options: PairingOptions, secret: string): Promise<string | null> {
  for (;;) {
    const asked = await ask(options, "/api/pairings/state", { secret }, PairingState);
    if (asked.heard === "no") return null;
    if (asked.heard === "yes" && asked.answer.token !== null) return asked.answer.token;
    await after(options.pollMs, undefined, { signal: options.signal });
  }
}

type Asked<Answer> = { heard: "yes"; answer: Answer } | { heard: "no" } | { heard: "nothing" };

async function ask<Answer>(
  options: PairingOptions,
  path: string,
  body: object,
  schema: { parse(value: unknown): Answer },
): Promise<Asked<Answer>> {
  options.signal.throwIfAborted();
  try {
    const response = await fetch(new URL(path, options.hub), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(5_000)]),
    });
    if (!response.ok) return { heard: "no" };
    return { heard: "yes", answer: schema.parse(await response.json()) };
  } catch {
    options.signal.throwIfAborted();
    return { heard: "nothing" };
  }
}
