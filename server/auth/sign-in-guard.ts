import { createDelay } from "./delay.ts";

export interface SignInGuard {
  /** Null when this attempt must wait. It counts as failed until `succeeded` is called. */
  begin(username: string, address: string): { succeeded(): void } | null;
}

/** Places from which someone has signed in that are remembered; the oldest are forgotten first. */
const mostPlaces = 1_000;

/**
 * Waits that grow with failures, per account and per address. Whoever has signed in from an address before is
 * counted there on their own: a stranger who keeps failing with a name must not keep its owner out.
 */
export function createSignInGuard(now: () => number): SignInGuard {
  const byAccount = createDelay(now, { free: 3, firstMs: 1_000 });
  // One address may be a whole office behind a proxy, at eight in the morning.
  const byAddress = createDelay(now, { free: 10, firstMs: 1_000 });
  const knownPlaces = new Set<string>();

  return {
    begin(username, address) {
      const place = `${username} ${address}`;
      const account = knownPlaces.has(place) ? place : username;
      if (byAccount.wait(account) > 0 || byAddress.wait(address) > 0) return null;
      byAccount.failed(account);
      byAddress.failed(address);
      return {
        succeeded() {
          byAccount.succeeded(account);
          // Its other failures stand: with an account of one's own one could go on guessing another's.
          byAddress.undo(address);
          knownPlaces.delete(place);
          knownPlaces.add(place);
          const oldest = knownPlaces.size > mostPlaces ? knownPlaces.values().next().value : undefined;
          if (oldest !== undefined) knownPlaces.delete(oldest);
        },
      };
    },
  };
}
