/** What to print, without printer codes: a driver turns it into bytes. Sizes are dots at 203 dpi. */
export interface Slip {
  blocks: SlipBlock[];
}

export type SlipBlock =
  | {
      kind: "text";
      text: string;
      size: SlipSize;
      weight: "regular" | "semibold" | "bold" | "heavy";
      align: "left" | "center";
    }
  /** Label over value, side by side: two to a row. */
  | { kind: "facts"; facts: { label: string; value: string }[] }
  | { kind: "list"; title: string; items: string[] }
  /** A QR code with a sentence beside it. */
  | { kind: "code"; data: string; text: string }
  /** CODE128 with its letters under it: up to 40 of ASCII. */
  | { kind: "barcode"; data: string }
  | { kind: "rule" }
  | { kind: "space"; dots: number };

/**
 * Whose paper it is. The commune alone: the province is on the screens, and the head of the paper must stay quiet.
 * @param clean what text passes on its way to this paper
 */
export function officeHead(
  { name, place }: { name: string; place: string },
  clean = (text: string) => text,
): SlipBlock[] {
  return [name, place.split(",")[0] ?? ""].map((text) => ({
    kind: "text",
    text: clean(text.toUpperCase()),
    size: "body",
    weight: "semibold",
    align: "center",
  }));
}

/** small 22 dots, body 26, large 36, number: as wide as the paper allows. */
export type SlipSize = "small" | "body" | "large" | "number";
