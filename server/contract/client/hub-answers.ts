/** Longer than any hub that is there takes to say anything. */
const patienceMs = 2_000;

/**
 * Whether the hub is there at all, whatever it says.
 * @param hub a URL, or `location.origin` in a page
 */
export async function hubAnswers(hub: string): Promise<boolean> {
  try {
    await fetch(new URL("/api/health", hub), { cache: "no-store", signal: AbortSignal.timeout(patienceMs) });
    return true;
  } catch {
    return false;
  }
}
