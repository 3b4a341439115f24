import { describe, expect, it } from "vitest";
import { actionOf, keyCap, keys, type Shortcut } from "../../counter-ui/desk/keys.ts";

const press = (key: string, held: { shift?: boolean; ctrl?: boolean; alt?: boolean; meta?: boolean } = {}) => ({
  key,
  shiftKey: held.shift ?? false,
  ctrlKey: held.ctrl ?? false,
  altKey: held.alt ?? false,
  metaKey: held.meta ?? false,
});

describe("the officer's keys", () => {
  it("gives every action a key of its own", () => {
    const caps = (Object.keys(keys) as Shortcut[]).map(keyCap);
    expect(new Set(caps).size).toBe(caps.length);
  });

  it("leaves reload, full screen and developer tools to the browser", () => {
    for (const key of ["F5", "F11", "F12"]) {
      expect(actionOf(press(key))).toBeNull();
      expect(actionOf(press(key, { shift: true }))).toBeNull();
    }
  });

  it("takes F2 as the next step, and the same key with Shift only where one is set", () => {
    expect(actionOf(press("F2"))).toBe("main");
    expect(actionOf(press("F2", { shift: true }))).toBeNull();
    expect(actionOf(press("F1", { shift: true }))).toBe("outcomes");
    expect(actionOf(press("F8", { shift: true }))).toBe("dossiers");
  });

  it("never takes Alt+F4, Ctrl+F4 or letters", () => {
    expect(actionOf(press("F4", { alt: true }))).toBeNull();
    expect(actionOf(press("F4", { ctrl: true }))).toBeNull();
    expect(actionOf(press("F4", { meta: true }))).toBeNull();
    expect(actionOf(press("a"))).toBeNull();
  });

  it("shows Shift on the key cap", () => {
    expect(keyCap("hold")).toBe("F6");
    expect(keyCap("holdNote")).toBe("⇧F6");
  });
});
