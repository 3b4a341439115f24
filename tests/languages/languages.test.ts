import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LanguageCode } from "#contract/languages.ts";
import { type Languages, openLanguages } from "../../server/languages/languages.ts";

describe("the words files of a data folder", () => {
  let folder = "";
  let open: Languages[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mot-cua-words-"));
  });
  afterEach(async () => {
    for (const languages of open) languages.close();
    open = [];
    await rm(folder, { recursive: true, force: true });
  });

  function opened(
    chosen: () => LanguageCode[] | undefined = () => undefined,
    kiosk: () => LanguageCode | undefined = () => undefined,
  ): Languages {
    const languages = openLanguages({ folder, chosen, kiosk });
    open.push(languages);
    return languages;
  }
  const drop = (name: string, content: unknown) =>
    writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  const changed = (languages: Languages) => new Promise<void>((resolve) => languages.onChange(resolve));
  const codes = (languages: Languages) => languages.offered().map(({ code }) => code);

  it("are offered after Vietnamese and English, each under the name that it gives itself", async () => {
    await drop("tyz.json", { name: "Tày", kiosk: { back: "x" } });
    const languages = opened();
    expect(languages.offered()).toEqual([
      { code: "vi", name: "Tiếng Việt", version: null },
      { code: "en", name: "English", version: null },
      { code: "tyz", name: "Tày", version: expect.stringMatching(/^[\w-]{12}$/) },
    ]);
    expect(languages.words("tyz")?.kiosk).toEqual({ back: "x" });
    expect(languages.faults()).toEqual([]);
  });

  it("come, change and go while the hub runs", async () => {
    const languages = opened();
    expect(codes(languages)).toEqual(["vi", "en"]);
    let next = changed(languages);
    await drop("km.json", { name: "ខ្មែរ" });
    await next;
    expect(codes(languages)).toEqual(["vi", "en", "km"]);
    const first = languages.offered()[2]?.version;
    next = changed(languages);
    await drop("km.json", { name: "ខ្មែរ", kiosk: { back: "x" } });
    await next;
    expect(languages.offered()[2]?.version).not.toBe(first);
    next = changed(languages);
    await rm(join(folder, "km.json"));
    await next;
    expect(codes(languages)).toEqual(["vi", "en"]);
  });

  it("stand in the order of the settings, which may leave some out", async () => {
    await drop("tyz.json", { name: "Tày" });
    let chosen: LanguageCode[] = ["vi", "tyz"];
    const languages = opened(() => chosen);
    expect(codes(languages)).toEqual(["vi", "tyz"]);
    expect(languages.offered()).toBe(languages.offered());
    chosen = ["vi"];
    expect(codes(languages)).toEqual(["vi"]);
    chosen = ["vi", "km"];
    expect(codes(languages)).toEqual(["vi"]);
    expect(languages.faults().map(({ vi }) => vi)).toEqual([expect.stringMatching(/^languages: .*words\/km\.json/)]);
  });

  it("may be what kiosks begin in; staff are told when it can not be chosen there", async () => {
    await drop("tyz.json", { name: "Tày" });
    let chosen: LanguageCode[] | undefined;
    const languages = opened(
      () => chosen,
      () => "tyz",
    );
    expect(languages.faults()).toEqual([]);
    chosen = ["vi", "en"];
    expect(languages.faults().map(({ vi }) => vi)).toEqual([expect.stringMatching(/^kiosk\.language: .*"tyz"/)]);
  });

  it.each([
    ["tyz.json", "{ name: ", /^words\/tyz\.json: không phải JSON/],
    ["tyz.json", { kiosk: {} }, /^words\/tyz\.json: name: /],
    ["tyz.json", { name: "Tày", kiosk: { back: 3 } }, /^words\/tyz\.json: kiosk\.back: /],
    ["tyz.json", { name: "Tày", kisok: {} }, /^words\/tyz\.json: .*kisok/],
    ["tyz.json", " ".repeat(600_000), /^words\/tyz\.json: .*512 kB/],
    ["tay-nung.json", { name: "Tày" }, /^words\/tay-nung\.json: tên tệp/],
    ["vi.json", { name: "Tiếng Việt" }, /^words\/vi\.json: /],
  ])("say what is wrong with them, and are not offered: %s %j", async (name, content, fault) => {
    await drop(name, content);
    const languages = opened();
    expect(codes(languages)).toEqual(["vi", "en"]);
    expect(languages.faults().map(({ vi }) => vi)).toEqual([expect.stringMatching(fault)]);
  });

  it("go on as they were read last when an edit breaks them", async () => {
    await drop("tyz.json", { name: "Tày", kiosk: { back: "x" } });
    const languages = opened();
    const next = changed(languages);
    await drop("tyz.json", '{ "name": "Tày", ');
    await next;
    expect(codes(languages)).toEqual(["vi", "en", "tyz"]);
    expect(languages.words("tyz")?.kiosk).toEqual({ back: "x" });
    expect(languages.faults()).toHaveLength(1);
  });

  it("may begin with the mark that editors on Windows write", async () => {
    await drop("tyz.json", `\uFEFF${JSON.stringify({ name: "Tày" })}`);
    expect(codes(opened())).toEqual(["vi", "en", "tyz"]);
  });
});
