/**
 * Writes down what the kiosk's guidance has to say, `server/voice/guidance/phrases.ts`, out of the kiosk's own words:
 *   node tests/voice/write-phrases.ts && node server/voice/clips/make.ts guidance
 * Run by hand after a change of those words.
 */
import { writeFileSync } from "node:fs";
import { guidancePhrases } from "./guidance-phrases.ts";

const list = (name: string, phrases: readonly string[]) =>
  `export const ${name}: readonly string[] = ${JSON.stringify(phrases, null, 2).replace(/\n\]$/, ",\n]")};\n`;
const head = "/** What the kiosk's guidance says, phrase by phrase. Written by `tests/voice/write-phrases.ts`. */\n";

for (const language of ["vi", "en"] as const) {
  writeFileSync(
    new URL(`../../server/voice/guidance/${language}.ts`, import.meta.url),
    head + list(language, guidancePhrases(language)),
  );
}
