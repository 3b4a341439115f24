import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { DossierCommand } from "#contract/dossier.ts";
import { dossierRefusals } from "#contract/dossier-refusals.ts";
import { DossierListName } from "#contract/dossier-views.ts";

const page = readFileSync(new URL("../../docs/protocol.md", import.meta.url), "utf8");
const section = page.slice(page.indexOf("## Dossiers at the counter"), page.indexOf("## The voice"));
const rows = new Map(
  section.split("\n").flatMap((line) => {
    const [, name, said = ""] = /^\| `(\w+)` \| (.*) \|$/.exec(line) ?? [];
    return name ? [[name, said] as const] : [];
  }),
);

it("names every step of a dossier with its fields", () => {
  for (const { shape } of DossierCommand.options) {
    const said = rows.get(shape.type.value) ?? "";
    const fields = Object.keys(shape).filter((field) => field !== "type");
    expect([shape.type.value, fields.filter((field) => !said.includes(`\`${field}\``))]).toEqual([
      shape.type.value,
      [],
    ]);
  }
});

it("names every refusal, every list, and nothing else", () => {
  const steps = DossierCommand.options.map(({ shape }) => shape.type.value as string);
  const known = [...steps, ...Object.keys(dossierRefusals)];
  expect([...rows.keys()].sort()).toEqual(known.sort());
  for (const list of DossierListName.options) expect(section).toContain(`\`${list}\``);
});
