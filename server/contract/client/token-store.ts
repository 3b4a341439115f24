import type { DeviceRole } from "../actor.ts";

/** What the hub knows a screen by, kept in its browser. */
export interface TokenStore {
  /** Null before pairing. */
  read(): string | null;
  keep(token: string): void;
  forget(): void;
}

/** The part of a browser's `localStorage` that is needed. */
export interface TokenStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * @param storage `() => localStorage`: a function, because where storage is switched off already the name throws. The
 *   token then lives as long as the page, which is paired anew each time it starts.
 */
export function createTokenStore(role: DeviceRole, storage: () => TokenStorage): TokenStore {
  const key = `mot-cua.${role}`;
  let notStored: string | null = null;
  return {
    read() {
      try {
        return storage().getItem(key) ?? notStored;
      } catch {
        return notStored;
      }
    },
    keep(token) {
      try {
        storage().setItem(key, token);
        notStored = null;
      } catch {
        notStored = token;
      }
    },
    forget() {
      notStored = null;
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}
