import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listWords, strangeWords, type Wording, wordsBeside, wordsOver } from "#contract/wording.ts";

const base = {
  take: "Lấy số",
  steps: ["Lấy phiếu", "Chờ gọi"],
  people: (count: number) => (count === 0 ? "Không có ai" : `${count} người`),
  time: (of: { unit: string; value: number }) => `${of.value} ngày làm việc`,
  state: (what: "held" | "left") =>
    what === "held" ? { title: "Tạm giữ", text: "Chờ cán bộ" } : { title: "Đã bỏ", text: "Cảm ơn" },
  inner: { deep: { word: "Sâu" } },
};

/** Any file at all: what somebody typed under these names, right or wrong. */
const anyWording: fc.Arbitrary<Wording> = fc.letrec<{ node: Wording }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.constantFrom("{0}", "{1}", "{1.value} x", "{9}", "{__proto__}", "?"),
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom("take", "steps", "people", "state", "inner", "deep", "?", "0", "other", "1"),
      tie("node"),
    ),
  ),
})).node;

describe("words of a further language", () => {
  it("stand in place of the Vietnamese, and where there are none the Vietnamese stays", () => {
    const words = wordsOver(base, { take: "Aw số", inner: {}, steps: ["Aw phiếu"] });
    expect(words.take).toBe("Aw số");
    expect(words.steps).toEqual(["Lấy phiếu", "Chờ gọi"].with(0, "Aw phiếu"));
    expect(words.inner.deep.word).toBe("Sâu");
    expect(words.people(3)).toBe("3 người");
  });

  it("are filled with the parts that the Vietnamese is made of, and with the Vietnamese itself", () => {
    const words = wordsOver(base, { people: "{1} cần", time: "{1.value} vằn", take: "» {0}" });
    expect([words.people(3), words.time({ unit: "day", value: 2 }), words.take]).toEqual([
      "3 cần",
      "2 vằn",
      "» Lấy số",
    ]);
  });

  it("tell cases apart where the Vietnamese does", () => {
    const words = wordsOver(base, {
      people: { "?": "1", "0": "Bấu mì cần", other: "{1} cần" },
      time: { "?": "1.unit", day: "{1.value} vằn" },
      state: { "?": "1", held: { title: "Giữ" } },
    });
    expect([words.people(0), words.people(7)]).toEqual(["Bấu mì cần", "7 cần"]);
    expect(words.time({ unit: "day", value: 2 })).toBe("2 vằn");
    expect(words.time({ unit: "hour", value: 2 })).toBe("2 ngày làm việc");
    expect(words.state("held")).toEqual({ title: "Giữ", text: "Chờ cán bộ" });
    expect(words.state("left")).toEqual({ title: "Đã bỏ", text: "Cảm ơn" });
  });

  it("show a slip of the pen as it was written: a part that does not exist", () => {
    expect(wordsOver(base, { people: "{2} cần" }).people(1)).toBe("{2} cần");
    expect(wordsOver(base, { take: "{constructor} {__proto__}" }).take).toBe("{constructor} {__proto__}");
  });

  it("have what they lack marked, for whoever writes them", () => {
    const lacking: string[] = [];
    const words = wordsOver(base, { take: "Aw số" }, (path, vietnamese) => {
      lacking.push(path);
      return `‹${vietnamese}›`;
    });
    expect(words.inner.deep.word).toBe("‹Sâu›");
    expect(words.people(2)).toBe("‹2 người›");
    expect(words.state("held").title).toBe("‹Tạm giữ›");
    expect(lacking).toContain("inner.deep.word");
    expect(lacking).not.toContain("take");
  });

  it("never fail, whatever a file says: everything the Vietnamese says is said, in the same shape", () => {
    fc.assert(
      fc.property(anyWording, (over) => {
        const words = wordsOver(base, over);
        expect(Object.keys(words)).toEqual(Object.keys(base));
        expect(words.steps).toHaveLength(2);
        const said = [
          words.take,
          ...words.steps,
          words.people(0),
          words.time({ unit: "day", value: 1 }),
          words.state("held").title,
          words.inner.deep.word,
        ];
        expect(said.every((text) => typeof text === "string")).toBe(true);
      }),
    );
  });

  it("are beside the Vietnamese of one language a sentence: English where they are lacking or left whole, and never in part", () => {
    const english: typeof base = {
      take: "Take a number",
      steps: ["Take a ticket", "Wait"],
      people: (count) => (count === 0 ? "Nobody" : `${count} people`),
      time: ({ value }) => `${value} working days`,
      state: (what) => ({ title: what, text: "Thank you" }),
      inner: { deep: { word: "Deep" } },
    };
    const words = wordsBeside(base, english, {
      take: "» {0}",
      steps: ["{0}"],
      people: { "?": "1", "0": "{0}", other: "{1} cần ({0})" },
      state: { title: "{0}" },
    });
    expect(words.take).toBe("» Lấy số");
    expect(words.steps).toEqual(["Take a ticket", "Wait"]);
    expect([words.people(0), words.people(7)]).toEqual(["Nobody", "7 cần (7 người)"]);
    expect(words.time({ unit: "day", value: 2 })).toBe("2 working days");
    expect(words.state("left")).toEqual({ title: "left", text: "Thank you" });
    expect(words.inner.deep.word).toBe("Deep");
  });

  it("can be counted, and names that the Vietnamese has not are told", () => {
    const over: Wording = { take: "Aw số", people: { "?": "1", other: "{1} cần" }, tkae: "x", inner: { deeep: {} } };
    const listed = listWords(base, over);
    expect(listed).toHaveLength(7);
    expect(listed.filter(({ has }) => has).map(({ path }) => path)).toEqual(["take", "people"]);
    expect(strangeWords(base, over)).toEqual(["tkae", "inner.deeep"]);
  });
});
