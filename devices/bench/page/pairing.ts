import type { PairingState, PairingTicket } from "#contract/people.ts";

export type PairingStep = { state: "asking" } | { state: "code"; code: string } | { state: "unreachable" };

const pollMs = 2_000;

/** Asks to be paired until somebody approves, with a fresh code when one has run out. Rejects when aborted. */
export async function pairAsBench(onStep: (step: PairingStep) => void, signal: AbortSignal): Promise<string> {
  for (;;) {
    const asked = await post<PairingTicket>("/api/pairings", { role: "bench" }, signal);
    if (asked.heard === "yes") {
      const token = await approved(asked.body, onStep, signal);
      if (token !== null) return token;
    } else onStep({ state: "unreachable" });
    await pause(signal);
  }
}

/** Null when the hub knows the code no more. */
async function approved(
  ticket: PairingTicket,
  onStep: (step: PairingStep) => void,
  signal: AbortSignal,
): Promise<string | null> {
  for (;;) {
    const asked = await post<PairingState>("/api/pairings/state", { secret: ticket.secret }, signal);
    if (asked.heard === "no") return null;
    if (asked.heard === "yes" && asked.body.token !== null) return asked.body.token;
    onStep(asked.heard === "yes" ? { state: "code", code: ticket.code } : { state: "unreachable" });
    await pause(signal);
  }
}

type Asked<Body> = { heard: "yes"; body: Body } | { heard: "no" } | { heard: "nothing" };

async function post<Body>(url: string, body: object, signal: AbortSignal): Promise<Asked<Body>> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]),
    });
    return response.ok ? { heard: "yes", body: (await response.json()) as Body } : { heard: "no" };
  } catch {
    signal.throwIfAborted();
    return { heard: "nothing" };
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, pollMs);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}
