import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phraseClip, wordsIn } from "#contract/phrase.ts";
import { aloud, type Speaking } from "../../kiosk-ui/guidance/aloud.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { shipped } from "../../server/voice/clips/guidance.ts";
import { namesOf } from "../../server/voice/guidance/names.ts";
import { phrases } from "../../server/voice/guidance/phrases.ts";
import { wordsOf } from "../../server/voice/sentence.ts";
import { guidancePhrases } from "./guidance-phrases.ts";

/** Clip → the words it says, of everything that a kiosk has. */
const heard = new Map<string, string>([
  ...(["vi-north", "vi-south", "en"] as const).flatMap((folder) =>
    Object.entries(wordsOf[folder]).map(([name, words]): [string, string] => [`${folder}/${name}`, words]),
  ),
  ...(["vi", "en"] as const).flatMap((language) =>
    [...shipped(demonstrationOffice, language)].map(([clip, text]): [string, string] => [
      `guide-${language}/${clip}`,
      text,
    ]),
  ),
]);
const speaking = (language: "vi" | "en", more: Partial<Speaking> = {}): Speaking => ({
  language,
  region: "north",
  tickets: "digits",
  has: (clip) => heard.has(clip),
  ...more,
});
const ear = (text: string, language: "vi" | "en" = "vi", more: Partial<Speaking> = {}) => {
  const { sounds, complete } = aloud(text, speaking(language, more));
  return complete ? sounds.map(({ folder, name }) => heard.get(`${folder}/${name}`)).join(" ") : null;
};

describe("what a kiosk says aloud", () => {
  it.each([
    ["3 người chờ", "ba người chờ"],
    ["25–40 phút", "hai mươi lăm đến bốn mươi phút"],
    ["2,5–3 giờ", "hai rưỡi đến ba giờ"],
    ["A105", "a một không năm"],
    ["Xin trở lại lúc 07:30 thứ Ba 24/11.", "xin trở lại lúc bảy giờ ba mươi thứ ba ngày hai mươi tư tháng mười một"],
    ["8.000 đồng", "tám nghìn đồng"],
    ["Đã nhập 4 ký tự.", "đã nhập bốn ký tự"],
    ["Đất đai – Xây dựng", "Đất đai – Xây dựng"],
    ["Quầy 1–3, 7", "quầy một đến ba bảy"],
    ["Đ", "đê"],
  ])("%s is heard as %s", (text, said) => {
    expect(ear(text)).toBe(said);
  });

  it.each([
    ["10–15 min", "ten to fifteen min"],
    [
      "Please come back at 07:00 on Tuesday 24/11.",
      "please come back at seven o'clock on tuesday day twenty four month eleven",
    ],
    ["Choice number 3.", "choice number three"],
  ])("%s is heard as %s", (text, said) => {
    expect(ear(text, "en")).toBe(said);
  });

  it("reads numbers as the hall's voice does: its region's words, and tickets whole where they are called whole", () => {
    expect(ear("1.105 đồng", "vi", { region: "south" })).toBe("một ngàn một trăm lẻ năm đồng");
    expect(ear("A025", "vi", { tickets: "whole" })).toBe("a hai mươi lăm");
  });

  it("tells nobody who presses keys to touch, but for the one hint that has a form for the ear", () => {
    const touching = (["vi", "en"] as const).map((language) =>
      guidancePhrases(language).filter((phrase) => /(^| )(chạm|touch)( |$)/.test(phrase)),
    );
    expect(touching).toEqual([
      ["nếu có chạm vào nhóm của mình để lấy số ưu tiên"],
      ["if so touch your group for a priority number"],
    ]);
  });

  it("does not say half a name: one unknown word and the text has no sound", () => {
    expect(ear("Nguyễn Thị Mẫu")).toBeNull();
    expect(ear("3 người chờ Nguyễn")).toBeNull();
  });

  it("reads every number on a screen that people may meet", () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), (number) => {
        expect(ear(String(number))).not.toBeNull();
        expect(ear(String(number), "en")).not.toBeNull();
        expect(ear(number.toLocaleString("vi-VN"))).toBe(ear(String(number)));
      }),
    );
  });
});

describe("the phrases that have clips", () => {
  it.each(["vi", "en"] as const)(
    "are all that the kiosk's screens may say in %s: after a change, `node tests/voice/write-phrases.ts && node server/voice/clips/make.ts guidance`",
    (language) => {
      const clips = new Set(phrases[language].map((phrase) => phraseClip(wordsIn(phrase))));
      const missing = guidancePhrases(language).filter((phrase) => !clips.has(phraseClip(wordsIn(phrase))));
      expect(missing).toEqual([]);
    },
  );

  it.each(["vi", "en"] as const)("have names of their own in %s: none is another's", (language) => {
    const texts = [...guidancePhrases(language), ...namesOf(demonstrationOffice, language)];
    const words = new Set(texts.map((text) => wordsIn(text).join(" ")));
    expect(new Set([...words].map((text) => phraseClip(text.split(" ")))).size).toBe(words.size);
  });
});
