import { createDecipheriv, hkdfSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SealBroken } from "../../server/personal/fault.ts";
import { createSealer } from "../../server/personal/sealer.ts";
import { aKeyring, here, rootOf, sealer, text } from "./parts.ts";

/** Written from docs/personal-data.md alone: what anyone with the key could do without this program. */
function openByHand(root: Uint8Array, place: [string, string, string], sealed: Uint8Array): string {
  const key = Buffer.from(hkdfSync("sha256", root, "", "mot-cua personal 1 seal", 32));
  const opening = createDecipheriv("aes-256-gcm", key, sealed.slice(5, 17));
  opening.setAAD(Buffer.concat([sealed.slice(0, 5), Buffer.from(JSON.stringify(place))]));
  opening.setAuthTag(sealed.slice(-16));
  const padded = Buffer.concat([opening.update(sealed.slice(17, -16)), opening.final()]);
  return padded.toString("utf8", 0, padded.lastIndexOf(0x80));
}

const why = (work: () => unknown) => {
  try {
    return { opened: work() };
  } catch (error) {
    return error instanceof SealBroken ? error.why : error;
  }
};

describe("a sealed field", () => {
  it("is what the page says: known with the key, by hand", () => {
    const sealed = sealer.seal(here, "Nguyễn Văn An");
    const id = Buffer.from(hkdfSync("sha256", rootOf(7), "", "mot-cua personal 1 id", 4));
    expect(Buffer.from(sealed.slice(0, 5))).toEqual(Buffer.concat([Buffer.of(1), id]));
    expect(openByHand(rootOf(7), ["dossiers", "d-1", "name"], sealed)).toBe("Nguyễn Văn An");
  });

  it("still opens as it was sealed by the first version", () => {
    const old = Buffer.from(
      "010d68322b43cc071ed40f9bba03f75602cfd116fadc66a7fb370729ff00cf04f8ebdc05a0cd41e3672c3dd29c95a3015d1dbc52f25f1e6a358061d4d1e6ece516",
      "hex",
    );
    expect(sealer.open(here, old)).toBe("Nguyễn Văn An");
    expect(openByHand(rootOf(7), ["dossiers", "d-1", "name"], old)).toBe("Nguyễn Văn An");
  });

  it("opens to the same text, letter for letter", () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(sealer.open(here, sealer.seal(here, said))).toBe(said);
      }),
    );
  });

  it("is another one each time", () => {
    const some = Array.from({ length: 100 }, () => Buffer.from(sealer.seal(here, "0912345621")).toString("hex"));
    expect(new Set(some).size).toBe(100);
  });

  it("keeps nothing as nothing, and an empty text as a text", () => {
    const none: string | null = null;
    expect(sealer.seal(here, none)).toBeNull();
    expect(sealer.open(here, null)).toBeNull();
    expect(sealer.open(here, sealer.seal(here, ""))).toBe("");
  });

  it("tells of its length only how many blocks of 16 bytes it has", () => {
    const lengths = (from: number, to: number) =>
      new Set(Array.from({ length: to - from + 1 }, (_, at) => sealer.seal(here, "x".repeat(from + at)).length));
    expect([...lengths(0, 15)]).toEqual([33 + 16]);
    expect([...lengths(16, 31)]).toEqual([33 + 32]);
  });

  it("owns its bytes: nothing of other fields lies in the memory behind them", () => {
    const sealed = sealer.seal(here, "Nguyễn Văn An");
    expect(sealed.buffer.byteLength).toBe(sealed.length);
  });
});

describe("a field that is not as it was sealed", () => {
  it("does not open when any one bit is another", () => {
    const sealed = sealer.seal(here, "Nguyễn Văn An, 001190000017");
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Uint8Array.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const said = why(() => sealer.open(here, flipped));
      expect([bit, said]).toEqual([bit, bit < 8 ? "cut" : bit < 40 ? "keyMissing" : "changed"]);
    }
  });

  it("does not open when bytes are taken, added or changed anywhere", () => {
    const damaged = fc
      .tuple(text, fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 40 }))
      .map(([said, at, take, put]) => {
        const sealed = [...sealer.seal(here, said)];
        const before = Buffer.from(sealed);
        sealed.splice(at % sealed.length, take, ...put);
        return { before, after: Uint8Array.from(sealed) };
      });
    fc.assert(
      fc.property(damaged, ({ before, after }) => {
        fc.pre(!before.equals(after));
        expect(["cut", "keyMissing", "changed"]).toContain(why(() => sealer.open(here, after)));
      }),
      { numRuns: 500 },
    );
  });

  it("does not open for another record, field or table", () => {
    const sealed = sealer.seal(here, "Nguyễn Văn An");
    for (const elsewhere of [
      { ...here, record: "d-2" },
      { ...here, field: "address" },
      { ...here, table: "cards" },
      { table: "dossiers", record: 'd-1","name', field: "" },
    ]) {
      expect(why(() => sealer.open(elsewhere, sealed))).toBe("changed");
    }
  });

  it("does not open with another office's key, and says which key it needs", () => {
    const other = createSealer(aKeyring(8));
    const sealed = other.seal(here, "Nguyễn Văn An");
    expect(why(() => sealer.open(here, sealed))).toBe("keyMissing");
    expect([sealer.hasKeyOf(sealed), other.hasKeyOf(sealed)]).toEqual([false, true]);
    expect(() => sealer.open(here, sealed)).toThrow(aKeyring(8).newest.id);
  });

  it("says where, in both languages, and never what", () => {
    const sealed = sealer.seal(here, "Nguyễn Văn An");
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    expect(() => sealer.open(here, sealed)).toThrow(
      /cá nhân ở dossiers\/d-1\/name .*\n.*personal data at dossiers\/d-1\/name /,
    );
    try {
      sealer.open(here, sealed);
    } catch (error) {
      expect(JSON.stringify([error, String(error)])).not.toMatch(/Nguyễn|Văn/);
    }
  });
});

describe("a rotation", () => {
  const before = createSealer(aKeyring(1));
  const during = createSealer(aKeyring(2, 1));
  const after = createSealer(aKeyring(2));

  it("opens what either key sealed, and seals with the new one", () => {
    expect(during.open(here, before.seal(here, "cũ"))).toBe("cũ");
    expect(after.open(here, during.seal(here, "mới"))).toBe("mới");
    expect(why(() => before.open(here, during.seal(here, "mới")))).toBe("keyMissing");
  });

  it("moves a field to the new key once", () => {
    const moved = during.reseal(here, before.seal(here, "An"));
    if (moved === null) throw new Error("was not moved");
    expect(after.open(here, moved)).toBe("An");
    expect(during.reseal(here, moved)).toBeNull();
    expect(why(() => during.reseal({ ...here, record: "d-2" }, moved))).toBe("changed");
  });

  it("finds what either key's fingerprints stand beside", () => {
    const probes = during.fingerprints("idNumber", "001190000017");
    expect(probes).toEqual([
      after.fingerprint("idNumber", "001190000017"),
      before.fingerprint("idNumber", "001190000017"),
    ]);
    const query = during.nameQuery("nguyen an");
    expect(query?.hashes).toHaveLength(2);
    for (const old of [before, after]) {
      expect(old.nameTokens("Nguyễn Văn An")).toContainEqual(query?.hashes[old === before ? 1 : 0]);
    }
  });
});
