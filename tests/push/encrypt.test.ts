import { createECDH, createPublicKey, randomBytes, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encryptPush } from "../../server/push/encrypt.ts";
import { createVapid } from "../../server/push/vapid.ts";
import { decrypt } from "./browser-side.ts";

const bytes = (text: string) => Buffer.from(text, "base64url");

describe("a push message", () => {
  it("is, byte for byte, the example of RFC 8291, section 5", () => {
    const message = encryptPush(
      "When I grow up, I want to be a watermelon",
      {
        publicKey: bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
        auth: bytes("BTBZMqHH6r4Tts7J_aSIgg"),
      },
      { privateKey: bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), salt: bytes("DGv6ra1nlYgDCS1FRnbzlw") },
    );
    expect(Buffer.from(message).toString("base64url")).toBe(
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
    );
  });

  it("says to its browser what was said, and to no other", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const browser = createECDH("prime256v1");
        browser.generateKeys();
        const auth = randomBytes(16);
        const once = { privateKey: randomBytes(32), salt: randomBytes(16) };
        const message = encryptPush(text, { publicKey: browser.getPublicKey(), auth }, once);
        expect(decrypt(message, browser.getPrivateKey(), auth)).toBe(text);
        expect(() => decrypt(message, browser.getPrivateKey(), randomBytes(16))).toThrow();
      }),
      { numRuns: 25 },
    );
  });

  it("is not made for a key that is no point of the curve", () => {
    const once = { privateKey: randomBytes(32), salt: randomBytes(16) };
    expect(() => encryptPush("x", { publicKey: Buffer.alloc(65, 4), auth: randomBytes(16) }, once)).toThrow();
  });
});

describe("who the hub is to a push service", () => {
  it("is signed by the key that browsers were given, for that service and twelve hours", () => {
    const vapid = createVapid(Buffer.alloc(32, 7), () => "https://hall.example");
    const now = Date.UTC(2026, 10, 23, 1);
    const header = vapid.authorization("https://fcm.googleapis.com/fcm/send/abc", now);
    const [, head = "", claims = "", proof = "", key = ""] =
      /^vapid t=([^.]+)\.([^.]+)\.([^,]+), k=(.+)$/.exec(header) ?? [];
    expect(JSON.parse(bytes(head).toString())).toEqual({ typ: "JWT", alg: "ES256" });
    expect(JSON.parse(bytes(claims).toString())).toEqual({
      aud: "https://fcm.googleapis.com",
      exp: now / 1_000 + 43_200,
      sub: "https://hall.example",
    });
    expect(key).toBe(vapid.publicKey);
    const point = bytes(key);
    expect([point.length, point[0]]).toEqual([65, 4]);
    const jwk = {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    };
    const publicKey = createPublicKey({ format: "jwk", key: jwk });
    const isSigned = (text: string) =>
      verify("sha256", Buffer.from(text), { key: publicKey, dsaEncoding: "ieee-p1363" }, bytes(proof));
    expect(isSigned(`${head}.${claims}`)).toBe(true);
    expect(isSigned(`${head}.${claims}x`)).toBe(false);
  });
});
