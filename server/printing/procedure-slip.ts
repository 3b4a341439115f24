import { officeHead, type Slip, type SlipBlock } from "#contract/slip.ts";
import { printable } from "./printable.ts";

/** What a procedure asks for, in words of one language. */
export interface ProcedureSlipInput {
  office: { name: string; place: string };
  title: string;
  name: string;
  /** Label over value: how long, how much, where. */
  facts: readonly { label: string; value: string }[];
  bring: { title: string; items: readonly string[]; none: string };
  /** Empty where there are none. */
  forms: { title: string; items: readonly string[] };
  foot: string;
}

/** So much paper and no more, whatever a catalogue holds; what is left out is said. */
const mostItems = 30;
const mostLetters = 220;

/** A procedure's facts for the roll, to take home: what to bring, how long, how much, where. Pure. */
export function procedureSlip({ office, title, name, facts, bring, forms, foot }: ProcedureSlipInput): Slip {
  const items = bring.items.length > 0 ? bring.items : [bring.none];
  return {
    blocks: [
      ...officeHead(office, printable),
      { kind: "rule" },
      line(title, "small", "regular"),
      line(name, "large", "bold"),
      { kind: "rule" },
      listOf(bring.title, items),
      { kind: "rule" },
      // Values are sentences: side by side they would not fit.
      ...facts.flatMap(({ label, value }) => [
        left(label, "small", "regular"),
        left(value, "body", "bold"),
        { kind: "space" as const, dots: 6 },
      ]),
      ...(forms.items.length > 0 ? [{ kind: "rule" as const }, listOf(forms.title, forms.items)] : []),
      { kind: "rule" },
      line(foot, "small", "regular"),
    ],
  };
}

function listOf(title: string, items: readonly string[]): SlipBlock {
  const listed = items.slice(0, mostItems).map(short);
  return { kind: "list", title: printable(title), items: items.length > mostItems ? [...listed, "…"] : listed };
}

function short(text: string): string {
  const letters = [...printable(text)];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join("")}…` : letters.join("");
}

function line(text: string, size: "small" | "large", weight: "regular" | "bold"): SlipBlock {
  return { kind: "text", text: short(text), size, weight, align: "center" };
}

function left(text: string, size: "small" | "body", weight: "regular" | "bold"): SlipBlock {
  return { kind: "text", text: short(text), size, weight, align: "left" };
}
