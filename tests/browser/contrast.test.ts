import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./browser.ts";
import { faintOnPictures } from "./contrast.ts";

describe("a text on a picture is too faint", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 400, height: 300 } });
  });
  afterAll(() => browser?.close());

  /** What is found of `#text` on a white pattern, in a page of so much before and after it. */
  async function found(before: string, style: string, after = "", body = ""): Promise<string[]> {
    await page.setContent(`<!doctype html><body style="margin:0;background:linear-gradient(#fff,#fff);${body}">
      ${before}<p id="text" style="font:20px sans-serif;margin:10px;${style}">Xin mời</p>${after}`);
    return (await faintOnPictures(page, [{ selector: "#text", html: "#text" }], 7)).map((one) =>
      one.replace(/\d\.\d+$/, (contrast) => Number(contrast).toFixed(1)),
    );
  }

  it("by its colour, and not when that is dark", async () => {
    expect(await found("", "color:#777")).toEqual(["on a picture: #text contrast of 4.5"]);
    expect(await found("", "color:#333")).toEqual([]);
  });

  it("by the opacity of what it is in, all of them together", async () => {
    expect(await found('<div style="opacity:0.7"><div style="opacity:0.6">', "color:#000", "</div></div>")).toEqual([
      "on a picture: #text contrast of 3.1",
    ]);
    expect(await found("", "color:#000;opacity:0.9")).toEqual([]);
  });

  it("by what lies over it, as a shade does, and not by what lies over something else", async () => {
    const shade = (left: string) =>
      `<div style="position:fixed;inset:0;left:${left};background:#000;opacity:0.5;pointer-events:none"></div>`;
    const light = "color:#fff;background:#000";
    expect(await found("", light, shade("0"))).toEqual(["on a picture: #text contrast of 5.2"]);
    expect(await found("", light, shade("50%"))).toEqual([]);
    const pseudo =
      "<style>body::after { content: ''; position: fixed; inset: 0; background: rgb(0 0 0 / 0.5) }</style>";
    expect(await found(pseudo, light)).toEqual(["on a picture: #text contrast of 5.2"]);
    expect(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length)).toBe(0);
  });

  it.each([
    ["oklab(0.57 0 0)", "4.5"],
    ["color-mix(in oklab, #000 50%, white)", "6.0"],
    ["color(srgb 0.4667 0.4667 0.4667)", "4.5"],
    ["rgb(0 0 0 / 0.5)", "4.0"],
  ])("whatever way its colour is told: %s", async (color, contrast) => {
    expect(await found("", `color:${color}`)).toEqual([`on a picture: #text contrast of ${contrast}`]);
  });

  it("a dark colour of any kind is not", async () => {
    expect(await found("", "color:oklab(0.3 0.02 -0.05)")).toEqual([]);
    expect(await found("", "color:color-mix(in oklab, #000 80%, white)")).toEqual([]);
  });

  it("below what is in sight of the page, or of a list in it, which is left where it was", async () => {
    const high = '<div style="height:900px"></div>';
    expect(await found(high, "color:#777", high)).toEqual(["on a picture: #text contrast of 4.5"]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const list = `${high}<div id="list" style="height:200px;overflow-y:auto">${high}`;
    expect(await found(list, "color:#777", `${high}</div>`)).toEqual(["on a picture: #text contrast of 4.5"]);
    const places = () => page.evaluate(() => [scrollY, document.querySelector("#list")?.scrollTop]);
    expect(await places()).toEqual([0, 0]);
    expect(await page.evaluate(() => document.querySelectorAll("[data-ink], [data-scrolled]").length)).toBe(0);
  });

  it("and nothing turns a page that only its keys turn", async () => {
    const high = '<div style="height:900px"></div>';
    expect(await found(high, "color:#777", high, "height:300px;overflow:hidden")).toEqual([]);
  });
});
