import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TicketLabel } from "#contract/ids.ts";
import { sentence, wordsOf } from "../../server/voice/sentence.ts";
import { heard, type Manner } from "./heard.ts";
import { readEnglish, readVietnamese } from "./read-aloud.ts";

const usual: Manner = { region: "north", tickets: "digits" };
const said = (label: string, counter: number, manner = usual, language: "vi" | "en" = "vi") =>
  sentence({ label: TicketLabel.parse(label), counter }, manner, language).transcript;

const anyLabel = fc
  .tuple(fc.stringMatching(/^[A-ZĐ]{1,2}$/), fc.integer({ min: 0, max: 99_999 }))
  .map(([prefix, number]) => TicketLabel.parse(`${prefix}${`${number}`.padStart(3, "0")}`));
const anyManner = fc.record({
  region: fc.constantFrom("north" as const, "south" as const),
  tickets: fc.constantFrom("digits" as const, "whole" as const),
});
const anyLanguage = fc.constantFrom("vi" as const, "en" as const);
const anyCounter = fc.integer({ min: 1, max: 999 });

describe("the sentence", () => {
  it("is the one that people know, digit by digit and in whole numbers", () => {
    expect(said("A025", 3)).toBe("Xin mời số A, không, hai, năm, đến quầy số ba");
    expect(said("A025", 12, { region: "north", tickets: "whole" })).toBe(
      "Xin mời số A, hai mươi lăm, đến quầy số mười hai",
    );
    expect(said("Đ1105", 105, { region: "south", tickets: "whole" })).toBe(
      "Xin mời số Đ, một ngàn một trăm lẻ năm, đến quầy số một trăm lẻ năm",
    );
    expect(said("A025", 3, usual, "en")).toBe("Number A, zero, two, five, please go to counter three");
  });

  it("says priority in full and letters by their names", () => {
    expect(said("UT007", 1)).toBe("Xin mời số ưu tiên, không, không, bảy, đến quầy số một");
    expect(heard("CD001", 1, usual)).toBe("Xin mời số xê dê không không một đến quầy số một");
    expect(heard("Đ001", 1, usual)).toBe("Xin mời số đê không không một đến quầy số một");
    expect(heard("G001", 1, usual)).toBe("Xin mời số gờ không không một đến quầy số một");
  });

  it("reads a number that is too long for a whole one digit by digit", () => {
    expect(said("A100000", 1, { region: "north", tickets: "whole" })).toBe(
      "Xin mời số A, một, không, không, không, không, không, đến quầy số một",
    );
  });

  it("names only clips that are there, whatever is called in whatever manner", () => {
    fc.assert(
      fc.property(anyLabel, anyCounter, anyManner, anyLanguage, (label, counter, manner, language) => {
        const { folder, clips } = sentence({ label, counter }, manner, language);
        expect(clips.filter(({ name }) => !(name in wordsOf[folder]))).toEqual([]);
      }),
    );
  });

  it("sends everybody to their own counter: it is a whole number, in both languages and regions", () => {
    fc.assert(
      fc.property(anyLabel, anyCounter, anyManner, (label, counter, manner) => {
        expect(said(label, counter, manner)).toMatch(
          new RegExp(`, đến quầy số ${readVietnamese(counter, manner.region)}$`),
        );
        expect(said(label, counter, manner, "en")).toMatch(
          new RegExp(`, please go to counter ${readEnglish(counter)}$`),
        );
      }),
    );
  });

  it("is not the same for two tickets", () => {
    fc.assert(
      fc.property(anyLabel, anyLabel, anyCounter, anyManner, anyLanguage, (one, other, counter, manner, language) => {
        fc.pre(one !== other);
        // Read as whole numbers, zeros in front are not heard; the hall gives no number with another count of them.
        fc.pre(Number(one.replace(/\D/g, "")) !== Number(other.replace(/\D/g, "")) || manner.tickets === "digits");
        expect(said(one, counter, manner, language)).not.toBe(said(other, counter, manner, language));
      }),
    );
  });

  it("pauses longest before the counter", () => {
    const { clips } = sentence({ label: TicketLabel.parse("A025"), counter: 21 }, usual, "vi");
    const longest = Math.max(...clips.map(({ pauseMs }) => pauseMs));
    expect(clips.filter(({ pauseMs }) => pauseMs === longest).map(({ name }) => name)).toEqual(["5"]);
    expect(clips[clips.findIndex(({ pauseMs }) => pauseMs === longest) + 1]?.name).toBe("to-counter");
  });
});
