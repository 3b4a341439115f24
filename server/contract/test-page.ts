import type { Hardware } from "./hardware.ts";
import { wayTo } from "./hardware-way.ts";
import type { Office } from "./office.ts";
import type { Slip, SlipBlock } from "./slip.ts";

const vowels = [..."aăâeêioôơuưy"];
/** None, grave, hook, tilde, acute, dot below. */
const tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** Every letter with its tones, a vowel a group: `aàảãáạ`. */
const vietnamese = [...vowels.map((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")).join("")), "đ"];

/** Paper for whoever stands before the printer: whose it is, all letters, a ruler, how it is set up. Pure. */
export function testPage(printer: Extract<Hardware, { kind: "printer" }>, office: Pick<Office, "name">): Slip {
  return {
    blocks: [
      line(office.name.vi.toUpperCase(), "body", "semibold"),
      line("Trang in thử", "large", "bold"),
      line("Test page", "body", "semibold"),
      { kind: "rule" },
      left(vietnamese.join(" ")),
      left(vietnamese.join(" ").toUpperCase()),
      { kind: "rule" },
      // As many to a line as the paper has room for.
      left("1234567890".repeat(6)),
      { kind: "rule" },
      {
        kind: "facts",
        facts: [
          { label: "Máy in", value: printer.name },
          { label: "Mã", value: printer.id },
          { label: "Kiểu", value: printer.model },
          { label: "Khổ giấy", value: printer.paper },
        ],
      },
      left(`Kết nối: ${wayTo(printer.connection)}`),
      { kind: "rule" },
      { kind: "code", data: printer.id, text: "Mã QR phải quét được. · The code must scan." },
    ],
  };
}

function line(text: string, size: "body" | "large", weight: "semibold" | "bold"): SlipBlock {
  return { kind: "text", text, size, weight, align: "center" };
}

function left(text: string): SlipBlock {
  return { kind: "text", text, size: "body", weight: "regular", align: "left" };
}
