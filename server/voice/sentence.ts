import { englishNumber } from "#contract/english-number.ts";
import type { TicketLabel } from "#contract/ids.ts";
import type { Language } from "#contract/text.ts";
import { vietnameseNumber } from "#contract/vietnamese-number.ts";
import type { ClipName, Sentence, VoiceFolder, VoiceRules } from "#contract/voice.ts";
import { asOne, closed, oneByOne, type Said, type Words } from "./said.ts";
import { en } from "./words/en.ts";
import { viNorth, viSouth } from "./words/vi.ts";

/** What is said where: the clips each folder must hold. */
export const wordsOf: Readonly<Record<VoiceFolder, Words>> = { "vi-north": viNorth, "vi-south": viSouth, en };

/** Numbers above it are read digit by digit whatever the settings say: nobody keeps a longer number in mind. */
const largestWhole = 99_999;

/** The voice that speaks this language. */
export function folderOf(language: Language, region: VoiceRules["region"]): VoiceFolder {
  if (language === "en") return "en";
  return region === "north" ? "vi-north" : "vi-south";
}

/**
 * What is said when this ticket is called: "Xin mời số A, không, hai, năm, đến quầy số ba".
 * @param counter its number, 1 to 999
 */
export function sentence(
  { label, counter }: { label: TicketLabel; counter: number },
  { region, tickets }: Pick<VoiceRules, "region" | "tickets">,
  language: Language,
): Sentence {
  const folder = folderOf(language, region);
  const read = language === "vi" ? vietnameseNumber : englishNumber;
  const said = [
    ...asOne(["please-number"]),
    ...closed([...oneByOne(prefixOf(label)), ...numberOf(label, tickets, read)]),
    ...asOne(["to-counter", ...read(counter)]),
  ];
  return {
    language,
    folder,
    clips: said.map(({ name, pauseMs }) => ({ name, pauseMs })),
    transcript: transcriptOf(said, wordsOf[folder]),
  };
}

/** The letters before the number; UT is said in full, as it stands for words (ưu tiên). */
function prefixOf(label: TicketLabel): ClipName[] {
  const prefix = label.replace(/\d+$/, "");
  if (prefix === "UT") return ["priority"];
  return [...prefix].map((letter) => (letter === "Đ" ? "letter-dd" : `letter-${letter.toLowerCase()}`));
}

function numberOf(label: TicketLabel, tickets: VoiceRules["tickets"], read: (number: number) => ClipName[]): Said[] {
  const digits = label.replace(/^\D+/, "");
  if (tickets === "whole" && Number(digits) <= largestWhole) return asOne(read(Number(digits)));
  return oneByOne([...digits]);
}

/** Letters are written as letters, whatever they are called. */
function transcriptOf(said: readonly Said[], words: Words): string {
  return said.map(({ name, ends }) => `${written(name, words)}${ends}`).join(" ");
}

function written(name: ClipName, words: Words): string {
  if (name === "letter-dd") return "Đ";
  return name.startsWith("letter-") ? name.slice("letter-".length).toUpperCase() : (words[name] ?? "");
}
