import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Office } from "#contract/office.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";

const page = readFileSync(new URL("../../docs/settings.md", import.meta.url), "utf8");

/** The names of all fields of a value, at any depth. */
function fieldsOf(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  return Object.entries(value).flatMap(([field, inner]) => [field, ...fieldsOf(inner)]);
}

describe("the settings page", () => {
  it("gives examples that the settings file may hold as they stand", () => {
    const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
    expect(examples.length).toBeGreaterThan(5);
    for (const example of examples) expect(() => Office.partial().parse(JSON.parse(example)), example).not.toThrow();
  });

  it("names every field that an office has", () => {
    const fields = new Set([...Object.keys(Office.shape), ...fieldsOf(demonstrationOffice)]);
    const missing = [...fields].filter((field) => !page.includes(`\`${field}\``) && !page.includes(`"${field}"`));
    expect(missing).toEqual([]);
  });
});
