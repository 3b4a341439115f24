import { family, svgWeight, type Weight } from "./fonts.ts";

/** What is drawn on paper, in dots from the top left corner. */
export type Mark =
  | {
      kind: "text";
      x: number;
      baseline: number;
      text: string;
      size: number;
      weight: Weight;
      anchor: "start" | "middle" | "end";
    }
  | { kind: "box"; x: number; y: number; width: number; height: number }
  | { kind: "dot"; x: number; y: number; radius: number };

export interface Drawing {
  width: number;
  height: number;
  marks: Mark[];
}

/** Black on white, with no reference to anything outside. */
export function svg(drawing: Drawing): string {
  const { width, height } = drawing;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${family}">`;
  return `${open}<rect width="${width}" height="${height}" fill="#fff"/>${drawing.marks.map(element).join("")}</svg>`;
}

function element(mark: Mark): string {
  switch (mark.kind) {
    case "text": {
      const place = `x="${mark.x}" y="${mark.baseline}" text-anchor="${mark.anchor}"`;
      return `<text ${place} font-size="${mark.size}" font-weight="${svgWeight(mark.weight)}">${escapeXml(mark.text)}</text>`;
    }
    case "box":
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" shape-rendering="crispEdges"/>`;
    case "dot":
      return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.radius}"/>`;
    default:
      return mark satisfies never;
  }
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (letter) => entities[letter] ?? letter);
}
