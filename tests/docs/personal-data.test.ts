import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createSealer } from "../../server/personal/sealer.ts";
import { aKeyring, here } from "../personal/parts.ts";

const page = readFileSync(new URL("../../docs/personal-data.md", import.meta.url), "utf8");

it("the page on personal data gives the sizes that are written", () => {
  const sealer = createSealer(aKeyring(7));
  const sealed = sealer.seal(here, "An");
  expect(sealed[0]).toBe(1);
  expect(page).toContain("`01` · key id (4 bytes) · nonce (12, random) · ciphertext · tag (16)");
  expect(sealed.length).toBe(1 + 4 + 12 + 16 + 16);
  for (const kind of ["idNumber", "phone"] as const) {
    expect(page).toMatch(new RegExp(`\`${kind}\` \\([^)]*\\b16`));
    expect(sealer.fingerprint(kind, "0912345621")?.length).toBe(16);
  }
  expect(page).toMatch(/`name` \([^)]* 8\)/);
  expect(sealer.nameTokens("An")[0]?.length).toBe(8);
});
