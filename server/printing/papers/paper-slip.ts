import type { Slip, SlipBlock } from "#contract/slip.ts";
import { printable } from "../printable.ts";
import { vi as ticketWords } from "../words/vi.ts";
import type { Paper, PaperBlock, PaperTable, Run } from "./paper.ts";
import { vi as words } from "./words/vi.ts";

/**
 * A paper on the roll of 80 mm, in the same words: tables become lists, signatures are left to the paper that lies in the folder. Prints on
 * the printers of tickets.
 * @param copy 1 is the first; later ones say that they are printed again
 */
export function paperSlip(paper: Paper, copy = 1): Slip {
  return {
    blocks: [
      ...(copy > 1 ? [line(ticketWords.reprint(copy - 1), "body", "bold", "center")] : []),
      line(paper.agency.toUpperCase(), "body", "bold", "center"),
      { kind: "rule" },
      ...paper.title.map((text) => line(text, "body", "bold", "center")),
      ...(paper.draft ? [line(words.draft, "large", "heavy", "center")] : []),
      ...(paper.code
        ? ([
            { kind: "space", dots: 8 },
            { kind: "barcode", data: paper.code },
          ] satisfies SlipBlock[])
        : []),
      { kind: "rule" },
      ...paper.body.flatMap(blocksOf),
      { kind: "rule" },
      ...paper.signatures
        .filter(({ name }) => name !== "")
        .map(({ role, name }) => line(`${role}: ${name}`, "small", "regular", "left")),
      ...(paper.qr ? [air, { kind: "code" as const, data: paper.qr, text: codeText(paper) }, air] : []),
      line(`${paper.placeAndDate}. ${paper.form.number}, ${paper.form.circular}`, "small", "regular", "center"),
    ],
  };
}

const air: SlipBlock = { kind: "space", dots: 14 };

function codeText({ code, qr }: Paper): string {
  return words.code(code ?? "", qr === code ? words.scanAtOffice : words.scanByPhone);
}

function blocksOf(block: PaperBlock): SlipBlock[] {
  switch (block.kind) {
    case "text":
      return [line(plain(block.runs), "small", isMostlyBold(block.runs) ? "bold" : "regular", "left")];
    case "table":
      return listOf(block.table);
    default:
      return block satisfies never;
  }
}

/**
 * `- Tờ khai (Bản chính: 1)`: the name, then what is not empty, with its head. Not numbered: the points around it are,
 * and a second "1., 2." between them reads as if they went on.
 */
function listOf({ columns, rows }: PaperTable): SlipBlock[] {
  const items = rows.map(([_no = "", name = "", ...rest]) => {
    const told = rest.flatMap((cell, at) => (cell === "" ? [] : [`${columns[at + 2]?.head ?? ""}: ${cell}`]));
    return line(`- ${told.length > 0 ? `${name} (${told.join(", ")})` : name}`, "small", "regular", "left");
  });
  const title = columns[1]?.head ?? "";
  return title === "" ? items : [line(title, "small", "bold", "left"), ...items];
}

/** A line whose value stands out, as the due date does, stands out whole: a slip has one weight a line. */
function isMostlyBold(runs: readonly Run[]): boolean {
  const bold = runs.filter(({ face }) => face === "bold").reduce((sum, { text }) => sum + text.length, 0);
  return bold * 2 > plain(runs).length;
}

function plain(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

function line(
  text: string,
  size: "small" | "body" | "large",
  weight: "regular" | "bold" | "heavy",
  align: "left" | "center",
): SlipBlock {
  return { kind: "text", text: printable(text), size, weight, align };
}
