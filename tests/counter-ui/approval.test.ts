import { describe, expect, it } from "vitest";
import { missing, placeOf, roleOf, waitingAgents } from "../../counter-ui/desk/approval.ts";

const waiting = [{ code: "123456", role: "keypad" as const, askedAt: 0, expiresAt: 600_000 }];
const full = { code: "123456", role: "keypad" as const, name: "Phím quầy 1", counter: "counter-1" };

describe("letting a device in", () => {
  it("knows what waits behind a typed code, and nothing behind another", () => {
    expect(roleOf("123456", waiting)).toBe("keypad");
    expect(roleOf("123457", waiting)).toBe(null);
    expect(roleOf("", waiting)).toBe(null);
  });

  it("says what is missing, from the top of the form down, and nothing when all is there", () => {
    expect(missing({ ...full, code: "12345", name: "" })).toBe("code");
    expect(missing({ ...full, role: null, name: "" })).toBe("device");
    expect(missing({ ...full, name: "  ", counter: null })).toBe("name");
    expect(missing({ ...full, counter: null })).toBe("counter");
    expect(missing(full)).toBe(null);
  });

  it("offers an agent each name that hardware waits for, once", () => {
    const waits = [null, "kiosk-1", "Quầy 5", "kiosk-1"].map((missingAgent) => ({ missingAgent }));
    expect(waitingAgents(waits)).toEqual(["kiosk-1", "Quầy 5"]);
    expect(waitingAgents([])).toEqual([]);
  });

  it("asks a keypad alone for a counter", () => {
    for (const role of ["kiosk", "display", "agent", "bench"] as const) {
      expect(placeOf[role]).not.toBe("counter");
      expect(missing({ ...full, role, counter: null })).toBe(null);
    }
  });
});
