const key = "mot-cua.bench";

/** What the hub knows this page by; null before pairing, or where the browser keeps nothing. */
export function storedToken(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Null forgets it. */
export function storeToken(token: string | null): void {
  try {
    if (token === null) localStorage.removeItem(key);
    else localStorage.setItem(key, token);
  } catch {
    // Storage is switched off: the token lives as long as the page.
  }
}
