import { describe, expect, it } from "vitest";
import { codeIn, isTree, nameOf, read, readOut, screens, type Tree, treeOf, visit } from "./code.ts";

/** Names of keys, and what codes begin with: the same in every language. */
const sameEverywhere = new Set(["Esc", "Ctrl ↵", "LH-"]);

/** Texts in a component's code that a person would read: of none of them is there another language. */
function textsIn(file: string, code: string): string[] {
  const found: string[] = [];
  const add = (node: unknown) =>
    found.push(
      ...literals(node)
        .map((text) => text.trim())
        .filter((text) => /\p{L}{2}/u.test(text) && !sameEverywhere.has(text)),
    );
  visit(treeOf(file, code), (node, [parent]) => {
    if (node.type === "JSXText") add(node);
    if (node.type === "JSXExpressionContainer" && parent?.type !== "JSXAttribute") add(node.expression);
    if (node.type === "JSXAttribute" && readOut.test(nameOf(node.name))) add(node.value);
    if (node.type === "AssignmentExpression" && /^(title|textContent|innerText)$/.test(nameOf(node.left)))
      add(node.right);
    // The phone's page is made without React: `element("p", { … }, text)`, `button({ … }, text, touched)`.
    if (node.type === "CallExpression" && /^(element|button)$/.test(nameOf(node.callee))) {
      const [first, ...rest] = node.arguments as Tree[];
      const [attributes, ...children] = nameOf(node.callee) === "button" ? [first, ...rest] : rest;
      for (const child of children) add(child);
      for (const each of (attributes?.properties ?? []) as Tree[]) if (readOut.test(nameOf(each.key))) add(each.value);
    }
  });
  return found;
}

/** The strings that an expression may come to be, as far as they are written there. */
function literals(node: unknown): string[] {
  if (!isTree(node)) return [];
  switch (node.type) {
    case "JSXText":
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "TemplateLiteral":
      return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case "JSXExpressionContainer":
      return literals(node.expression);
    case "ConditionalExpression":
      return [...literals(node.consequent), ...literals(node.alternate)];
    case "LogicalExpression":
    case "BinaryExpression":
      return /^(===|!==|<|>|<=|>=|in|instanceof)$/.test(String(node.operator))
        ? []
        : [...(node.operator === "&&" ? [] : literals(node.left)), ...literals(node.right)];
    default:
      return [];
  }
}

const components = codeIn(screens);

describe("a component has no text of its own", () => {
  it.each(components)("%s", (file) => {
    expect(textsIn(file, read(file))).toEqual([]);
  });

  it.each([
    ["<p>Xin chào</p>", ["Xin chào"]],
    ['<p>{"Xin chào"}</p>', ["Xin chào"]],
    ['<p>{open ? "Mở cửa" : words.closed}</p>', ["Mở cửa"]],
    ['<button aria-label="Đóng lại" className="button main" />', ["Đóng lại"]],
    ["<img alt={`Ảnh của $" + "{name}`} src='/look/emblem.svg' />", ["Ảnh của"]],
    ['<p className={open ? "bar-open" : "bar"} data-testid="bar">{words.open}</p>', []],
    ["<p>{number} · {words.people}</p>", []],
    ['element("p", { class: "text", title: "Phiếu số" }, "Xin chào")', ["Xin chào", "Phiếu số"]],
    ['button({ id: "leave" }, words.leave, touches.leave)', []],
    ['document.title = "Lấy số"', ["Lấy số"]],
  ])("finds them in %s", (code, texts) => {
    expect(textsIn("probe.tsx", code)).toEqual(texts);
  });
});
