import { once } from "node:events";
import { describe, expect, it } from "vitest";
import type { Day, DossierCode } from "#contract/ids.ts";
import { composePaper } from "../../../server/printing/papers/compose.ts";
import { openPapers } from "../../../server/printing/papers/papers.ts";
import { openPress } from "../../../server/printing/papers/press/press.ts";
import { openWordings } from "../../../server/printing/papers/wording/wordings.ts";
import { aDossier, aSource, at, receiptOccasion, rules } from "./builders.ts";
import { textOf } from "./pdf-text.ts";

const wording = openWordings("/nonexistent").of("tt03-2025", "receipt");
const numbered = (no: number) => `H99.19-261123-${String(no).padStart(4, "0")}` as DossierCode;
const paperOf = (code: string) => composePaper(aSource(receiptOccasion, { code: code as DossierCode }), wording);

/** Each waits for a thread to be started and for whole papers to be set, which is nothing but work. */
describe("the thread that sets papers", { timeout: 60_000 }, () => {
  it("gives each of many who ask at once their own paper", async () => {
    const press = openPress("/nonexistent");
    const files = await Promise.all(Array.from({ length: 12 }, (_one, no) => press.set(paperOf(numbered(no)), "a5")));
    for (const [no, file] of files.entries()) expect((await textOf(file))[0]).toContain(numbered(no));
  });

  it("tells of a paper that can not be set, and sets the next one", async () => {
    const press = openPress("/nonexistent");
    await expect(press.set(paperOf("9".repeat(9_000)), "a4")).rejects.toThrow(/bwip/i);
    expect((await textOf(await press.set(paperOf(numbered(7)), "a4")))[0]).toContain(numbered(7));
  });

  it("asks for no more of a register when nobody reads on", async () => {
    let taken = 0;
    async function* entries() {
      for (; taken < 1_000_000; taken += 1)
        yield { dossier: aDossier({}), title: "Đăng ký khai sinh", now: at("2026-12-01 08:00") };
    }
    const period = { from: "2026-11-01" as Day, to: "2026-11-30" as Day, rules, now: at("2026-12-01 08:00") };
    const stream = openPapers("/nonexistent").registerPdf({ ...period, entries: entries() });
    await once(stream, "readable");
    stream.destroy();
    await once(stream, "close");
    const then = taken;
    await openPapers("/nonexistent").pdf(aSource(receiptOccasion), "a5");
    expect(taken).toBe(then);
    expect(then).toBeLessThan(100_000);
  });
});
