import type { DeviceRole } from "../actor.ts";
import type { PairingState, PairingTicket } from "../people.ts";

export type PairingStep =
  | { state: "asking" }
  /** Somebody has to type this code. */
  | { state: "showing"; code: string }
  /** The hub does not answer; asking goes on. */
  | { state: "unreachable" };

/** Between two questions, unless a test is in a hurry. */
export const usualPollMs = 2_000;
const answerMs = 5_000;

/**
 * Asks to be paired until an administrator approves, with a new code whenever the old one is of no use any more.
 * @param hub    where it is: `http://192.168.1.10:8080`, or `location.origin`
 * @param pollMs milliseconds between two questions
 * @param onStep told of each change
 * @returns the device token; rejects only when `signal` aborts
 */
export async function pair(options: {
  hub: string;
  role: DeviceRole;
  pollMs: number;
  onStep: (step: PairingStep) => void;
  signal: AbortSignal;
}): Promise<string> {
  const { hub, role, pollMs, signal } = options;
  const tell = onChange(options.onStep);
  tell({ state: "asking" });
  for (;;) {
    const asked = await ask(new URL("/api/pairings", hub), { role }, isTicket, signal);
    const token = asked.heard === "answer" ? await approved(asked.body) : null;
    if (token !== null) return token;
    if (asked.heard !== "answer") tell({ state: "unreachable" });
    await pause(pollMs, signal);
  }

  /** Null when the hub has forgotten the code, as it does once its time is over: only the hub's own clock can tell. */
  async function approved({ code, secret }: PairingTicket): Promise<string | null> {
    for (;;) {
      const asked = await ask(new URL("/api/pairings/state", hub), { secret }, isState, signal);
      if (asked.heard === "unknown") return null;
      if (asked.heard === "answer" && asked.body.token !== null) return asked.body.token;
      tell(asked.heard === "answer" ? { state: "showing", code } : { state: "unreachable" });
      await pause(pollMs, signal);
    }
  }
}

function onChange(onStep: (step: PairingStep) => void): (step: PairingStep) => void {
  let told = "";
  return (step) => {
    const now = JSON.stringify(step);
    if (now !== told) onStep(step);
    told = now;
  };
}

type Asked<Body> = { heard: "answer"; body: Body } | { heard: "unknown" } | { heard: "nothing" };

async function ask<Body>(
  url: URL,
  body: object,
  isBody: (body: unknown) => body is Body,
  signal: AbortSignal,
): Promise<Asked<Body>> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
    });
    if (response.status === 404) return { heard: "unknown" };
    const answer: unknown = await response.json();
    return response.ok && isBody(answer) ? { heard: "answer", body: answer } : { heard: "nothing" };
  } catch {
    return { heard: "nothing" };
  } finally {
    signal.throwIfAborted();
  }
}

/** By hand and not by schema, which would bring zod into every screen. */
function isTicket(body: unknown): body is PairingTicket {
  const { code, secret } = fields<PairingTicket>(body);
  return typeof code === "string" && typeof secret === "string";
}

function isState(body: unknown): body is PairingState {
  const { token } = fields<PairingState>(body);
  return token === null || typeof token === "string";
}

function fields<Body>(body: unknown): { [Field in keyof Body]?: unknown } {
  return typeof body === "object" && body !== null ? body : {};
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    function stop(): void {
      clearTimeout(timer);
      reject(signal.reason);
    }
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
