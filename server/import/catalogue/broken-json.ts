/** Where a text stops being JSON, counted from 1; `cut` when it is good as far as it goes. */
export type BrokenJson = { kind: "at"; line: number; column: number } | { kind: "cut" };

/**
 * The engine tells it in English, and of some faults only what stands around them: the place is looked for between what is still good
 * and what no longer is.
 * @param text is no JSON
 */
export function brokenAt(text: string): BrokenJson {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  if (good >= text.length) return { kind: "cut" };
  const before = text.slice(0, good).split("\n");
  return { kind: "at", line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** Whether nothing is wrong with the beginning of a text but that it ends. */
function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = / at position (\d+)/.exec(message)?.[1];
    return position === undefined ? message.startsWith("Unexpected end") : Number(position) >= beginning.length;
  }
}
