import { randomInt } from "node:crypto";
import type { DeviceRole } from "#contract/actor.ts";
import type { PairingTicket, PairingWaiting } from "#contract/people.ts";
import { hashOf, newToken } from "./token.ts";

const lifeMs = 10 * 60_000;
/** An approved device asks for its token every few seconds. */
const collectMs = 2 * 60_000;
const most = 100;
const mostOfAddress = 20;

interface Pairing {
  code: string;
  role: DeviceRole;
  secretHash: string;
  address: string;
  askedAt: number;
  expiresAt: number;
  /** Somebody is approving it right now. */
  taken: boolean;
  /** Set once somebody approved; fetched once. */
  token: string | null;
}

/** Screens that show a code and wait for somebody to approve it. In memory only: after a restart they ask again. */
export interface Pairings {
  /** Null when too many are waiting already, in all or from this address. */
  open(role: DeviceRole, address: string): PairingTicket | null;
  waiting(): PairingWaiting[];
  /** The role a waiting code is for; null for a wrong or expired one. */
  roleOf(code: string): DeviceRole | null;
  /** One approval at a time: false when another has begun. It ends with `approve` or `putBack`. */
  take(code: string): boolean;
  putBack(code: string): void;
  /** Hands this token to whoever waits with the code. */
  approve(code: string, token: string): void;
  /** `token` is null while nobody has approved; the whole answer is null for an unknown secret. */
  collect(secret: string): { token: string | null } | null;
}

export function createPairings(now: () => number): Pairings {
  const open = new Map<string, Pairing>();

  function live(): Pairing[] {
    for (const pairing of open.values()) if (pairing.expiresAt <= now()) open.delete(pairing.code);
    return [...open.values()];
  }

  function freshCode(): string {
    for (;;) {
      const code = String(randomInt(1_000_000)).padStart(6, "0");
      if (!open.has(code)) return code;
    }
  }

  return {
    open(role, address) {
      const waiting = live();
      if (waiting.length >= most || waiting.filter((pairing) => pairing.address === address).length >= mostOfAddress)
        return null;
      const secret = newToken();
      const pairing: Pairing = {
        code: freshCode(),
        role,
        secretHash: hashOf(secret),
        address,
        askedAt: now(),
        expiresAt: now() + lifeMs,
        taken: false,
        token: null,
      };
      open.set(pairing.code, pairing);
      return { code: pairing.code, secret };
    },
    waiting: () =>
      live()
        .filter((pairing) => !pairing.taken)
        .map(({ code, role, askedAt, expiresAt }) => ({ code, role, askedAt, expiresAt })),
    roleOf: (code) => live().find((pairing) => pairing.code === code && !pairing.taken)?.role ?? null,
    take(code) {
      const pairing = open.get(code);
      if (!pairing || pairing.taken) return false;
      pairing.taken = true;
      return true;
    },
    putBack(code) {
      const pairing = open.get(code);
      if (pairing) pairing.taken = false;
    },
    approve(code, token) {
      const pairing = open.get(code);
      if (!pairing) return;
      pairing.token = token;
      pairing.expiresAt = Math.max(pairing.expiresAt, now() + collectMs);
    },
    collect(secret) {
      const secretHash = hashOf(secret);
      const pairing = live().find((candidate) => candidate.secretHash === secretHash);
      if (!pairing) return null;
      if (pairing.token !== null) open.delete(pairing.code);
      return { token: pairing.token };
    },
  };
}
