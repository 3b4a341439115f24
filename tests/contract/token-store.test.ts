import { expect, test } from "vitest";
import { createTokenStore, type TokenStorage } from "#contract/client/token-store.ts";

/** What a browser keeps from one page to the next. */
function aStorage(): TokenStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test("a token outlives the page, each role's under a key of its own", () => {
  const storage = aStorage();
  createTokenStore("kiosk", () => storage).keep("of the kiosk");
  createTokenStore("display", () => storage).keep("of the display");
  expect(createTokenStore("kiosk", () => storage).read()).toBe("of the kiosk");
  expect([...storage.kept.keys()]).toEqual(["mot-cua.kiosk", "mot-cua.display"]);
});

test("a forgotten token is gone", () => {
  const storage = aStorage();
  const tokens = createTokenStore("bench", () => storage);
  expect(tokens.read()).toBeNull();
  tokens.keep("a-token");
  tokens.forget();
  expect(tokens.read()).toBeNull();
  expect(storage.kept.size).toBe(0);
});

test.each<[string, () => TokenStorage]>([
  [
    "is switched off",
    () => {
      throw new Error("SecurityError");
    },
  ],
  [
    "is full",
    () => ({
      ...aStorage(),
      setItem() {
        throw new Error("QuotaExceededError");
      },
    }),
  ],
])("where storage %s a token lives as long as the page", (_how, storage) => {
  const tokens = createTokenStore("kiosk", storage);
  expect(tokens.read()).toBeNull();
  tokens.keep("a-token");
  expect(tokens.read()).toBe("a-token");
  tokens.forget();
  expect(tokens.read()).toBeNull();
});
