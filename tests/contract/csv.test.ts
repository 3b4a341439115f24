import fc from "fast-check";
import { expect, it } from "vitest";
import { csvCell, csvFile, csvText } from "#contract/csv.ts";

it.each([
  ["DVC-1", "DVC-1"],
  ["a;b", '"a;b"'],
  ['say "A"', '"say ""A"""'],
  ["one\rtwo", '"one\rtwo"'],
  ["=1+1", "'=1+1"],
  ["-5", "'-5"],
  ["\t=1", '"\'\t=1"'],
  ["\0=1", "'\0=1"],
  ["'=1", "''=1"],
])("a cell is quoted where it must be, and never the beginning of a formula: %j", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

it("whatever is written is read back", () => {
  const unquoted = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."='+-@\t\0;a \"\r\n") }), (text) => {
      fc.pre(text === text.trimStart() || !text.trimStart().startsWith("'"));
      expect(csvText(unquoted(csvCell(text)))).toBe(text);
    }),
  );
});

it("a file has a byte order mark, semicolons, and a line end after each row", () => {
  expect(
    csvFile([
      ["Mã", "Ngày"],
      ["a;b", "1"],
    ]),
  ).toBe('\ufeffMã;Ngày\r\n"a;b";1\r\n');
});
