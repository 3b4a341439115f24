import { broken, type Repair, repaired, unescaped, untouched } from "./outcome.ts";

/** Percent escapes: `Tr%C6%B0%C6%A1ng` → `Trương`. In a form's way of writing `+` is a space when there is no other. */
export function repairPercent(text: string): Repair {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return untouched;
  const spaced = text.includes(" ") ? text : text.replaceAll("+", " ");
  const decoded = unescaped(spaced);
  return decoded === null ? broken : repaired(decoded);
}
