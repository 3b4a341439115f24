import { expect, test } from "vitest";
import { newCommandId } from "#contract/client/id.ts";
import { CommandId } from "#contract/ids.ts";

test("a fresh id is what the hub takes for one, and never the same", () => {
  const ids = Array.from({ length: 1_000 }, newCommandId);
  for (const id of ids) expect(CommandId.safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(1_000);
});

test("an id is a random UUID: version 4, variant 10", () => {
  for (let i = 0; i < 100; i++) expect(newCommandId()).toMatch(/^.{14}4.{4}[89ab]/);
});
