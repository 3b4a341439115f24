import { describe, expect, it } from "vitest";
import { codeIn, nameOf, read, readOut, screens, type Tree, treeOf, visit } from "./code.ts";

/** A letter that only Vietnamese has, or two words of any language. */
const isText = (text: string) => /\p{M}|đ/iu.test(text.normalize("NFD")) || /\p{L}{2,}[,.:;!?]? \p{L}{2,}/u.test(text);

/** Written for machines and for those who run them: names of classes, selectors, headers, a schema's own words, the log, what is thrown. */
const forMachines = {
  attributes: /^(class|className|classNames|type|d|viewBox|rel|content)$/,
  calls:
    /^(Error|TypeError|querySelector|querySelectorAll|closest|matches|locator|debug|info|warn|error|header|describe)$/,
};

/** Texts that are the same whatever the language is, or on no screen, and why. */
const exceptions: Record<string, readonly string[] | "all"> = {
  // Letters and syllables as a keyboard puts them together: the writing itself.
  "kiosk-ui/telex/letters.ts": "all",
  "kiosk-ui/telex/rimes.ts": "all",
  "kiosk-ui/telex/telex.ts": "all",
  // Said between numbers and written nowhere: of each there are clips in both languages, and of no other.
  "kiosk-ui/guidance/number-token.ts": "all",
  // Cards of people who are not, as a scanner reads them.
  "devices/bench/page/samples.ts": "all",
  // A language is called by its own name.
  "counter-ui/parts/LanguageSwitch.tsx": ["Tiếng Việt"],
  "devices/bench/page/parts/Bar.tsx": ["Tiếng Việt"],
  // Makers and models of printers.
  "counter-ui/parts/admin/hardware/fits.ts": "all",
  // Why a command did not leave: for the log of a browser.
  "display-ui/useHub.ts": ["not connected"],
  // Names of classes and selectors that are given a name first.
  "kiosk-ui/screens/Home.tsx": ["many long"],
  "kiosk-ui/screens/Elsewhere.tsx": ["confirm elsewhere"],
  "display-ui/booking/offer.ts": ["card-wrong card-hint"],
  "display-ui/parts/Waiting.tsx": ["waiting-roomy waiting-few"],
  "kiosk-ui/guidance/stops.ts": ["h1, h2, h3, p, li, dl > div, output"],
  "counter-ui/parts/admin/useFirstWrong.ts": [
    '[aria-invalid="true"], [data-wrong="true"] input, button[data-wrong="true"]',
  ],
  // An attribute of a field.
  "server/http/status-page.ts": ["autofocus"],
  // Rules of a style sheet, and what a stream says between its events.
  "server/http/look.ts": "all",
  "server/http/phone-streams.ts": "all",
  // For those who write programs, in English as the whole of it.
  "server/http/api-docs-pages.ts": "all",
  // Which program made a calendar's entry, as RFC 5545 asks.
  "server/http/booking-calendar.ts": ["PRODID:-//Mot Cua//Lich hen//VI"],
};

/** Texts that a file's code has anywhere, in a variable too: of none of them is there another language. */
function textsIn(file: string, code: string): string[] {
  const found: string[] = [];
  visit(treeOf(file, code), (node, within) => {
    const parent = within[0];
    if (node.type === "TaggedTemplateExpression" && nameOf(node.tag) === "html") found.push(...shownBy(partsOf(node)));
    const isHtml = parent?.type === "TaggedTemplateExpression" && nameOf(parent.tag) === "html";
    const texts =
      node.type === "TemplateLiteral" && !isHtml
        ? [partsOf(node)]
        : (node.type === "Literal" || node.type === "JSXText") && typeof node.value === "string"
          ? [node.value]
          : [];
    for (const text of texts)
      for (const shown of /^\s*<\w/.test(text) ? shownBy(text) : [text.trim()])
        if (isText(shown) && !within.some((outer) => isForMachines(outer, node))) found.push(shown);
  });
  return found;
}

/** The written parts of a template, a dot for each value. */
function partsOf(node: Tree): string {
  const { quasis } = (node.type === "TemplateLiteral" ? node : node.quasi) as {
    quasis: { value: { cooked: string } }[];
  };
  return quasis.map(({ value }) => value.cooked).join("·");
}

/** What a person reads of a page as it is written: any word between tags or in what is read out. */
function shownBy(markup: string): string[] {
  const named = [...markup.matchAll(/ ([\w-]+)="([^"]*)"/g)].filter(([, name = ""]) => readOut.test(name));
  const between = markup.replace(/<(\/?\w|!)[^>]*>/g, "\n").split("\n");
  return [...between, ...named.map(([, , text = ""]) => text)]
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !/^[\w-]+="[^"]*"$/.test(text));
}

function isForMachines(outer: Tree, node: Tree): boolean {
  switch (outer.type) {
    case "JSXAttribute":
      return forMachines.attributes.test(nameOf(outer.name));
    case "Property":
      return forMachines.attributes.test(nameOf(outer.key)) || outer.key === node;
    case "CallExpression":
    case "NewExpression":
      return forMachines.calls.test(nameOf(outer.callee));
    case "ImportDeclaration":
    case "TSLiteralType":
      return true;
    default:
      return false;
  }
}

/** The value of a header. */
const isHeader = (text: string) => /^(public|private), max-age|^\w+\/[\w-]+; charset=|^inline; filename=/.test(text);

const unexpected = (file: string): string[] => {
  const excepted = exceptions[file] ?? [];
  if (excepted === "all") return [];
  return textsIn(file, read(file)).filter((text) => !excepted.includes(text) && !isHeader(text));
};

describe("no text stands outside the words' files", () => {
  it.each([...screens, "server/http"])("in %s", (folder) => {
    const files = codeIn([folder]);
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((file) => unexpected(file).map((text) => `${file}: ${text}`))).toEqual([]);
  });

  it("nor is anything excepted that is not there any more", () => {
    const gone = Object.entries(exceptions).flatMap(([file, excepted]) => {
      const texts = textsIn(file, read(file));
      return excepted === "all" ? (texts.length > 0 ? [] : [file]) : excepted.filter((one) => !texts.includes(one));
    });
    expect(gone).toEqual([]);
  });

  it.each([
    ['const hint = "Xin chờ"; show(hint);', ["Xin chờ"]],
    ['const names = { open: "Now open" };', ["Now open"]],
    ["const say = (left: number) => `Còn $" + "{left} người`;", ["Còn · người"]],
    ["const page = html`<p>Lấy số</p>`;", ["Lấy số"]],
    ['const page = html`<a href="$' + '{way}" title="Go on">$' + "{t.on}</a><b>Back</b>`;", ["Back", "Go on"]],
    ['const page = html`<p class="large text">$' + "{t.hello}</p>`;", []],
    ['throw new Error("no such office");', []],
    ['log.warn({ by }, "was set by hand");', []],
    ['element("p", { class: "wish main" }, t.hello)', []],
    ['const state = "not-open";', []],
  ])("found in %s", (code, texts) => {
    expect(textsIn("probe.tsx", code)).toEqual(texts);
  });
});
