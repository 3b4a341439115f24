/**
 * Writes down what the kiosk's guidance has to say, in `server/voice/guidance`, out of the kiosk's own words:
 *   node tests/voice/write-phrases.ts && node server/voice/clips/make.ts guidance
 * Run by hand after a change of those words.
 */
import { writeFileSync } from "node:fs";
import { phraseGroups } from "./guidance-phrases.ts";

const list = (name: string, phrases: readonly string[]) =>
  `export const ${name}: readonly string[] = ${JSON.stringify(phrases, null, 2).replace(/\n\]$/, ",\n]")};\n`;
const about = {
  tickets: "of taking a number",
  brought: "of cards, dossiers and appointments that are brought",
  answers: "in words that stand on no screen: its own, of a dossier's state, of refusals",
};

for (const language of ["vi", "en"] as const) {
  const groups = phraseGroups(language);
  for (const group of ["tickets", "brought", "answers"] as const) {
    const head = `/** What the kiosk's guidance says ${about[group]}. Written by \`tests/voice/write-phrases.ts\`. */\n`;
    const file = new URL(`../../server/voice/guidance/${group}.${language}.ts`, import.meta.url);
    writeFileSync(file, head + list(language, groups[group]));
  }
}
