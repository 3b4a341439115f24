import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Whatever people look at or listen to. */
export const screens = ["kiosk-ui", "display-ui", "counter-ui", "devices/bench/page"];

/** What somebody reads, or hears read out, where it is an attribute of that name. */
export const readOut =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|title|alt|placeholder|label|description|nothingFoundMessage)$/;

/** Files of code in these folders, apart from those of words. */
export function codeIn(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((file) => join(folder, file))
      .filter((file) => /\.tsx?$/.test(file) && !file.includes("/words/")),
  );
}

export const read = (file: string): string => readFileSync(join(root, file), "utf8");

export interface Tree {
  type: string;
  [part: string]: unknown;
}

export function treeOf(file: string, code: string): unknown {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join()}`);
  return program;
}

/** @param look is given what the node is in, innermost first */
export function visit(
  node: unknown,
  look: (node: Tree, within: readonly Tree[]) => void,
  within: readonly Tree[] = [],
): void {
  if (Array.isArray(node)) for (const each of node) visit(each, look, within);
  else if (isTree(node)) {
    look(node, within);
    for (const inner of Object.values(node)) if (typeof inner === "object") visit(inner, look, [node, ...within]);
  }
}

export const isTree = (node: unknown): node is Tree => typeof node === "object" && node !== null && "type" in node;

/** `aria-label`, `title` of `document.title`, `element` of a call. */
export function nameOf(node: unknown): string {
  if (!isTree(node)) return "";
  return String(node.type === "MemberExpression" ? nameOf(node.property) : (node.name ?? node.value ?? ""));
}
