import { createHmac, hkdfSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSealer } from "../../server/personal/sealer.ts";
import { aKeyring, hexOf, rootOf, sealer } from "./parts.ts";

/** Written from docs/personal-data.md alone. */
function byHand(root: Uint8Array, text: string, bytes: number): string {
  const key = Buffer.from(hkdfSync("sha256", root, "", "mot-cua personal 1 fingerprint", 32));
  return createHmac("sha256", key)
    .update(text)
    .digest("hex")
    .slice(0, bytes * 2);
}

describe("a fingerprint", () => {
  it("is what the page says", () => {
    expect(hexOf(sealer.fingerprint("idNumber", "001190000017"))).toBe(
      byHand(rootOf(7), "idNumber\u0000001190000017", 16),
    );
    expect(hexOf(sealer.fingerprint("phone", "0912345621"))).toBe(byHand(rootOf(7), "phone\u0000+84912345621", 16));
    expect(sealer.nameTokens("An").map(hexOf)).toEqual([byHand(rootOf(7), "name\u0000an", 8)]);
  });

  it("is the same however an ID number is written", () => {
    const plain = sealer.fingerprint("idNumber", "001190000017");
    for (const written of ["001 190 000 017", "001.190.000.017", " 001190000017\n", "００１１９０００００１７"]) {
      expect(sealer.fingerprint("idNumber", written)).toEqual(plain);
    }
    expect(sealer.fingerprint("idNumber", "c 1234567")).toEqual(sealer.fingerprint("idNumber", "C1234567"));
    expect(sealer.fingerprint("idNumber", "0100109106-001")).not.toEqual(sealer.fingerprint("idNumber", "0100109106"));
  });

  it("is the same however a phone number is written, and another for another number", () => {
    const plain = sealer.fingerprint("phone", "0912345621");
    for (const written of ["0912 345 621", "+84 912 345 621", "+84 (0)912.345.621", "0084912345621", "84912345621"]) {
      expect([written, sealer.fingerprint("phone", written)]).toEqual([written, plain]);
    }
    expect(sealer.fingerprint("phone", "+1 912 345 621")).not.toEqual(plain);
    expect(sealer.fingerprint("phone", "02431234567")).toEqual(sealer.fingerprint("phone", "+842431234567"));
  });

  it("is none where nothing is left to know anyone by", () => {
    expect(sealer.fingerprint("idNumber", " -. ")).toBeNull();
    expect(sealer.fingerprint("phone", "không có")).toBeNull();
    expect(sealer.fingerprint("phone", "113")).toBeNull();
    expect(sealer.fingerprints("phone", "113")).toEqual([]);
  });

  it("differs by kind, by value and by key", () => {
    const digits = fc.stringMatching(/^0\d{9,11}$/);
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const of = (kind: "idNumber" | "phone", text: string) => hexOf(sealer.fingerprint(kind, text));
        expect(new Set([of("idNumber", one), of("phone", one)]).size).toBe(2);
        expect(of("idNumber", one) === of("idNumber", other)).toBe(one === other);
        expect(hexOf(createSealer(aKeyring(8)).fingerprint("idNumber", one))).not.toBe(of("idNumber", one));
      }),
    );
  });
});

describe("a name's hashes", () => {
  it("are found by what a person types", () => {
    const stored = sealer.nameTokens("Nguyễn Văn An").map(hexOf);
    expect(stored).toHaveLength(7);
    for (const typed of ["nguyen an", "An Nguyễn", "NGUYỄN VĂN AN", "an", "văn  an", "Nguyễn Văn An"]) {
      const query = sealer.nameQuery(typed);
      expect(stored).toContain(hexOf(query?.hashes[0] ?? null));
      expect(query?.fits("Nguyễn Văn An")).toBe(true);
    }
    expect(stored).not.toContain(hexOf(sealer.nameQuery("nguyen anh")?.hashes[0] ?? null));
    expect(sealer.nameQuery("nguyen anh")?.fits("Nguyễn Văn An")).toBe(false);
    expect(sealer.nameQuery(" - ")).toBeNull();
  });

  it("are 8 bytes each and their own", () => {
    for (const hash of sealer.nameTokens("Nguyễn Thị Văn An"))
      expect([hash.length, hash.buffer.byteLength]).toEqual([8, 8]);
  });
});
