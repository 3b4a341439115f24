import { readFile } from "node:fs/promises";
import { WordsFile } from "#contract/languages.ts";
import { listWords, strangeWords } from "#contract/wording.ts";
import { partNames, parts } from "./parts.ts";
import { skeletonOf } from "./skeleton.ts";

/** How far a language is: `npm run words -- tyz.json`; `--new` writes a file of all words, in Vietnamese. */
const [asked] = process.argv.slice(2);
const tell = (line: string) => process.stdout.write(`${line}\n`);

if (asked === "--new") {
  const all = Object.fromEntries(partNames.map((part) => [part, skeletonOf(parts[part])]));
  tell(JSON.stringify({ name: "…", ...all, names: {} }, null, 2));
} else if (asked === undefined) {
  tell("npm run words -- <file> | --new");
  process.exitCode = 1;
} else {
  const file = WordsFile.parse(JSON.parse(await readFile(asked, "utf8")));
  for (const part of partNames) {
    const words = listWords(parts[part], file[part]);
    const missing = words.filter(({ has }) => !has).map(({ path }) => path);
    tell(`${part}: ${words.length - missing.length} of ${words.length} words`);
    for (const path of missing) tell(`  missing: ${path}`);
    for (const path of strangeWords(parts[part], file[part])) tell(`  no such word: ${path}`);
  }
}
