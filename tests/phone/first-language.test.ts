import { expect, test } from "vitest";
import { firstLanguage } from "#contract/first-language.ts";
import type { LanguageCode } from "#contract/languages.ts";

const offered = ["vi", "en", "khm"].map((code) => ({ code, name: code, version: null }));
const begun = (wished: { chosen?: LanguageCode; taken?: LanguageCode; spoken?: string[] }) =>
  firstLanguage({ offered, chosen: null, taken: null, spoken: [], ...wished });

test("a phone's page begins in the first of its languages that the office has, whatever its region", () => {
  expect(begun({ spoken: ["fr-CA", "en-GB", "vi-VN"] })).toBe("en");
  expect(begun({ spoken: ["VI-vn", "en"] })).toBe("vi");
});

test("a language with a code of two and one of three letters is one language", () => {
  expect(begun({ spoken: ["km-KH"] })).toBe("khm");
});

test("it begins in English where the office has none of them, and in Vietnamese where that is not offered either", () => {
  expect(begun({ spoken: ["fr", "de"] })).toBe("en");
  expect(begun({ taken: "vi", spoken: ["fr-FR"] })).toBe("en");
  expect(begun({ spoken: ["ca-ES-valencia"] })).toBe("en");
  const [vi] = offered;
  expect(firstLanguage({ offered: vi ? [vi] : [], chosen: null, taken: null, spoken: ["fr"] })).toBe("vi");
});

test("it begins in Vietnamese where the phone names no language", () => {
  expect(begun({ spoken: [] })).toBe("vi");
  expect(begun({ spoken: ["C.UTF-8"] })).toBe("vi");
});

test("what somebody chose on the phone goes before all, as long as the office has it", () => {
  expect(begun({ chosen: "vi", taken: "en", spoken: ["en"] })).toBe("vi");
  expect(begun({ chosen: "tyz", spoken: ["en"] })).toBe("en");
});

test("a number or a time taken in another language than Vietnamese is read in it", () => {
  expect(begun({ taken: "khm", spoken: ["en"] })).toBe("khm");
  expect(begun({ taken: "vi", spoken: ["en"] })).toBe("en");
});
