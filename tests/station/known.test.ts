import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openKnown } from "../../devices/station/known.ts";
import { known } from "./a-station.ts";

const log = { info: () => {}, warn: () => {} };

it("what the hub said is read back as it was kept; of another release, or damaged, it counts as none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "known-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "known.json");
  const first = await openKnown(path, log);
  expect(first.known()).toBeNull();
  first.keep(known());
  await first.close();
  const readBack = async () => (await openKnown(path, log)).known();
  expect(await readBack()).toEqual(known());
  const text = await readFile(path, "utf8");
  // As it was before kiosks held parts of daily limits: every service would have been at its limit.
  await writeFile(path, text.replaceAll(/,"share":null/g, ""));
  expect(await readBack()).toBeNull();
  await writeFile(path, text.slice(0, -9));
  expect(await readBack()).toBeNull();
});
