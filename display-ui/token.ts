const key = "mot-cua.display";

/** What the hub knows this screen by. A browser that keeps nothing is paired anew each time it starts. */
export function storedToken(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function storeToken(token: string): void {
  try {
    localStorage.setItem(key, token);
  } catch {
    // Storage is switched off: the token lives as long as the page.
  }
}

export function forgetToken(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
