/** One line of the bench: fields that do not apply are left out. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** The same work without our code, in the same unit. */
  bare?: number;
  /** value / bare. */
  ratio?: number;
  /** What is to be reached, in words; `ok` says whether it is. */
  reach?: string;
  ok?: boolean;
}

/** A bound on the value itself or on its ratio to the bare figure. */
export interface Reach {
  of: "value" | "ratio";
  is: "atLeast" | "atMost";
  bound: number;
}

export interface RowParts {
  name: string;
  value: number;
  unit: string;
  bare?: number;
  reach?: Reach;
}

/** The verdict is made from the figures as measured, before they are rounded for reading. */
export function row({ name, value, unit, bare, reach }: RowParts): Row {
  const made: Row = { name, value: rounded(value), unit };
  if (bare !== undefined) Object.assign(made, { bare: rounded(bare), ratio: rounded(value / bare) });
  if (!reach) return made;
  const figure = reach.of === "value" ? value : value / (bare ?? Number.NaN);
  const sign = reach.is === "atLeast" ? "≥" : "≤";
  return {
    ...made,
    reach: `${sign} ${reach.bound} ${reach.of === "value" ? unit : "× bare"}`,
    ok: reach.is === "atLeast" ? figure >= reach.bound : figure <= reach.bound,
  };
}

/** Smallest, middle and largest of something measured several times. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spread(values: readonly number[]): Spread {
  return {
    median: rounded(percentile(values, 50)),
    min: rounded(Math.min(...values)),
    max: rounded(Math.max(...values)),
  };
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Nearest rank: a value that was measured, never one between two. Throws when nothing was. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = Float64Array.from(values).sort();
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

/** Four digits are more than a shared machine repeats. */
function rounded(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(4));
}

const columns = ["name", "value", "unit", "bare", "ratio", "reach", "ok"] as const;

/** The rows for reading: text to the left, figures to the right. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((line) => columns.map((column) => cell(line[column])));
  const lines = [[...columns], ...cells];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, index) => {
          const isFigure = ["value", "bare", "ratio"].includes(columns[index] ?? "");
          const width = widths[index] ?? 0;
          return isFigure ? text.padStart(width) : text.padEnd(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cell(value: Row[keyof Row]): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "NO";
  return typeof value === "number" ? value.toLocaleString("en") : value;
}
