import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCatalogueFile } from "../../../server/import/catalogue/read-file.ts";
import { writeCsv } from "../../../server/import/catalogue/write-csv.ts";
import { someWanted } from "../../dossier/catalogue/arbitrary.ts";

const read = (text: string) => readCatalogueFile(Buffer.from(text), () => undefined);
const lists = fc.uniqueArray(someWanted, { selector: ({ code }) => code, minLength: 1, maxLength: 6 });

describe("what is exported comes in again as it was", () => {
  it("as CSV", async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (wanted) => {
        const file = await read(writeCsv(wanted));
        expect(file.faults).toEqual([]);
        expect(file.rows.map((row) => row.wanted)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it("as JSON, whether the version is said or not", async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.boolean(), async (wanted, versions) => {
        const procedures = versions ? wanted.map((one) => ({ ...one, version: 3 })) : wanted;
        const file = await read(JSON.stringify(versions ? { procedures } : procedures));
        expect(file.faults).toEqual([]);
        expect(file.rows.map((row) => row.wanted)).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });

  it("as CSV that a spreadsheet saved without the mark and with bare line feeds, or as UTF-16", async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (wanted) => {
        const csv = writeCsv(wanted.map((one) => ({ ...one, name: { vi: `Tên, có phẩy ${one.code}`, en: "" } })));
        const plain = csv.slice(1).replaceAll("\r\n", "\n");
        expect((await read(plain)).rows.length).toBe(wanted.length);
        const wide = Buffer.from(csv, "utf16le");
        expect((await readCatalogueFile(wide, () => undefined)).rows.length).toBe(wanted.length);
      }),
      { numRuns: 20 },
    );
  });
});
