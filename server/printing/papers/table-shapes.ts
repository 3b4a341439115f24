import type { PaperColumn } from "./paper.ts";
import { type TableName, tables } from "./wording/known.ts";

type Shape = readonly [width: number, align: PaperColumn["align"]];

/** How wide each column is, as a part of the table, and how its text stands. */
const shapes: { [Name in TableName]: Record<(typeof tables)[Name][number], Shape> } = {
  papers: {
    no: [0.07, "center"],
    name: [0.54, "left"],
    original: [0.13, "center"],
    certified: [0.13, "center"],
    copy: [0.13, "center"],
  },
  certification: {
    no: [0.07, "center"],
    name: [0.54, "left"],
    pages: [0.12, "center"],
    copies: [0.12, "center"],
    electronic: [0.15, "center"],
  },
  applicants: {
    no: [0.07, "center"],
    name: [0.27, "left"],
    birth: [0.15, "center"],
    idNumber: [0.19, "center"],
    address: [0.32, "left"],
  },
  lacks: { no: [0.08, "center"], name: [0.92, "left"] },
  route: { agency: [0.31, "left"], time: [0.32, "left"], result: [0.17, "center"], note: [0.2, "left"] },
  register: {
    no: [0.03, "center"],
    code: [0.12, "left"],
    content: [0.125, "left"],
    sets: [0.035, "center"],
    applicant: [0.115, "left"],
    address: [0.12, "left"],
    phone: [0.075, "center"],
    received: [0.065, "center"],
    due: [0.065, "center"],
    returned: [0.065, "center"],
    receiver: [0.065, "left"],
    area: [0.055, "left"],
    note: [0.065, "left"],
  },
};

export function columnsOf(table: TableName, heads: Readonly<Record<string, string>>): PaperColumn[] {
  const shape: Record<string, Shape> = shapes[table];
  return tables[table].map((column) => {
    const [width, align] = shape[column] ?? [0, "left"];
    return { head: heads[column] ?? column, width, align };
  });
}
